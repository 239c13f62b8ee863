import type { VisibleCity } from '$lib/atlas/filter';
import type { LabelSide } from './boxes';
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
/** The side of its mark on which a name is drawn, for each width in which there is that mark; `null`: no name. */
export type LabelSides = Partial<Record<SlotName, LabelSide | null>>;

/** The marks for each width of the frame; the same for all widths if `level` is given. */
export const layoutsOf = (
	cities: readonly VisibleCity[],
	level: number | undefined,
	chosen: string | null,
	atHand: readonly string[] = []
): { slot: SlotName; marks: readonly Mark[] }[] =>
	WIDTHS.map(({ slot, level: atWidth }) => ({ slot, marks: marksAt(cities, level ?? atWidth, chosen, atHand) }));
