import { describe, expect, it } from 'vitest';
import { outFromUnder } from './reveal';

const element = (left: number, top: number, width: number, height: number): Element =>
	({
		getBoundingClientRect: () => ({ left, top, width, height, right: left + width, bottom: top + height })
	}) as Element;

const frame = element(0, 0, 900, 600);
/** A mark of no size with its middle there. */
const mark = (x: number, y: number) => element(x, y, 0, 0);
const CLEAR = 40;

describe('a mark in a frame without a card', () => {
	it('stays where it is as long as its middle is clear of the edges', () => {
		expect(outFromUnder(mark(450, 300), null, frame, CLEAR)).toBeNull();
		for (const [x, y] of [
			[41, 300],
			[859, 300],
			[450, 41],
			[450, 559]
		] as const) {
			expect(outFromUnder(mark(x, y), null, frame, CLEAR), `${x}, ${y}`).toBeNull();
		}
	});

	it('moves to the middle of the frame once it is as near to an edge as the distance to keep', () => {
		expect(outFromUnder(mark(40, 300), null, frame, CLEAR)).toEqual([-410, 0]);
		expect(outFromUnder(mark(860, 300), null, frame, CLEAR)).toEqual([410, 0]);
		expect(outFromUnder(mark(450, 40), null, frame, CLEAR)).toEqual([0, -260]);
		expect(outFromUnder(mark(450, 560), null, frame, CLEAR)).toEqual([0, 260]);
	});
});

describe('a mark beside a card', () => {
	it('moves to the middle of what a card at the right leaves free', () => {
		const card = element(500, 0, 400, 600);
		expect(outFromUnder(mark(600, 300), card, frame, CLEAR)).toEqual([350, 0]);
		expect(outFromUnder(mark(250, 300), card, frame, CLEAR)).toBeNull();
	});

	it('moves to the middle of what a sheet at the bottom leaves free', () => {
		const sheet = element(0, 400, 900, 400);
		expect(outFromUnder(mark(450, 500), sheet, frame, CLEAR)).toEqual([0, 300]);
		expect(outFromUnder(mark(450, 200), sheet, frame, CLEAR)).toBeNull();
	});

	it('takes a card for one beside the map only where it begins beyond the first third of the frame', () => {
		const [near, far] = [element(300, 400, 600, 200), element(301, 400, 599, 200)];
		expect(outFromUnder(mark(450, 200), near, frame, CLEAR)).toBeNull();
		expect(outFromUnder(mark(450, 200), far, frame, CLEAR)).toEqual([299.5, -100]);
	});

	it('counts a sheet that ends below the frame as far as the frame goes', () => {
		const below = element(0, 700, 900, 300);
		expect(outFromUnder(mark(450, 300), below, frame, CLEAR)).toBeNull();
		expect(outFromUnder(mark(450, 580), below, frame, CLEAR)).toEqual([0, 280]);
	});
});
