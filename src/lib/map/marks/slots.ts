import type { PlacedCity } from '$lib/atlas/filter';
import type { Home } from '../drawn/home';
import type { LabelSide } from './boxes';
import { marksAt, type Mark } from './marks';

/**
 * A prerendered page does not know the frame's size: it has the marks for three widths, and labels.css shows those that
 * fit. `least`: the smallest frame of that width, in CSS pixels; in a larger one the marks are further apart.
 */
export const WIDTHS = [
	{ slot: 'narrow', least: { width: 320, height: 280 } },
	{ slot: 'middle', least: { width: 840, height: 480 } },
	{ slot: 'wide', least: { width: 1680, height: 640 } }
] as const;
export type SlotName = (typeof WIDTHS)[number]['slot'];
/** The side of its mark on which a name is drawn, for each width in which there is that mark; `null`: no name. */
export type LabelSides = Partial<Record<SlotName, LabelSide | null>>;

/** The marks for each width of the frame: at its zoom level at home, or all at `level` where it is known. */
export const layoutsOf = (
	cities: readonly PlacedCity[],
	home: Home,
	level: number | null,
	chosen: string | null,
	atHand: readonly string[] = []
): { slot: SlotName; level: number; marks: readonly Mark[] }[] =>
	WIDTHS.map(({ slot, least }) => {
		const at = level ?? home.levelAt(least);
		return { slot, level: at, marks: marksAt(cities, at, chosen, { inwards: home.inwards, atHand }) };
	});
