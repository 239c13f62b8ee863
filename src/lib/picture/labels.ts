import { fullName } from '$lib/atlas/names';
import { around, LABEL_HEIGHT, labelBox, overlap, within, type Box, type LabelSide } from '$lib/map/marks/boxes';
import { labelLines, sizeOf, type Mark } from '$lib/map/marks/marks';
import { isWithin, type Plate } from './plate';
import type { Setting } from './words';

/** As labels.css has them. */
export const NAME: Setting = { face: 'serif', size: 14, weight: 500 };

/** Pixels between a mark and its name. */
const GAPS = { plain: 2, 'at-hand': 5, chosen: 7, receding: 2 };
/** A ring fills the square that it is given. */
const RING_GAP = 3;
/** Pixels between a name and the neatline. */
const EDGE = 3;

export type State = keyof typeof GAPS;

/** How a mark stands among the others. */
export function stateOf(mark: Mark, { map }: Plate): State {
	const ids = mark.kind === 'city' ? [mark.city.id] : mark.cities.map(({ id }) => id);
	if (ids.some((id) => map.chosen.includes(id))) return 'chosen';
	if (map.atHand.length === 0) return 'plain';
	return ids.some((id) => map.atHand.includes(id)) ? 'at-hand' : 'receding';
}

export const settingOf = (state: State): Setting => ({
	...NAME,
	weight: state === 'chosen' || state === 'at-hand' ? 650 : state === 'receding' ? 400 : 500
});

export interface PlacedLabel {
	side: LabelSide;
	box: Box;
}

/**
 * Where the names of the marks in sight stand: as on the page, unless the neatline would cut one, which the page may do and
 * paper may not. Such a name changes its side, or is left out.
 */
export function labelsOf(plate: Plate): ReadonlyMap<Mark, PlacedLabel> {
	const { left, top, right, bottom } = plate.frame;
	const inner: Box = { left: left + EDGE, top: top + EDGE, right: right - EDGE, bottom: bottom - EDGE };
	const marks = plate.map.marks.filter((mark) => isWithin(plate.toPixels(mark), plate.frame));
	const own = marks.flatMap((mark): [Mark, PlacedLabel][] =>
		mark.label && !plate.isAtRim(mark) ? [[mark, { side: mark.label, box: boxOf(mark, mark.label, plate) }]] : []
	);
	const placed = new Map(own.filter(([, { box }]) => within(box, inner)));
	const solid = marks.map((mark) => ({ mark, box: around(plate.toPixels(mark), sizeOf(mark)) }));
	for (const [mark, { side }] of own) {
		if (placed.has(mark)) continue;
		const others = [...solid.filter((one) => one.mark !== mark), ...placed.values()];
		const found = SIDES.filter((other) => other !== side)
			.map((side) => ({ side, box: boxOf(mark, side, plate) }))
			.find(({ box }) => within(box, inner) && !others.some((other) => overlap(box, other.box)));
		if (found) placed.set(mark, found);
	}
	return placed;
}

const SIDES: LabelSide[] = ['right', 'left', 'top', 'bottom'];

/** In pixels of the map. */
function boxOf(mark: Mark, side: LabelSide, plate: Plate): Box {
	const state = stateOf(mark, plate);
	const setting = settingOf(state);
	const lines = mark.kind === 'city' ? [fullName(mark.city)] : labelLines(mark);
	const width = Math.max(...lines.map((line) => plate.words.width(line, setting)));
	const clear = GAPS[state] - GAPS.plain + (mark.kind === 'cluster' ? RING_GAP : 0);
	return labelBox(plate.toPixels(mark), side, sizeOf(mark) + 2 * clear, {
		width,
		height: lines.length * LABEL_HEIGHT
	});
}
