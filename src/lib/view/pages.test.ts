import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ITEM_PAGES, pagePath, PAGES, PLAIN_PAGES, sectionOf, showsPassage } from './pages';

/** The paths of the routes below a language that are pages, as in `/cities/[city]`; groups leave no trace in a path. */
function routes(folder: string, path = ''): string[] {
	const own = existsSync(join(folder, '+page.svelte')) ? [path] : [];
	const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return [
		...own,
		...below.flatMap(({ name }) => routes(join(folder, name), name.startsWith('(') ? path : `${path}/${name}`))
	];
}

it('the table of pages has every page that there is a route for, and no other', () => {
	const pages = [
		...PLAIN_PAGES.map((kind) => PAGES[kind].path),
		...Object.entries(ITEM_PAGES).map(([kind, { path }]) => `${path}/[${kind}]`),
		pagePath({ kind: 'missing' })
	];
	expect(routes('src/routes/[lang=lang]').sort()).toEqual(pages.sort());
});

it('a city and an era belong to the map, a page that is missing to none', () => {
	expect(sectionOf({ kind: 'city', city: 'otrar' })).toBe('map');
	expect(sectionOf({ kind: 'era', era: 'old' })).toBe('map');
	expect(sectionOf({ kind: 'read' })).toBe('read');
	expect(sectionOf({ kind: 'missing' })).toBeNull();
});

it('a link’s passage is shown by the text and by a city’s card alone', () => {
	const showing = PLAIN_PAGES.filter((kind) => showsPassage({ kind }));
	expect(showing).toEqual(['read']);
	expect(showsPassage({ kind: 'city', city: 'otrar' })).toBe(true);
	expect(showsPassage({ kind: 'era', era: 'old' })).toBe(false);
});
