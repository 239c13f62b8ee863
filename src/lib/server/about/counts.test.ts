import { expect, it } from 'vitest';
import { atlas } from '../content';
import { coordinateSources, count, eraFacts, modalityFacts } from './counts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

it('counts mentions by kind and roles by modality so that the parts make the whole', () => {
	const counts = count(atlas);
	expect(sum(counts.mentionKinds.map(({ count }) => count))).toBe(counts.mentions);
	expect(sum(modalityFacts(atlas, 'en').map(({ roles }) => roles))).toBe(counts.roles);
	expect(sum(coordinateSources(atlas).map(({ cities }) => cities))).toBe(counts.cities);
});

it('names the authority of coordinates, not the entry in it', () => {
	expect(coordinateSources(atlas)[0]?.source).toBe('GeoNames');
});

it('has an example of each modality that the article has', () => {
	for (const { roles, example } of modalityFacts(atlas, 'ru')) expect(example !== null).toBe(roles > 0);
	const denied = modalityFacts(atlas, 'ru').find(({ modality }) => modality === 'denied');
	expect(denied?.example?.cities).toBe('Париж');
});

it('says that the industrial era names no city, and that the editor dates the khanate', () => {
	const eras = eraFacts(atlas, 'ru');
	expect(eras.find(({ id }) => id === 'industrial')).toMatchObject({ cities: 0, datedBy: 'article' });
	expect(eras.find(({ id }) => id === 'kazakh-khanate')).toMatchObject({ cities: 5, datedBy: 'editor' });
	for (const { passages } of eras) expect(passages).toBeGreaterThan(0);
});
