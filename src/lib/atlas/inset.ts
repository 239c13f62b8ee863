import { project, type LngLat, type Point } from './projection';
import type { Inset } from './map-tables';

/** An inset's window in the unit square. */
export interface InsetWindow {
	x: number;
	y: number;
	/** Its width and height in the unit square. */
	width: number;
	height: number;
}

export function insetWindow({ bounds: { west, south, east, north } }: Pick<Inset, 'bounds'>): InsetWindow {
	const [corner, opposite] = [project({ lng: west, lat: north }), project({ lng: east, lat: south })];
	return { ...corner, width: opposite.x - corner.x, height: opposite.y - corner.y };
}

/** The height of an inset's drawing in whole CSS pixels. */
export function insetHeight(inset: Pick<Inset, 'bounds' | 'width'>): number {
	const { width, height } = insetWindow(inset);
	return Math.round((inset.width * height) / width);
}

/** Where a place stands in an inset's drawing of `width` CSS pixels, from its top left corner; `null`: outside. */
export function placeInInset(place: LngLat, window: InsetWindow, width: number): Point | null {
	const { x, y } = project(place);
	const [right, down] = [x - window.x, y - window.y];
	if (right < 0 || down < 0 || right > window.width || down > window.height) return null;
	return { x: (right / window.width) * width, y: (down / window.width) * width };
}
