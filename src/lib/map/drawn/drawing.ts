import type { InsetWindow } from '$lib/atlas/inset';
import type { DrawnShapes } from './shapes';

/** The drawn map, as SVG paths on squares of `units`; made by `server/drawing.ts`. */

/** The whole world, Web Mercator. */
export interface World {
	units: number;
	land: string;
}

/** A window of the unit square, in finer outlines. */
export interface Region extends DrawnShapes {
	x: number;
	y: number;
	side: number;
	units: number;
}

/** A window of the map that the first view draws larger; its drawing is `width` × `height` CSS pixels. */
export interface InsetDrawing {
	id: string;
	/** In the reader's language. */
	name: string;
	window: InsetWindow;
	width: number;
	height: number;
	units: number;
	land: string;
	/** Of the land, without the edges at which the map's files are cut. */
	coast: string;
	lakes: string;
	rivers: string;
}

/** Resolves a path in the page's data: the path itself, or `#id` of the element whose markup has it already. */
export const pathOf = (reference: string): string =>
	reference.startsWith('#') ? (document.getElementById(reference.slice(1))?.getAttribute('d') ?? '') : reference;
