import { describe, expect, it } from 'vitest';
import { rangeBetween, strokeOf } from './range';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const press = (at: string, key: string, { shift = false, ctrl = false } = {}) => ({ at, key, shift, ctrl });

it('a range holds both ends and what lies between, in time order', () => {
	expect(rangeBetween(ORDER, 'b', 'd')).toEqual(['b', 'c', 'd']);
	expect(rangeBetween(ORDER, 'd', 'b')).toEqual(['b', 'c', 'd']);
	expect(rangeBetween(ORDER, 'c', 'c')).toEqual(['c']);
});

describe('a key', () => {
	it('that is no arrow is left alone', () => {
		expect(strokeOf(ORDER, ['b'], press('b', 'Enter'))).toBeNull();
	});

	it.each([
		['ArrowDown', 'c'],
		['ArrowRight', 'c'],
		['ArrowUp', 'a'],
		['Home', 'a'],
		['End', 'e']
	])('%s moves the focus where nothing is chosen', (key, focus) => {
		expect(strokeOf(ORDER, [], press('b', key))).toEqual({ focus, chosen: null });
	});

	it('moves what is chosen along, as far as time goes', () => {
		expect(strokeOf(ORDER, ['b', 'c'], press('c', 'ArrowDown'))).toEqual({ focus: 'd', chosen: ['c', 'd'] });
		expect(strokeOf(ORDER, ['b', 'c'], press('b', 'End'))).toEqual({ focus: 'd', chosen: ['d', 'e'] });
		expect(strokeOf(ORDER, ['a', 'b'], press('a', 'ArrowUp'))).toEqual({ focus: 'a', chosen: ['a', 'b'] });
	});

	it('leaves eras that are no range, and those elsewhere, as they are', () => {
		expect(strokeOf(ORDER, ['a', 'c'], press('a', 'ArrowDown'))).toEqual({ focus: 'b', chosen: null });
		expect(strokeOf(ORDER, ['d'], press('a', 'ArrowDown'))).toEqual({ focus: 'b', chosen: null });
	});

	it('with Ctrl moves the focus alone', () => {
		expect(strokeOf(ORDER, ['b'], press('b', 'ArrowDown', { ctrl: true }))).toEqual({ focus: 'c', chosen: null });
	});

	it('with Shift widens a range at the end that has the focus, and narrows it again', () => {
		const down = press('c', 'ArrowDown', { shift: true });
		expect(strokeOf(ORDER, [], down)).toEqual({ focus: 'd', chosen: ['c', 'd'] });
		expect(strokeOf(ORDER, ['b', 'c'], down)).toEqual({ focus: 'd', chosen: ['b', 'c', 'd'] });
		expect(strokeOf(ORDER, ['b', 'c'], press('c', 'ArrowUp', { shift: true }))).toEqual({ focus: 'b', chosen: ['b'] });
		expect(strokeOf(ORDER, ['b', 'c'], press('b', 'Home', { shift: true }))).toEqual({
			focus: 'a',
			chosen: ['a', 'b', 'c']
		});
	});
});
