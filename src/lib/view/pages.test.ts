import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
	ITEM_PAGES,
	pagePath,
	PAGES,
	parseStep,
	PLAIN_PAGES,
	sectionOf,
	SECTIONS,
	sectionPage,
	showsPassage
} from './pages';

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
		...Object.values(ITEM_PAGES).map(({ path, parameter }) => `${path}/${parameter}`),
		pagePath({ kind: 'missing' })
	];
	expect(routes('src/routes/[lang=lang]').sort()).toEqual(pages.sort());
});

it('the masthead leads to every page that there is one of, and to the beginning of the tour', () => {
	expect(SECTIONS.map(({ section }) => section).toSorted()).toEqual([...PLAIN_PAGES, 'tour'].sort());
	for (const { section } of SECTIONS) expect(sectionOf(sectionPage(section))).toBe(section);
	expect(sectionPage('tour')).toEqual({ kind: 'tour', step: 1 });
});

it('the tour has the steps 1 to 12, each with one address', () => {
	expect(['1', '9', '10', '12'].map(parseStep)).toEqual([1, 9, 10, 12]);
	expect(['0', '13', '03', '1.0', '-1', '1e1', '', 'first'].map(parseStep)).toEqual(
		Array.from({ length: 8 }, () => null)
	);
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
