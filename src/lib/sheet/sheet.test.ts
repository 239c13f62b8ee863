import { describe, expect, it } from 'vitest';
import { placedCities, type Filter } from '$lib/atlas/filter';
import { textOf } from '$lib/atlas/segments';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas, edition } from '$lib/server/content';
import { insets } from '$lib/server/plate';
import { faults } from './numbers';
import { panels } from './panels';
import { MOST_CITIES, sheetPlan } from './plan';
import { sheetQuestions } from './questions';
import { translated, wordsOfRole } from './words';

const index = edition('ru').index();
const eras = index.eras.map(({ id }) => id);
const passages = edition('ru').passages();

function planOf({
	open = null,
	atHand = [],
	...filter
}: Partial<Filter> & { open?: string | null; atHand?: string[] }) {
	const cities = placedCities(index, { eras: [], roles: [], matches: null, ...filter });
	return sheetPlan({ cities, eras, open, atHand });
}
const ids = (plan: ReturnType<typeof planOf>) => plan.cities.map(({ city }) => city.id);

/** The views that a teacher may come from. */
const views = [
	...[[], ...eras.map((era) => [era])].flatMap((eras) => [
		{ eras },
		...index.roleTypes.map(({ id }) => ({ eras, roles: [id] }))
	]),
	...index.cities.map(({ id }) => ({ open: id }))
];
const plans = views.map(planOf).filter(({ cities }) => cities.length > 0);

describe('a sheet', () => {
	it('of the whole map has as many cities as fit, some of each era that has any, numbered from west to east', () => {
		const plan = planOf({});
		expect(plan.rule).toBe('some');
		expect(plan.cities).toHaveLength(MOST_CITIES);
		const named = new Set(index.roles.map(({ era }) => era));
		for (const era of named)
			expect(
				plan.cities.some(({ city }) => city.eras.includes(era)),
				era
			).toBe(true);
		const west = plan.cities.map(({ city }) => city.lng);
		expect(west).toEqual([...west].sort((a, b) => a - b));
		expect(ids(plan), 'a city of several eras').toContain('london');
	});

	it('of an era has its cities, one of a city those near it in its eras', () => {
		expect(ids(planOf({ eras: ['kazakh-khanate'] })).sort()).toEqual([
			'otrar',
			'sayram',
			'sozak',
			'taraz',
			'turkestan'
		]);
		expect(ids(planOf({ open: 'sozak' })).sort()).toEqual(['otrar', 'sayram', 'sozak', 'taraz', 'turkestan']);
		const almaty = ids(planOf({ open: 'almaty' }));
		expect(almaty).toContain('almaty');
		expect(almaty).toContain('astana');
		expect(almaty).not.toContain('rio-de-janeiro');
	});

	it('of a step of the tour has the step’s cities', () => {
		expect(ids(planOf({ atHand: ['milan', 'venice'] }))).toEqual(['milan', 'venice']);
	});

	it('lists for each city a role that is its own, and each role once', () => {
		for (const { cities, roles } of plans) {
			expect(new Set(roles.map(({ role }) => role.id)).size).toBe(roles.length);
			for (const { number, city } of cities) {
				const own = roles.filter(({ numbers }) => numbers.includes(number));
				expect(own.length, city.id).toBeGreaterThan(0);
				for (const { role } of own) expect(role.cities).toContain(city.id);
			}
		}
	});

	it('lists the roles in an order that does not follow the numbers, and in the same each time', () => {
		const order = (plan: ReturnType<typeof planOf>) => plan.roles.map(({ numbers }) => numbers[0] ?? 0);
		const first = order(planOf({}));
		expect(first).not.toEqual([...first].sort((a, b) => a - b));
		expect(order(planOf({}))).toEqual(first);
	});

	it('asks two questions, whose answers stand word for word in a passage', () => {
		for (const plan of plans) {
			const questions = sheetQuestions(plan, { passages, lang: 'ru', open: null });
			expect(questions.map(({ kind }) => kind)).toEqual(['said', 'named']);
			for (const { words, numbers } of questions) {
				expect(numbers.length).toBeGreaterThan(0);
				expect(words.length).toBeGreaterThan(0);
				for (const { passage, stretches, pages } of words) {
					const source = atlas.passages.find(({ id }) => id === passage);
					expect(pages).toMatch(/^1\d\d/);
					for (const stretch of stretches) expect(source?.text).toContain(stretch);
				}
			}
		}
	});

	it('answers for each role with all the words that it rests on', () => {
		for (const { id, evidence } of atlas.roles) {
			const words = wordsOfRole(id, passages, 'ru');
			for (const { passage, exact } of evidence) {
				const own = words.find((one) => one.passage === passage);
				expect(
					own?.stretches.some((stretch) => stretch.includes(exact)),
					`${id}: ${exact}`
				).toBe(true);
			}
		}
	});

	it('keeps all numbers of its map apart, in the map, and off every city', () => {
		for (const plan of plans) {
			for (const panel of panels(plan.cities, insets('ru'), 76)) {
				for (const one of panel.numbers) {
					const others = panel.numbers.filter((other) => other !== one);
					const size = { width: panel.width, height: panel.height };
					const name = `${plan.cities.map(({ city }) => city.id).join()}: ${one.number}`;
					expect(faults(one, others, panel.numbers, size, { width: 0, height: 0 }), name).toBe(0);
				}
			}
			const shown = panels(plan.cities, insets('ru'), 76).flatMap(({ numbers }) => numbers.map(({ number }) => number));
			expect(shown.sort((a, b) => a - b)).toEqual(plan.cities.map(({ number }) => number));
		}
	});
});

describe('a translation beside the article’s words', () => {
	it('is that of the same sentences', () => {
		const text = 'Первое. Второе г. Алматы. Третье.';
		expect(translated(text, 'One. Two of Almaty. Three.', ['Второе г. Алматы.'], 'en')).toBe('Two of Almaty.');
	});

	it('is the whole one where it has other sentences', () => {
		expect(translated('Первое. Второе.', 'One and two.', ['Второе.'], 'en')).toBe('One and two.');
	});

	it.each(LANGS.filter((lang) => lang !== 'ru'))('in %s names the cities that the words name', (lang) => {
		const entries = edition(lang).passages();
		for (const { quote, translation } of entries) {
			expect(translation && textOf(translation)).toBeTruthy();
			// A sentence with a mention of a city stands beside one that mentions it.
			for (const { text, mention } of quote) {
				if (mention?.kind !== 'direct' || !translation) continue;
				const words = translated(textOf(quote), textOf(translation), [text], lang);
				const named = translation.filter((one) => one.mention?.cities.some((city) => mention.cities.includes(city)));
				expect(
					named.some((one) => words.includes(one.text)),
					`${text}: ${words}`
				).toBe(true);
			}
		}
	});
});
