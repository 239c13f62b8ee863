import { describe, expect, it } from 'vitest';
import { readAtlas } from './read';
import { Edition } from './edition';
import { sound } from './sound-atlas';

const atlas = readAtlas(sound);
const ru = new Edition(atlas, 'ru');
const en = new Edition(atlas, 'en');
const entry = (id: string) => ru.index().cities.find((city) => city.id === id);
const passage = (id: string) => ru.passages().find((passage) => passage.id === id);
const segmentsOf = (id: string, evidence: string) =>
	passage(id)
		?.quote.filter((segment) => segment.evidence?.includes(evidence))
		.map(({ text }) => text)
		.join('');

describe('the index that every page has', () => {
	it('has the cities in the alphabet’s order, which is not that of code points or ids', () => {
		expect(ru.index().cities.map(({ name }) => name)).toEqual(['Аст', 'Ёл', 'Жар']);
		expect(en.index().cities.map(({ name }) => name)).toEqual(['Ast', 'Yol', 'Zhar']);
	});

	it('says how a city is named at its most direct: by name, by an adjective, or only described', () => {
		expect(entry('abra')?.named).toBe('direct');
		expect(entry('bel')).toMatchObject({ named: 'adjectival', adjective: 'ёлская' });
		expect(entry('cor')?.named).toBe('description');
	});

	it('has the eras in time order with glyph, colours and today', () => {
		expect(ru.index().eras.map(({ id, glyph, today }) => [id, glyph, today])).toEqual([
			['early', 'triangle', false],
			['gap', 'square', false],
			['late', 'ring', true]
		]);
		expect(ru.index().eras[0]?.colour).toEqual({ light: '#8a5a00', dark: '#e0ae4f' });
	});

	it('has the role types in the order of the vocabulary, with the language’s labels and descriptions', () => {
		expect(ru.index().roleTypes).toEqual([
			{ id: 'host', label: 'type host', description: 'description' },
			{ id: 'envoy', label: 'type envoy', description: 'description' }
		]);
	});

	it('has each relation with its passage and the arc from its first city to its second', () => {
		const [tie] = ru.index().relations;
		expect(tie).toMatchObject({ id: 'tie', from: 'abra', to: 'cor', passage: 'road' });
		// From Asia to South America the arc runs to the west.
		const [, start = 0, end = 0] = /^M(\S+) .*L(\S+) \S+$/.exec(tie?.arc?.path ?? '')?.map(Number) ?? [];
		expect(end).toBeLessThan(start);
	});

	it('names every passage to which a link may point', () => {
		expect(ru.index().passages.map(({ id }) => id)).toEqual(['meeting', 'road', 'capital']);
	});

	it('says how the passages write a city only where that is another name', () => {
		const cities = atlas.cities.map((city) => ({
			...city,
			...(city.id === 'abra' && { nameInPassages: { ru: 'Жара', kk: 'Жар', en: 'Zhar' } })
		}));
		const named = (lang: 'ru' | 'en') => new Edition({ ...atlas, cities }, lang).index().cities.at(-1);
		expect(named('ru')).toMatchObject({ id: 'abra', nameInPassages: 'Жара' });
		expect(named('en')).not.toHaveProperty('nameInPassages');
	});
});

describe('a passage', () => {
	it('is cited by its own pages, not by the article’s', () => {
		expect(passage('meeting')?.citation).toContain('– С. 2. –');
		expect(passage('road')?.citation).toContain('– С. 2–3. –');
		expect(en.passages()[2]?.citation).toContain(', 4. https://doi.org/');
		for (const { citation } of ru.passages()) expect(citation).not.toContain('1–9');
	});

	it('marks the words that each role and each relation rests on', () => {
		expect(segmentsOf('meeting', 'meeting')).toBe('приняли послов');
		expect(segmentsOf('road', 'road')).toBe('Через эти города');
		expect(segmentsOf('road', 'tie')).toBe('эти города');
		expect(segmentsOf('meeting', 'road')).toBe('');
	});

	it('comes with its translation, but in the article’s language', () => {
		expect(passage('meeting')?.translation).toBeNull();
		expect(
			en
				.passages()[0]
				?.translation?.map(({ text }) => text)
				.join('')
		).toBe('In Zhar envoys were received.');
	});

	it('says what stands before it in the article, and has its notes', () => {
		expect(ru.passages().map(({ follows }) => follows)).toEqual(['gap', 'gap', 'paragraph']);
		expect(passage('road')?.notes.map(({ id }) => id)).toEqual(['on-passage']);
		expect(passage('meeting')?.notes).toEqual([]);
	});
});

