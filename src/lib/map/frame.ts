import { WORLD_PX } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';
import { cameraOf, placeWorlds, releaseWorlds } from './camera';
import { outFromUnder } from './marks/reveal';

export interface MapElements {
	/** The map's frame. */
	frame: HTMLElement;
	/** Where MapLibre draws. */
	surface: HTMLElement;
	/** Holds what is drawn above the surface. */
	overlay: HTMLElement;
	/** The world that is drawn in the page. */
	drawn: HTMLElement;
	/** The world that the marks stand on. */
	marked: HTMLElement;
	/** An empty world that always stands under the page's own camera. */
	home: HTMLElement;
}

/** The map's frame as the browser has laid it out: tells cameras from measures, and puts the worlds under a camera. */
export class Frame {
	readonly elements: MapElements;

	constructor(elements: MapElements) {
		this.elements = elements;
	}

	/** CSS pixels. */
	get size(): { width: number; height: number } {
		const { clientWidth: width, clientHeight: height } = this.elements.frame;
		return { width, height };
	}

	/** The camera that the marks stand under; `null` before the frame has a size. */
	get camera(): Camera | null {
		return this.#measure(this.elements.marked);
	}

	/** The page's own camera in this frame; `null` before the frame has a size. */
	get home(): Camera | null {
		return this.#measure(this.elements.home);
	}

	/** Puts the drawn world and the marks under a camera. */
	place(camera: Camera): void {
		placeWorlds(this.#worlds, camera);
	}

	/** Gives them back to the page's own camera. */
	release(): void {
		releaseWorlds(this.#worlds);
	}

	/**
	 * How far the map is to be moved for a mark to stand free of the frame's edges and of what covers the frame, in CSS
	 * pixels to the right and down; `null` where it stands free, its middle `clear` pixels from all edges.
	 */
	toReveal(mark: Element, cover: Element | null, clear: number): [right: number, down: number] | null {
		return outFromUnder(mark, cover, this.elements.frame, clear);
	}

	/** The mark of the chosen city. */
	get chosenMark(): Element | null {
		return this.elements.frame.querySelector('[aria-current="true"]');
	}

	/** Calls back whenever the frame has got another size; returns what ends that. */
	onResize(resized: () => void): () => void {
		const observer = new ResizeObserver(resized);
		observer.observe(this.elements.frame);
		return () => observer.disconnect();
	}

	get #worlds(): HTMLElement[] {
		return [this.elements.drawn, this.elements.marked];
	}

	#measure(world: HTMLElement): Camera | null {
		const [square, frame] = [world, this.elements.frame].map((one) => one.getBoundingClientRect());
		if (!square || !frame || square.width < WORLD_PX / 4) return null;
		return cameraOf(square, frame);
	}
}
