// How the benchmark operates each page: the atlas and the references.

/**
 * @typedef {import('./references.mjs').City} City
 * @typedef {import('@playwright/test').Page} BrowserPage
 * @typedef {{ x: number; y: number }} Point
 */

/**
 * @typedef {object} Subject
 * @property {'atlas' | 'a' | 'b'} name
 * @property {string} path below the server's address
 * @property {boolean} live whether it has a live map
 * @property {boolean} asks whether the live map starts only at the reader's first input on the map
 * @property {(page: BrowserPage, city: City) => Promise<Point>} mark where to press for a city, in CSS pixels
 * @property {(page: BrowserPage, city: City) => Promise<number>} popup resolves once it is painted: milliseconds after the press
 * @property {(page: BrowserPage) => Promise<void>} closePopup
 * @property {(page: BrowserPage, filter: Filter) => Promise<number>} filtered resolves with milliseconds after the press
 * @property {(page: BrowserPage, text: string, city: string) => Promise<{ ms: number; frames: number }>} [search]
 *   searches for a text; resolves once the city is the first result
 * @property {(page: BrowserPage) => Promise<Point>} free an empty place on the map
 */

/**
 * @typedef {object} Filter
 * @property {string} era
 * @property {string[]} left ids of the cities that match
 * @property {City} kept a city that matches
 * @property {City} gone a city that does not match
 */

/** @type {Subject} */
export const atlas = {
	name: 'atlas',
	path: 'ru',
	live: true,
	asks: true,
	mark: (page, { id }) =>
		page.evaluate(async (id) => {
			const middle = () => {
				const box = document.querySelector(`[data-map] [data-city="${id}"]`)?.getBoundingClientRect();
				return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
			};
			// The map may still be moving back from the previous city.
			let at = middle();
			for (let still = 0; still < 10; still++) {
				await new Promise(requestAnimationFrame);
				const now = middle();
				if (now?.x !== at?.x || now?.y !== at?.y) still = 0;
				at = now;
			}
			if (!at) throw new Error(`no mark for ${id}`);
			return at;
		}, id),
	popup: (page, { id }) =>
		page.evaluate(
			(id) =>
				/** @type {any} */ (window).probe.fromPress(() =>
					// With its passages: the empty card does not count.
					document.querySelector(`[data-city-card="${id}"] [data-passage]`)?.checkVisibility()
				),
			id
		),
	closePopup: async (page) => {
		await page.keyboard.press('Escape');
		await page.waitForFunction(() => !document.querySelector('[data-city-card]'));
	},
	filtered: (page, { left }) =>
		page.evaluate(
			(left) =>
				/** @type {any} */ (window).probe.fromPress(() => {
					const marks = [...document.querySelectorAll('[data-map] :is([data-city], [data-cities])')];
					const drawn = marks.flatMap((mark) =>
						(mark.getAttribute('data-city') ?? mark.getAttribute('data-cities') ?? '').split(' ')
					);
					return new Set(drawn).size === left.length && left.every((id) => drawn.includes(id));
				}),
			left
		),
	search: async (page, text, city) => {
		await page.keyboard.press('/');
		// Listen before the text is entered.
		await page.evaluate((city) => {
			const { probe } = /** @type {any} */ (window);
			probe.searching = probe.fromInput(() =>
				document.querySelector('[role="option"]')?.getAttribute('href')?.includes(`/cities/${city}`)
			);
		}, city);
		await page.keyboard.insertText(text);
		const figures = await page.evaluate(() => /** @type {any} */ (window).probe.searching);
		// Closes the list, clears the text, collapses the field.
		for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
		await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
		return figures;
	},
	free: (page) =>
		page.evaluate(() => {
			const box = document.querySelector('[data-map]')?.getBoundingClientRect();
			if (!box) throw new Error('no map');
			for (let y = box.top + box.height * 0.3; y < Math.min(box.bottom, innerHeight) - 40; y += 12) {
				for (let x = box.left + 100; x < box.right - 130; x += 12) {
					const around = [-14, 0, 14].flatMap((dx) =>
						[-14, 0, 14].map((dy) => document.elementFromPoint(x + dx, y + dy))
					);
					if (around.every((one) => one?.closest('[data-map]') && !one.closest('a, button, label'))) return { x, y };
				}
			}
			throw new Error('no free place on the map');
		})
};

/** @type {Subject} */
export const referenceA = {
	name: 'a',
	path: 'reference-a/',
	live: true,
	asks: false,
	mark: (page, { lng, lat }) =>
		page.evaluate(([lng, lat]) => /** @type {any} */ (window).bench.at(lng, lat), /** @type {const} */ ([lng, lat])),
	popup: (page, { name }) =>
		page.evaluate(
			(name) =>
				/** @type {any} */ (window).probe.fromPress(() =>
					document.querySelector('.maplibregl-popup-content')?.textContent?.includes(name)
				),
			name
		),
	closePopup: async (page) => {
		await page.locator('.maplibregl-popup-close-button').click();
		await page.waitForFunction(() => !document.querySelector('.maplibregl-popup'));
	},
	filtered: (page, { kept, gone }) =>
		page.evaluate(
			([kept, gone]) =>
				/** @type {any} */ (window).probe.fromPressTo(() => /** @type {any} */ (window).bench.frameWithout(kept, gone)),
			/** @type {const} */ ([
				[kept.lng, kept.lat],
				[gone.lng, gone.lat]
			])
		),
	// In the South Atlantic.
	free: (page) => page.evaluate(() => /** @type {any} */ (window).bench.at(-10, -25))
};

/** @type {Subject} */
export const referenceB = {
	...atlas,
	name: 'b',
	path: 'reference-b/',
	live: false,
	asks: false
};
