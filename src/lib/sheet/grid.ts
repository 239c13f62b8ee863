import type { InsetWindow } from '$lib/atlas/inset';
import { project, unproject } from '$lib/atlas/projection';

/** A meridian or parallel: its degrees, and where it crosses the window, from 0 to 1. */
export interface GridLine {
	degrees: number;
	at: number;
}

/** Degrees from one line to the next. */
const STEPS = [1, 2, 5, 10, 20, 30];
/** Along the window's width there are at least so many. */
const LEAST_LINES = 3;

/** The meridians and parallels of a window that help to tell where it is. */
export function gridOf({ x, y, width, height }: InsetWindow): { meridians: GridLine[]; parallels: GridLine[] } {
	const [from, to] = [unproject({ x, y: y + height }), unproject({ x: x + width, y })];
	const step = STEPS.findLast((step) => (to.lng - from.lng) / step >= LEAST_LINES) ?? 1;
	return {
		meridians: multiples(from.lng, to.lng, step)
			.filter((degrees) => Math.abs(degrees) <= 180)
			.map((degrees) => ({ degrees, at: (project({ lng: degrees, lat: 0 }).x - x) / width })),
		parallels: multiples(from.lat, to.lat, step).map((degrees) => ({
			degrees,
			at: (project({ lng: 0, lat: degrees }).y - y) / height
		}))
	};
}

function multiples(from: number, to: number, step: number): number[] {
	const first = Math.ceil(from / step);
	return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}
