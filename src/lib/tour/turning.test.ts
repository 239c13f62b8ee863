import { expect, it } from 'vitest';
import { turnOfSwipe } from './turning';

it('a swipe to the left turns to the next step, one to the right to the one before', () => {
	expect(turnOfSwipe(-120, 10)).toBe(1);
	expect(turnOfSwipe(120, -10)).toBe(-1);
});

it('a press that slips, and a finger that scrolls, turn nothing', () => {
	expect(turnOfSwipe(-30, 2)).toBeNull();
	expect(turnOfSwipe(-120, 80)).toBeNull();
	expect(turnOfSwipe(5, 400)).toBeNull();
});
