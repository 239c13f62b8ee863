import type { EraId } from '$lib/atlas/vocabulary';

/** The eras from one to another, whichever is the earlier, in the order of `order`. */
export function rangeBetween(order: readonly EraId[], one: EraId, other: EraId): EraId[] {
	const [from = 0, to = 0] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b);
	return order.slice(from, to + 1);
}

/** What a key does in the timeline: the era that has the focus then, and the range that is chosen, if that changes. */
export interface Stroke {
	focus: EraId;
	chosen: EraId[] | null;
}

interface Press {
	/** The era that has the focus. */
	at: EraId;
	key: string;
	/** Widens the range, or narrows it. */
	shift: boolean;
	/** Moves the focus alone. */
	ctrl: boolean;
}

/**
 * Arrows, Home and End move the focus; with the focus inside the chosen range they move the range along, without
 * changing how many eras it has. `null`: not a key of the timeline.
 */
export function strokeOf(order: readonly EraId[], chosen: readonly EraId[], press: Press): Stroke | null {
	const step = stepOf(press.key);
	if (step === null) return null;
	const at = order.indexOf(press.at);
	const eraAt = (index: number) => order[Math.max(0, Math.min(order.length - 1, index))] ?? press.at;
	const to = eraAt(at + step);
	if (press.ctrl) return { focus: to, chosen: null };
	if (press.shift) return { focus: to, chosen: rangeBetween(order, anchorOf(chosen, press.at), to) };
	const [first, last] = [chosen[0], chosen.at(-1)];
	const holds = first !== undefined && last !== undefined && chosen.includes(press.at);
	if (!holds || rangeBetween(order, first, last).length > chosen.length) return { focus: to, chosen: null };
	const moved = Math.max(-order.indexOf(first), Math.min(order.length - 1 - order.indexOf(last), step));
	return { focus: eraAt(at + moved), chosen: chosen.map((era) => eraAt(order.indexOf(era) + moved)) };
}

function stepOf(key: string): number | null {
	switch (key) {
		case 'ArrowDown':
		case 'ArrowRight':
			return 1;
		case 'ArrowUp':
		case 'ArrowLeft':
			return -1;
		case 'Home':
			return -Infinity;
		case 'End':
			return Infinity;
		default:
			return null;
	}
}

/** The end of the range that stays when the other, at which the focus is, moves. */
function anchorOf(chosen: readonly EraId[], at: EraId): EraId {
	if (at === chosen[0]) return chosen.at(-1) ?? at;
	return at === chosen.at(-1) ? (chosen[0] ?? at) : at;
}
