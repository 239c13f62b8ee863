import { expect, it } from 'vitest';
import { fillView } from './fill-view';

const on = (day: number, text: string) =>
	fillView(
		{ runs: [{ text }, { text: '{url}', href: '{url}' }], months: ['января', 'февраля'] },
		{ title: 'Отрар {day}', url: 'https://example.org/ru#map=3/1/2', date: new Date(2026, 1, day) }
	);

it('cites a page by its title, its whole address, and the day on which it was seen', () => {
	expect(on(3, '{title}. {day} {month} {year}. ')).toEqual([
		{ text: 'Отрар {day}. 3 февраля 2026. ' },
		{ text: 'https://example.org/ru#map=3/1/2', href: 'https://example.org/ru#map=3/1/2' }
	]);
});

it('gives a day two digits where the style wants them', () => {
	expect(on(3, '{dd}')[0]?.text).toBe('03');
	expect(on(28, '{dd}')[0]?.text).toBe('28');
});
