import { expect, it } from 'vitest';
import { atlas } from '../content';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { coordinateSources, count, eraFacts, modalityFacts } from './counts';

const small = readAtlas(sound);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('counts mentions by kind and roles by modality so that the parts make the whole', () => {
	const counts = count(atlas);
	expect(sum(counts.mentionKinds.map(({ count }) => count))).toBe(counts.mentions);
	expect(sum(modalityFacts(atlas, 'en').map(({ roles }) => roles))).toBe(counts.roles);
	expect(sum(coordinateSources(atlas).map(({ cities }) => cities))).toBe(counts.cities);
});

it('names the authority of coordinates, not the entry in it; the most used first', () => {
	const labels = ['Pleiades 579885, Athenae', 'GeoNames 1526384', 'GeoNames 2988507'];
	const cities = small.cities.map((city, index) => ({ ...city, coordinateSource: { label: labels[index] ?? '' } }));
	expect(coordinateSources({ ...small, cities })).toEqual([
		{ source: 'GeoNames', cities: 2 },
		{ source: 'Pleiades', cities: 1 }
	]);
});

it('has an example of each modality that the article has', () => {
	for (const { roles, example } of modalityFacts(small, 'ru')) expect(example !== null).toBe(roles > 0);
	const denied = modalityFacts(small, 'ru').find(({ modality }) => modality === 'denied');
	expect(denied?.example).toEqual({ cities: 'Аст', statement: 'capital ru' });
});

it('counts the passages and the cities of each era, and says where there is no city', () => {
	expect(eraFacts(small, 'ru')).toMatchObject([
		{ id: 'early', passages: 2, cities: 2, datedBy: 'editor' },
		{ id: 'gap', passages: 0, cities: 0 },
		{ id: 'late', passages: 2, cities: 2 }
	]);
});
