import type { VisibleCity } from '$lib/atlas/filter';
import { marksAt, type Mark } from './marks';

/**
 * A prerendered page does not know the frame's width: it has the marks for three widths, and labels.css shows those
 * that fit. `level`: the drawn world's zoom level at that width.
 */
export const WIDTHS = [
	{ slot: 'narrow', level: 0 },
	{ slot: 'middle', level: 1 },
	{ slot: 'wide', level: 2 }
] as const;
export type SlotName = (typeof WIDTHS)[number]['slot'];

/** The marks for each width of the frame; the same for all widths if `level` is given. */
export const layoutsOf = (
	cities: readonly VisibleCity[],
	level: number | undefined,
	chosen: string | null
): { slot: SlotName; marks: readonly Mark[] }[] =>
	WIDTHS.map(({ slot, level: atWidth }) => ({ slot, marks: marksAt(cities, level ?? atWidth, chosen) }));
