import { describe, expect, it } from 'vitest';
import { yearsOf, type Years } from '$lib/atlas/edtf';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas, edition } from './content';
import { AXIS, gather } from './timeline';

describe.each(LANGS)('the timeline in %s', (lang) => {
	const { timeline, eras } = edition(lang).index();

	it('gives each era room, in the order in which they begin', () => {
		for (const [index, { width }] of timeline.bars.entries()) expect(width, eras[index]?.id).toBeGreaterThan(8);
		const starts = timeline.bars.map(({ left }) => left);
		expect(starts[0]).toBe(0);
		expect(Math.max(...timeline.bars.map(({ left, width }) => left + width))).toBe(100);
	});

	it('has every event once, none over another', () => {
		const ids = timeline.marks.flatMap(({ events }) => events.map(({ id }) => id));
		expect(ids).toEqual(atlas.events.map(({ id }) => id));
		const boxes = timeline.marks.map(({ at, width }) => {
			const left = Math.min((at / 100) * AXIS.length - width / 2, AXIS.length + AXIS.beyond - width);
			return { left: Math.max(AXIS.start, left), width };
		});
		boxes.slice(1).forEach(({ left }, index) => {
			const before = boxes[index];
			expect(left).toBeGreaterThan((before?.left ?? 0) + (before?.width ?? 0));
		});
		// 24 px for a finger: WCAG 2.5.8.
		for (const { width } of boxes) expect(width).toBeGreaterThanOrEqual(1.5);
	});

	it('shows no year 0 and no minus: BC is said in words', () => {
		for (const { mark } of timeline.marks.flatMap(({ events }) => events)) {
			expect(mark).not.toMatch(/(?<!\d)0+(?!\d)|[-−]\d/);
		}
	});
});

it('events that meet share a mark, in their order, and those far apart keep their own', () => {
	const event = (id: string, at: number) => ({ id, at, mark: id, label: '', era: 'x', passage: 'x' });
	const marks = gather([
		event('1100', 20),
		event('1991', 70),
		event('1992', 71),
		event('1997', 77),
		event('2030', 100)
	]);
	expect(marks.map(({ events }) => events.map(({ id }) => id))).toEqual([['1100'], ['1991', '1992', '1997'], ['2030']]);
});

describe('the article’s dates', () => {
	/** Years that are not the article’s own dates: those of the works that it cites. */
	const CITED = [
		['city-diplomacy', '(Resolution 251. 2008)'],
		['concentration', '(Borja & Casstels, 1997)'],
		['rio-1992', '(UN, 1992)'],
		['nairobi-1997', '(UN, 1997)'],
		['goals-2015', '(UN, 2015)'],
		['braudel-modern-type', '(Brodel, 1984)'],
		['paris', '(Andersson, O, 2001)']
	] as const;

	it.each(CITED)('%s cites %s', (id, cited) => {
		expect(atlas.passages.find((passage) => passage.id === id)?.text).toContain(cited);
	});

	/** Years, decades and numbers of millennia in the passages, each with the words round it. */
	const stated = atlas.passages.flatMap(({ id, text }) => {
		const own = CITED.filter(([passage]) => passage === id).reduce((text, [, cited]) => text.replace(cited, ''), text);
		return [...own.matchAll(/\b[12]\d{3}\b|\d0-[ех]|тысяч\S* лет/g)].map(({ 0: words, index }) => ({
			passage: id,
			words,
			around: own.slice(Math.max(0, index - 60), index + 40)
		}));
	});

	it.each(stated)('$words in “$passage” is an event, in its own words', ({ passage, words, around }) => {
		const said = atlas.events.filter(({ evidence }) => evidence.passage === passage && around.includes(evidence.exact));
		expect(said.filter(({ evidence }) => evidence.exact.includes(words))).toHaveLength(1);
	});

	it('no event is of a date that its words do not state', () => {
		for (const { id, date, evidence } of atlas.events) {
			const states = /\d/.test(evidence.exact)
				? evidence.exact.includes(date.replace(/^\d\d(\d)X$/, '$10-е'))
				: id === '3500-bc' && evidence.exact.includes('три с половиной тысяч лет до н. э.');
			expect(states, id).toBe(true);
		}
		expect(atlas.events.length).toBe(stated.length);
	});

	it('only the year that the article expects is a forecast', () => {
		expect(atlas.events.filter(({ forecast }) => forecast).map(({ date }) => date)).toEqual(['2030']);
		expect(atlas.passages.find(({ id }) => id === 'half-of-humanity')?.text).toContain('Согласно прогнозам');
	});

	const ROMAN = { I: 1, V: 5, X: 10 };
	const number = (roman: string) =>
		Array.from(roman).reduce((sum, sign, index) => {
			const [value, next = 0] = [sign, roman[index + 1] ?? ''].map((sign) => ROMAN[sign as keyof typeof ROMAN]);
			return sum + ((value ?? 0) < next ? -(value ?? 0) : (value ?? 0));
		}, 0);

	/** Centuries, which are drawn as eras. The article writes X with a Cyrillic letter too. */
	const centuries = atlas.passages.flatMap(({ id, eras, text }) =>
		[...text.matchAll(/([IVXХ]+)(?:\s*[-–—]\s*([IVXХ]+))?\s+в(?:в?\.|ек\S*|(?=\s))(\s+до\s+н)?/g)].map(
			([words, first = '', last = first, bc]) => {
				const [a, b] = [first, last].map((roman) => number(roman.replaceAll('Х', 'X')));
				const years: Years = bc
					? { from: 1 - 100 * (a ?? 0), to: 100 - 100 * (b ?? 0) }
					: { from: 100 * ((a ?? 0) - 1) + 1, to: 100 * (b ?? 0) };
				return { passage: id, words, eras, years };
			}
		)
	);

	it('finds the centuries', () => {
		expect(centuries.length).toBeGreaterThanOrEqual(10);
		expect(centuries.find(({ passage }) => passage === 'greek-cities')?.years).toEqual({ from: -799, to: -300 });
	});

	it.each(centuries)('$words in “$passage” lies in an era of its passage', ({ eras, years }) => {
		const spans = eras.flatMap((era) => yearsOf(atlas.eras.find(({ id }) => id === era)?.timespan ?? '') ?? []);
		const meets = ({ from, to }: Years) => from <= (years.to ?? 0) && years.from <= (to ?? Infinity);
		expect(spans.some(meets)).toBe(true);
	});
});
