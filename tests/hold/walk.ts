import { expect } from '@playwright/test';
import kazakh from '../../messages/kk.json' with { type: 'json' };
import { CITIES, citiesOf, PASSAGES } from '../content';

/** What the walk needs of a browser, whatever drives it. */
export interface Reader {
	/** Opens an address relative to the site's own. */
	open: (address: string) => Promise<unknown>;
	back: () => Promise<unknown>;
	url: () => Promise<string>;
	/** The value of an expression in the page. */
	evaluate: <T>(expression: string) => Promise<T>;
	/** Clicks the first element that is seen, with a real pointer. */
	click: (selector: string) => Promise<unknown>;
	/** Moves the pointer over the first element that is seen. */
	point: (selector: string) => Promise<unknown>;
	/** Presses keys one after another: characters, or names such as `Enter`. */
	press: (...keys: string[]) => Promise<unknown>;
}

/** How the map ends up in a browser: moving, or drawn for want of WebGL2. */
export type Drawn = 'ready' | 'unavailable';

/** The core walk: what every reader does, in an order that each leads to the next. Throws where something is not so. */
export async function coreWalk(reader: Reader): Promise<Drawn> {
	const is = (expression: string) =>
		expect.poll(() => reader.evaluate(expression), { message: expression, timeout: 30_000 });
	const count = (selector: string) => is(`document.querySelectorAll(${JSON.stringify(selector)}).length`);
	const open = async (address: string) => {
		await reader.open(address);
		await is(
			`document.documentElement.hasAttribute('data-hydrated') && !!document.querySelector('#svelte-announcer')`
		).toBe(true);
	};
	const path = async (expected: RegExp) => expect.poll(() => reader.url(), { timeout: 30_000 }).toMatch(expected);

	// The map, drawn at first, moves where the browser can.
	await open('./ru');
	await count('li[data-city-item]').toBe(CITIES);
	await is(`document.querySelector('[data-map] svg.world-land').getBoundingClientRect().width > 300`).toBe(true);
	await reader.point('[data-map]');
	await is(`/^(ready|unavailable)$/.test(document.querySelector('[data-map]').dataset.map)`).toBe(true);
	const drawn = await reader.evaluate<Drawn>(`document.querySelector('[data-map]').dataset.map`);

	// A mark opens the article's words; Back closes them.
	await reader.click('[data-map] .world a[data-city="nairobi"]');
	await count('[data-city-card="nairobi"] blockquote[data-passage]').toBe(1);
	await is(`document.querySelector('[data-city-card="nairobi"] blockquote').textContent`).toContain(
		'Найробийская декларация'
	);
	await is(`document.activeElement.id`).toBe('card-title');
	await path(/\/ru\/cities\/nairobi(?:#map=.*)?$/);
	await reader.back();
	await count('[data-city-card]').toBe(0);

	// An era narrows list and map; Back widens them.
	await reader.click('[data-era="first-missions"]');
	await count('li[data-city-item]').toBe(citiesOf({ eras: ['first-missions'] }).length);
	await path(/\/ru\?era=first-missions$/);
	await reader.back();
	await count('li[data-city-item]').toBe(CITIES);

	// The search forgives a letter.
	await reader.press('/');
	await reader.press('т', 'а', 'р', 'з', 'а');
	await is(`document.querySelector('#search-options [role=option]')?.textContent`).toContain('Тараз');
	await reader.press('ArrowDown', 'Enter');
	await count('[data-city-card="taraz"]').toBe(1);

	// The same city in another language.
	await reader.click('header a[hreflang="kk"]');
	await is(`document.documentElement.lang`).toBe('kk');
	await path(/\/kk\/cities\/taraz/);
	await is(`document.querySelector('[data-city-card="taraz"]').textContent`).toContain(kazakh.translation_by_editor);

	// A link for others.
	await reader.click('header button[aria-haspopup="dialog"]');
	await is(`document.querySelector('dialog[open] input')?.value`).toContain('/kk/cities/taraz');
	await reader.press('Escape');
	await count('dialog[open]').toBe(0);

	// The text, the table, a step, and the page about the atlas.
	await open('./ru/read');
	await count('[data-passage]').toBe(PASSAGES.length);
	await open('./en/cities');
	await count('tbody tr').toBe(CITIES);
	await open('./en/tour/3');
	await count('main blockquote').not.toBe(0);
	await open('./kk/about');
	await count('main h2').not.toBe(0);
	return drawn;
}
