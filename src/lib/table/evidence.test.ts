import { expect, it } from 'vitest';
import { edition } from '$lib/server/content';
import { atlas } from '$lib/server/content';
import { LANGS } from '$lib/atlas/vocabulary';
import { evidenceQuotes } from './evidence';

const quotesOf = (lang: (typeof LANGS)[number], city: string, role: string) => {
	const card = edition(lang).card(city);
	if (!card) throw new RangeError(`no city "${city}"`);
	return evidenceQuotes(card, role).map(({ passage, pages, segments }) => ({
		passage,
		pages,
		words: segments.map(({ text }) => text).join('')
	}));
};

it('a role has the exact words that are its evidence, and their page', () => {
	expect(quotesOf('ru', 'almaty', 'almaty-business')).toEqual([
		{
			passage: 'almaty',
			pages: expect.stringMatching(/^\d+$/) as string,
			words: 'Алматы позиционирует себя как центр крупного бизнеса во всей Центральной Азии.'
		}
	]);
});

it('words that are not adjacent are separate quotes', () => {
	const role = 'russian-border-cities';
	const { evidence } = atlas.roles.find(({ id }) => id === role) ?? { evidence: [] };
	expect(evidence.length).toBeGreaterThan(1);
	expect(quotesOf('ru', 'vladivostok', role)).toHaveLength(evidence.length);
});

it('each role of each city has its evidence in each language, in the article’s words', () => {
	for (const lang of LANGS) {
		for (const { id, cities, evidence } of atlas.roles) {
			for (const city of cities) {
				const words = quotesOf(lang, city, id).map(({ words }) => words);
				const missing = evidence.filter(({ exact }) => !words.some((one) => one.includes(exact)));
				expect(missing, `${id} of ${city} in ${lang}`).toEqual([]);
			}
		}
	}
});

it('a role of another city has no quotes', () => {
	expect(quotesOf('ru', 'almaty', 'london-finance')).toEqual([]);
});
