import { tick } from 'svelte';
import type { AtlasMap, Cover } from '$lib/map/atlas-map.svelte';
import type { Camera } from '$lib/view/codec';
import { panForCard, placeCard, type Edge, type Placement, type Side, type Surroundings } from './place-card';

/** CSS pixels between the centre of a mark and the frame's edges. */
const CLEAR = 48;

/**
 * Holds a card at its city's mark while the map moves. At the page's own camera the style sheet does so without script
 * (Sheet.svelte); the card stays there too while the map flies to a mark that is still out of sight.
 */
export class Anchor implements Cover {
	readonly element: HTMLElement;
	readonly #map: AtlasMap;
	readonly #city: string;
	#side: Side | null = null;
	/** The height of all of the card's content. */
	#height = 0;
	#flight: Camera | null = null;
	#waiting = false;

	constructor(element: HTMLElement, map: AtlasMap, city: string) {
		this.element = element;
		this.#map = map;
		this.#city = city;
	}

	/** Returns a function that ends it. */
	start(): () => void {
		const content = this.element.querySelector('[data-city-card]');
		const observer = new ResizeObserver(() => {
			this.#height = 0;
			this.place();
		});
		if (content) observer.observe(content);
		const stop = this.#map.stage.onMove(() => this.#moved());
		this.#waiting = this.#surroundings() === null;
		this.place();
		// The marks are drawn by another root of Svelte's.
		void tick().then(() => this.place());
		return () => {
			observer.disconnect();
			stop();
			this.#release(true);
		};
	}

	place(): void {
		if (this.#map.stage.isHome) {
			this.#side = 'right';
			this.#release(true);
			return;
		}
		const around = this.#surroundings();
		if (!around || this.#waiting) this.#release(false);
		else this.#apply(placeCard({ ...around, previous: this.#side }));
	}

	makeRoom(): [right: number, down: number] | null {
		const around = this.#surroundings();
		return around && panForCard(around, CLEAR);
	}

	#moved(): void {
		const { target } = this.#map.stage;
		if (target !== this.#flight) {
			this.#flight = target;
			this.#waiting = target !== null && !this.#inSight();
		} else if (target === null) {
			this.#waiting = false;
		}
		this.place();
	}

	#inSight(): boolean {
		const around = this.#surroundings();
		if (!around) return false;
		const { mark, frame } = around;
		return mark.x > 0 && mark.x < frame.width && mark.y > 0 && mark.y < frame.height;
	}

	/** `null` where the city has no mark in the page. */
	#surroundings(): Surroundings | null {
		const elements = this.#map.stage.frame?.elements;
		const mark = elements?.marked.querySelector(`a[data-city="${this.#city}"]`);
		const at = mark?.getBoundingClientRect();
		if (!elements || !at || at.width === 0) return null;
		const frame = elements.frame.getBoundingClientRect();
		const middle = ({ left, top, width, height }: DOMRect) => ({
			x: left + width / 2 - frame.left,
			y: top + height / 2 - frame.top
		});
		this.#height ||= (this.element.querySelector('.scroll')?.scrollHeight ?? 0) + 2;
		const focused = elements.marked.querySelector(':focus-visible');
		return {
			mark: middle(at),
			frame,
			card: { width: this.element.offsetWidth, height: this.#height },
			edges: [...document.querySelectorAll('[data-map-edge]')].flatMap((edge) => edgeOf(edge, frame) ?? []),
			avoid: focused && focused !== mark ? middle(focused.getBoundingClientRect()) : null
		};
	}

	#apply({ side, x, y, height, leader }: Placement): void {
		const { style, dataset, classList } = this.element;
		this.#side = side;
		dataset['side'] = side;
		classList.add('placed');
		classList.toggle('unled', leader === null);
		style.translate = `${Math.round(x)}px ${Math.round(y)}px`;
		style.maxHeight = `${height}px`;
		style.setProperty('--leader-at', `${leader?.at ?? 0}px`);
		style.setProperty('--leader-length', `${leader?.length ?? 0}px`);
	}

	/** Leaves the place to the style sheet. */
	#release(led: boolean): void {
		const { style, dataset, classList } = this.element;
		delete dataset['side'];
		classList.remove('placed');
		classList.toggle('unled', !led);
		for (const name of ['translate', 'max-height', '--leader-at', '--leader-length']) style.removeProperty(name);
	}
}

/** What lies on the map, at the edge that it is nearest to; `null` where it is not shown. */
function edgeOf(element: Element, frame: DOMRect): Edge | null {
	const box = element.getBoundingClientRect();
	if (box.width === 0) return null;
	const edge = {
		left: box.left - frame.left,
		top: box.top - frame.top,
		right: box.right - frame.left,
		bottom: box.bottom - frame.top
	};
	// A column takes width from the map, all else takes height.
	if (box.height > frame.height / 2) return { ...edge, at: edge.left < frame.width - edge.right ? 'left' : 'right' };
	return { ...edge, at: edge.top < frame.height - edge.bottom ? 'top' : 'bottom' };
}
