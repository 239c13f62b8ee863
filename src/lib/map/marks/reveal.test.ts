import { describe, expect, it } from 'vitest';
import { panToReveal } from './reveal';

const element = (left: number, top: number, width: number, height: number): Element =>
	({
		getBoundingClientRect: () => ({ left, top, width, height, right: left + width, bottom: top + height })
	}) as Element;

const frame = element(0, 0, 900, 600);
/** A mark without size at this point. */
const mark = (x: number, y: number) => element(x, y, 0, 0);
const CLEAR = 40;

describe('a mark in a frame without a card', () => {
	it('does not move while its centre is clear of the edges', () => {
		expect(panToReveal(mark(450, 300), null, frame, CLEAR)).toBeNull();
		for (const [x, y] of [
			[41, 300],
			[859, 300],
			[450, 41],
			[450, 559]
		] as const) {
			expect(panToReveal(mark(x, y), null, frame, CLEAR), `${x}, ${y}`).toBeNull();
		}
	});

	it('moves to the middle of the frame once it is within `clear` of an edge', () => {
		expect(panToReveal(mark(40, 300), null, frame, CLEAR)).toEqual([-410, 0]);
		expect(panToReveal(mark(860, 300), null, frame, CLEAR)).toEqual([410, 0]);
		expect(panToReveal(mark(450, 40), null, frame, CLEAR)).toEqual([0, -260]);
		expect(panToReveal(mark(450, 560), null, frame, CLEAR)).toEqual([0, 260]);
	});
});

describe('a mark beside a card', () => {
	it('moves to the middle of the part that a card at the right does not cover', () => {
		const card = element(500, 0, 400, 600);
		expect(panToReveal(mark(600, 300), card, frame, CLEAR)).toEqual([350, 0]);
		expect(panToReveal(mark(250, 300), card, frame, CLEAR)).toBeNull();
	});

	it('moves to the middle of the part that a sheet at the bottom does not cover', () => {
		const sheet = element(0, 400, 900, 400);
		expect(panToReveal(mark(450, 500), sheet, frame, CLEAR)).toEqual([0, 300]);
		expect(panToReveal(mark(450, 200), sheet, frame, CLEAR)).toBeNull();
	});

	it('treats a card as beside the map only where it begins beyond the first third of the frame', () => {
		const [near, far] = [element(300, 400, 600, 200), element(301, 400, 599, 200)];
		expect(panToReveal(mark(450, 200), near, frame, CLEAR)).toBeNull();
		expect(panToReveal(mark(450, 200), far, frame, CLEAR)).toEqual([299.5, -100]);
	});

	it('ignores the part of a sheet that is below the frame', () => {
		const below = element(0, 700, 900, 300);
		expect(panToReveal(mark(450, 300), below, frame, CLEAR)).toBeNull();
		expect(panToReveal(mark(450, 580), below, frame, CLEAR)).toEqual([0, 280]);
	});
});
