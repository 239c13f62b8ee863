import { describe, expect, it } from 'vitest';
import { MARGIN, MIN_GAP, panForCard, placeCard, type Edge, type Surroundings } from './place-card';

const frame = { width: 864, height: 752 };
/** As +layout.svelte makes it in such a frame: 24.75 rem. */
const card = { width: 396, height: 2000 };
const zoom: Edge = { at: 'top', left: 12, top: 12, right: 48, bottom: 120 };
const at = (x: number, y: number, change: Partial<Surroundings> = {}): Surroundings => ({
	mark: { x, y },
	frame,
	card,
	edges: [zoom],
	...change
});

describe('a card at its mark', () => {
	it('stands on the side with most room, centred on the mark, and is joined to it', () => {
		const small = { ...card, height: 300 };
		expect(placeCard(at(300, 400, { card: small }))).toMatchObject({ side: 'right', x: 356, y: 250, height: 300 });
		expect(placeCard(at(600, 400, { card: small }))).toMatchObject({
			side: 'left',
			x: 148,
			leader: { at: 150, length: 38 }
		});
	});

	it('is never over its mark, nor beyond the frame, wherever in the frame the mark is', () => {
		for (let x = 0; x <= frame.width; x += 12) {
			for (let y = 0; y <= frame.height; y += 47) {
				const { x: left, y: top, height, leader } = placeCard(at(x, y));
				expect(left >= x + MIN_GAP - 1 || left + card.width <= x - MIN_GAP + 1, `${x}, ${y}`).toBe(true);
				expect(left).toBeGreaterThanOrEqual(MARGIN);
				expect(left + card.width).toBeLessThanOrEqual(frame.width - MARGIN);
				expect(top + height).toBeLessThanOrEqual(frame.height - MARGIN);
				if (y > 140 && y < 740) expect(leader, `${x}, ${y}`).not.toBeNull();
			}
		}
	});

	it('ends before what lies on the map, where it would reach it', () => {
		const inset: Edge = { at: 'bottom', left: 400, top: 600, right: 864, bottom: 752 };
		const beside: Edge = { at: 'right', left: 700, top: 0, right: 864, bottom: 752 };
		expect(placeCard(at(300, 300, { edges: [inset] })).height).toBe(600 - 2 * MARGIN);
		expect(placeCard(at(800, 300, { edges: [inset] })).height).toBe(600 - 2 * MARGIN);
		expect(placeCard(at(470, 300, { edges: [zoom] })).y).toBe(120 + MARGIN);
		const { x } = placeCard(at(200, 300, { edges: [beside] }));
		expect(x + card.width).toBeLessThanOrEqual(700 - MARGIN);
	});

	it('stays on its side while it fits there, and keeps off the mark that has the focus', () => {
		expect(placeCard(at(440, 400)).side).toBe('left');
		expect(placeCard(at(430, 400, { previous: 'left' })).side).toBe('right');
		const wide = { width: 1400, height: 752 };
		expect(placeCard(at(690, 400, { frame: wide, previous: 'left' })).side).toBe('left');
		expect(placeCard(at(690, 400, { frame: wide, avoid: { x: 900, y: 400 } })).side).toBe('left');
	});

	it('goes below or above the mark where neither side is wide enough', () => {
		const narrow = { width: 544, height: 752 };
		expect(placeCard(at(272, 200, { frame: narrow, edges: [] }))).toMatchObject({ side: 'below', y: 224, height: 516 });
		expect(placeCard(at(272, 600, { frame: narrow, edges: [] }))).toMatchObject({ side: 'above', y: 12, height: 564 });
	});

	it('stays readable at the edge, without a leader, where the mark is out of sight', () => {
		expect(placeCard(at(-500, 300))).toMatchObject({ x: MARGIN, leader: null });
		expect(placeCard(at(2000, 300))).toMatchObject({ x: frame.width - MARGIN - card.width, leader: null });
	});
});

describe('the map', () => {
	it('does not move where the mark has room for its card', () => {
		for (const x of [60, 400, 460, 800]) expect(panForCard(at(x, 400), 48), String(x)).toBeNull();
	});

	it('moves as little as makes room', () => {
		expect(panForCard(at(10, 400), 48)).toEqual([-38, 0]);
		expect(panForCard(at(860, 740), 48)).toEqual([44, 36]);
		const narrow = { width: 544, height: 752 };
		expect(panForCard(at(200, 400, { frame: narrow }), 48)).toEqual([120, 0]);
	});
});
