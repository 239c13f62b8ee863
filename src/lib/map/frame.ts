import { WORLD_PX } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';
import { cameraOf, placeWorlds, releaseWorlds } from './camera';
import { panToReveal } from './marks/reveal';

export interface MapElements {
	/** The map's frame. */
	frame: HTMLElement;
	/** Where MapLibre draws. */
	surface: HTMLElement;
	/** Holds the drawn map and the marks, above the surface. */
	overlay: HTMLElement;
	/** The world that is drawn in the page. */
	drawn: HTMLElement;
	/** The world that carries the marks. */
	marked: HTMLElement;
	/** Squares of the world that follow it along one axis. */
	axes: readonly HTMLElement[];
	/** An empty world, always at the page's own camera: measures that camera in this frame. */
	home: HTMLElement;
}

/** The map's frame in the page: measures cameras, and applies a camera to the drawn world and the marks. */
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

	/** The camera at which the marks are drawn; `null` before the frame has a size. */
	get camera(): Camera | null {
		return this.#measure(this.elements.marked);
	}

	/** The page's own camera in this frame; `null` before the frame has a size. */
	get home(): Camera | null {
		return this.#measure(this.elements.home);
	}

	/** Applies a camera to the drawn world, the marks and the degrees. */
	place(camera: Camera): void {
		placeWorlds(this.#worlds, camera);
	}

	/** Returns them to the page's own camera. */
	release(): void {
		releaseWorlds(this.#worlds);
	}

	/**
	 * Keeps what the frame shows, edge to edge, on a sheet of paper of another width; or no longer. The page's own camera
	 * fits any frame by itself.
	 */
	keepForPaper(kept: boolean): void {
		const { style } = this.elements.frame;
		const { width, height } = this.size;
		if (kept && height > 0 && this.elements.drawn.style.getPropertyValue('--live-x')) {
			style.setProperty('--px', `calc(100cqw / ${width})`);
			style.setProperty('--seen', String(width / height));
		} else {
			style.removeProperty('--px');
			style.removeProperty('--seen');
		}
	}

	/**
	 * The pan that brings a mark out from under the frame's edges and from under `cover`, in CSS pixels to the right and
	 * down; `null` where none is needed: the mark's centre is `clear` pixels from all edges.
	 */
	toReveal(mark: Element, cover: Element | null, clear: number): [right: number, down: number] | null {
		return panToReveal(mark, cover, this.elements.frame, clear);
	}

	/** The mark of the chosen city. */
	get chosenMark(): Element | null {
		return this.elements.frame.querySelector('[aria-current="true"]');
	}

	/** Calls `resized` whenever the frame's size changes; returns a function that stops it. */
	onResize(resized: () => void): () => void {
		const observer = new ResizeObserver(resized);
		observer.observe(this.elements.frame);
		return () => observer.disconnect();
	}

	get #worlds(): HTMLElement[] {
		const { drawn, marked, axes } = this.elements;
		return [drawn, marked, ...axes];
	}

	#measure(world: HTMLElement): Camera | null {
		const [square, frame] = [world, this.elements.frame].map((one) => one.getBoundingClientRect());
		if (!square || !frame || square.width < WORLD_PX / 4) return null;
		return cameraOf(square, frame);
	}
}
