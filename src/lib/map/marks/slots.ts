import type { VisibleCity } from '$lib/atlas/filter';
import { marksAt, type Mark } from './marks';

/**
 * Before a browser has measured the frame, marks are laid out for three widths of it, and the style sheet shows the
 * ones that fit: see labels.css. The levels are those of the drawn world at these widths.
 */
export const WIDTHS = [
	{ slot: 'narrow', level: 0 },
	{ slot: 'middle', level: 1 },
	{ slot: 'wide', level: 2 }
] as const;
export type SlotName = (typeof WIDTHS)[number]['slot'];

/** The marks for each width of the frame; for all the same where a level is given. */
export const layoutsOf = (
	cities: readonly VisibleCity[],
	level: number | undefined,
	chosen: string | null
): { slot: SlotName; marks: readonly Mark[] }[] =>
	WIDTHS.map(({ slot, level: own }) => ({ slot, marks: marksAt(cities, level ?? own, chosen) }));