describe('a city’s card', () => {
	const passagesOf = (id: string) => ru.card(id)?.passages.map(({ id }) => id);

	it('has the passages that name it, describe it or go on about it, and no others', () => {
		expect(passagesOf('abra')).toEqual(['meeting', 'road']);
		expect(passagesOf('bel')).toEqual(['road']);
		expect(passagesOf('cor')).toEqual(['road', 'capital']);
	});

	it('has its own roles and its groups’, each with the passages and pages of its evidence', () => {
		expect(ru.card('cor')?.roles.map(({ id, typeLabel, passages }) => ({ id, typeLabel, passages }))).toEqual([
			{ id: 'road', typeLabel: 'type envoy', passages: [{ id: 'road', pages: '2–3' }] },
			{ id: 'capital', typeLabel: 'type host', passages: [{ id: 'capital', pages: '4' }] }
		]);
	});

	it('has the relations of either end, in the language’s names, with the pages', () => {
		const tie = { id: 'tie', fromName: 'Zhar', toName: 'Ast', pages: '2–3' };
		expect(en.card('abra')?.relations).toMatchObject([tie]);
		expect(en.card('cor')?.relations).toMatchObject([tie]);
		expect(en.card('bel')?.relations).toEqual([]);
	});

	it('has the notes on it, and its names in the other languages', () => {
		expect(ru.card('cor')?.notes.map(({ id }) => id)).toEqual(['on-city']);
		expect(ru.card('abra')?.notes).toEqual([]);
		expect(ru.card('abra')?.otherNames).toEqual([
			{ lang: 'kk', name: 'Жар' },
			{ lang: 'en', name: 'Zhar' }
		]);
	});

	it('says on which side of the equator and of Greenwich it lies, in the language’s digits', () => {
		expect(ru.card('cor')).toMatchObject({
			coordinates: {
				latitude: { degrees: '10,5', hemisphere: 'south' },
				longitude: { degrees: '60,25', hemisphere: 'west' }
			}
		});
		expect(en.card('abra')).toMatchObject({
			coordinates: {
				latitude: { degrees: '42.85', hemisphere: 'north' },
				longitude: { degrees: '68.3', hemisphere: 'east' }
			}
		});
	});

	it('whose place nobody knows has no coordinates, no words on where it lies, and ties that are on no map', () => {
		const cities = atlas.cities.map(({ lat, lng, coordinateSource, ...city }) =>
			city.id === 'abra' ? { ...city, lat, lng, coordinateSource } : city
		);
		const unknown = new Edition({ ...atlas, cities }, 'en');
		expect(unknown.card('cor')).toMatchObject({ coordinates: null, where: null });
		expect(unknown.card('cor')?.relations).toMatchObject([{ id: 'tie', arc: null }]);
		expect(unknown.index().cities.find(({ id }) => id === 'cor')).not.toHaveProperty('lat');
	});

	it('is there for every city and for no other id', () => {
		expect(ru.cards().map(({ id }) => id)).toEqual(['abra', 'bel', 'cor']);
		expect(ru.card('atlantis')).toBeUndefined();
	});

	it('is described to search engines by its roles', () => {
		expect(en.card('cor')?.description).toBe('road en; capital en');
	});
});

describe('the words of an era', () => {
	it('are its passages and its description', () => {
		expect(ru.eraWords('late')).toMatchObject({ era: 'late', description: 'about late' });
		expect(ru.eraWords('late')?.passages.map(({ id }) => id)).toEqual(['road', 'capital']);
		expect(ru.eraWords('gap')?.passages).toEqual([]);
	});

	it('are not there for an era that the article does not have', () => {
		expect(ru.eraWords('atlantis')).toBeUndefined();
	});
});

describe('the text to read', () => {
	it('has the passages under their heads, and the printed head beside a translated one', () => {
		expect(en.reading().sections).toMatchObject([{ id: 'introduction', original: 'introduction' }]);
		expect(en.reading().sections[0]?.passages.map(({ id }) => id)).toEqual(['meeting', 'road', 'capital']);
		expect(ru.reading()).toMatchObject({ original: null, sections: [{ original: null }] });
	});
});
