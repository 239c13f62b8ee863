import { expect, it } from 'vitest';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { pageRecord, recordElement } from './page-record';

const address = (path: string) => `https://example.org${path}`;
const words = await loadMessages('ru');

it('a city’s page tells search engines the place, its coordinates and identifiers, and the article that speaks of it', () => {
	expect(pageRecord('ru', { kind: 'city', city: 'thebes' }, words, address)).toMatchObject({
		'@type': 'WebPage',
		url: 'https://example.org/ru/cities/thebes',
		isBasedOn: { '@type': 'ScholarlyArticle', '@id': 'https://doi.org/10.52123/1994-2370-2023-1025' },
		mainEntity: [
			{
				'@type': 'Place',
				name: 'Фивы',
				alternateName: expect.arrayContaining(['Феб', 'Thebes']) as string[],
				geo: { latitude: expect.closeTo(38.32, 1) as number, longitude: expect.closeTo(23.32, 1) as number },
				sameAs: expect.arrayContaining([expect.stringContaining('pleiades.stoa.org/places/')]) as string[],
				subjectOf: { '@id': 'https://doi.org/10.52123/1994-2370-2023-1025' }
			}
		]
	});
});

it('an era’s page is about the cities of its roles, and the map about none in particular', () => {
	const names = pageRecord('ru', { kind: 'era', era: 'first-missions' }, words, address);
	expect(names).toMatchObject({ about: [{ name: 'Милан' }, { name: 'Венеция' }] });
	expect(pageRecord('ru', { kind: 'map' }, words, address)).not.toHaveProperty('about');
});

it('a missing page has no record, and the page about the atlas says where the data are', () => {
	expect(recordElement('ru', { kind: 'missing' }, words, address)).toBe('');
	expect(pageRecord('ru', { kind: 'about' }, words, address)).toMatchObject({
		'@type': 'AboutPage',
		mainEntity: { '@type': 'Dataset' }
	});
	expect(recordElement('ru', { kind: 'read' }, words, address)).toMatch(/^<script [^>]*>\{.*\}<\/script>$/);
});

it('a city that no authority is known to have says nothing of one', () => {
	expect(recordElement('ru', { kind: 'city', city: 'otrar' }, words, address)).not.toContain('sameAs":[');
});
