/** Where a card stands beside its mark: geometry only, in CSS pixels from the frame's left top corner. */

export interface Point {
	x: number;
	y: number;
}

/** What lies on the map at one of its edges: a card ends before it. */
export interface Edge {
	at: 'left' | 'right' | 'top' | 'bottom';
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export type Side = 'right' | 'left' | 'below' | 'above';

export interface Surroundings {
	mark: Point;
	frame: { width: number; height: number };
	/** The card; `height`: of all its content. */
	card: { width: number; height: number };
	edges: readonly Edge[];
	/** Where it stands already: it stays there while it fits. */
	previous?: Side | null;
	/** A place that it should not cover. */
	avoid?: Point | null;
}

export interface Placement {
	side: Side;
	x: number;
	y: number;
	height: number;
	/** The line from the mark to the card: where it meets the card's edge, and its length; `null` where it would mislead. */
	leader: { at: number; length: number } | null;
}

/** Between the card and the frame's edges. */
export const MARGIN = 12;
/** From the mark's centre to the card, where there is room; +layout.svelte has the same. */
export const GAP = 56;
/** The same at the least: the mark's halo. */
export const MIN_GAP = 24;
/** From the mark's centre to the leader's beginning. */
const HALO = 18;
/** A card above or below its mark is at least so high. */
const MIN_HEIGHT = 256;

const clamp = (value: number, from: number, to: number) => Math.max(from, Math.min(to, value));

/**
 * Places a card on the side of its mark with most room, and never over it. Where it fits on no side (the reader has
 * moved the mark out of sight) it stands at the frame's edge, without a leader.
 */
export function placeCard(given: Surroundings): Placement {
	const [first, ...others] = sidesByRoom(given).map((side) => placeAt(side, given));
	const best = [first, ...others].find((one) => one?.fits) ?? first;
	if (!best) throw new RangeError('a card has no side to stand on');
	const { fits, leader, ...placement } = best;
	return { ...placement, leader: fits ? leader : null };
}

function sidesByRoom({ mark, frame, previous }: Surroundings): Side[] {
	const across: Side[] = mark.x <= frame.width / 2 ? ['right', 'left'] : ['left', 'right'];
	const along: Side[] = mark.y <= frame.height / 2 ? ['below', 'above'] : ['above', 'below'];
	if (previous && previous === across[1]) across.reverse();
	return [...across, ...along];
}

function placeAt(side: Side, { mark, frame, card, edges, avoid }: Surroundings): Placement & { fits: boolean } {
	const ends = (at: Edge['at']) => edges.filter((edge) => edge.at === at);
	const left = Math.max(0, ...ends('left').map(({ right }) => right)) + MARGIN;
	const right = Math.min(frame.width, ...ends('right').map(({ left }) => left)) - MARGIN - card.width;
	const room = side === 'left' ? mark.x - card.width - left : right - mark.x;
	const gap = clamp(room, MIN_GAP, GAP);
	const wanted = { right: mark.x + gap, left: mark.x - gap - card.width };
	const x = clamp(
		side in wanted ? wanted[side as 'right' | 'left'] : mark.x - card.width / 2,
		left,
		Math.max(left, right)
	);

	const over = ({ left, right }: Edge) => left < x + card.width && right > x;
	let top =
		Math.max(
			0,
			...ends('top')
				.filter(over)
				.map(({ bottom }) => bottom)
		) + MARGIN;
	let bottom =
		Math.min(
			frame.height,
			...ends('bottom')
				.filter(over)
				.map(({ top }) => top)
		) - MARGIN;
	if (side === 'below') top = Math.max(top, mark.y + MIN_GAP);
	if (side === 'above') bottom = Math.min(bottom, mark.y - MIN_GAP);
	const height = Math.max(0, Math.min(card.height, bottom - top));
	const start = { below: top, above: bottom - height, right: mark.y - height / 2, left: mark.y - height / 2 }[side];
	const y = clamp(start, top, bottom - height);

	const distance = { right: x - mark.x, left: mark.x - x - card.width, below: y - mark.y, above: mark.y - y - height }[
		side
	];
	const upright = side === 'below' || side === 'above';
	const [at, span] = upright ? [mark.x - x, card.width] : [mark.y - y, height];
	const inFrame = mark.x >= 0 && mark.x <= frame.width && mark.y >= 0 && mark.y <= frame.height;
	const covers = avoid && avoid.x > x && avoid.x < x + card.width && avoid.y > y && avoid.y < y + height;
	const fits = distance >= MIN_GAP - 1 && height >= Math.min(card.height, MIN_HEIGHT) && !covers;
	const leader = inFrame && at >= 0 && at <= span ? { at, length: distance - HALO } : null;
	return { side, x, y, height, leader, fits };
}

/**
 * The shortest pan that makes room beside the mark for its card, in CSS pixels to the right and down; `null` where
 * there is room. `clear`: between the mark and the frame's other edges.
 */
export function panForCard({ mark, frame, card }: Surroundings, clear: number): [right: number, down: number] | null {
	const onTheRight = frame.width - MARGIN - card.width;
	const onTheLeft = MARGIN + card.width;
	const fits =
		(mark.x >= clear && mark.x <= onTheRight - MIN_GAP) ||
		(mark.x >= onTheLeft + MIN_GAP && mark.x <= frame.width - clear);
	const targets = [
		clamp(mark.x, clear, Math.max(clear, onTheRight - GAP)),
		clamp(mark.x, Math.min(onTheLeft + GAP, frame.width - clear), frame.width - clear)
	];
	const [nearest = mark.x] = targets.sort((one, other) => Math.abs(one - mark.x) - Math.abs(other - mark.x));
	const right = fits ? 0 : mark.x - nearest;
	const down = mark.y - clamp(mark.y, clear, frame.height - clear);
	return right === 0 && down === 0 ? null : [right, down];
}
