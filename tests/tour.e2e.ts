import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers';
import { sourceOf, TOUR } from './content';
import { expect, test } from './fixtures';
import { boxOf, card, framesPass, historyLength, mark, open, said, settled, tooWide } from './steps';

const title = (step: number, lang = 'ru') => TOUR[step - 1]?.title[lang] ?? '?';
const heading = (page: Page) => page.locator('[data-tour-step] h1');
const link = (page: Page, rel: 'prev' | 'next') => page.locator(`[data-tour-step] a[rel="${rel}"]`);
/** The one control that leads back to the step that was left. */
const wayBack = (page: Page): Locator =>
	page.getByRole('link', { name: said('tour_back').replace('{step}', '3').replace('{total}', '12') });

/** The page is that of a step: its address, title and heading, its passages word for word, its cities on the map. */
async function isStep(page: Page, step: number, { focused = false } = {}) {
	await expect(page.locator(`[data-tour-step="${step}"]`)).toBeVisible();
	await expect(page).toHaveURL(`./ru/tour/${step}`);
	await expect(page).toHaveTitle(new RegExp(`^${title(step)} · .*${step}`));
	await expect(heading(page)).toHaveText(title(step));
	if (focused) await expect(heading(page)).toBeFocused();
	const { passages = [], cities = [] } = TOUR[step - 1] ?? {};
	for (const id of passages) {
		const quote = page.locator(`blockquote[lang="ru"][data-layer="article"][data-passage="${id}"]`);
		await expect(quote).toHaveText(`«${sourceOf(id).words}»`);
	}
	const standingOut = await page
		.locator('.world .at-hand:visible')
		.evaluateAll((all) => all.flatMap((one) => (one.dataset['city'] ?? one.dataset['cities'] ?? '').split(' ')));
	expect(standingOut.sort()).toEqual(cities.toSorted());
	const covered = await page.locator('.world a.at-hand:visible').evaluateAll((all) =>
		all.flatMap((one) => {
			const [ring, name] = ['.glyphs', '.label'].map((part) => one.querySelector(part)?.getBoundingClientRect());
			if (!ring || !name?.width || name.bottom <= ring.top || name.top >= ring.bottom) return [];
			return name.left >= ring.right + 4 || name.right <= ring.left - 4 ? [] : [one.dataset['city']];
		})
	);
	expect(covered, 'names that the rings of their cities touch').toEqual([]);
}

test('a reader takes the tour from the first page, with links, keys and the list, and back through the history', async ({
	page
}) => {
	await open(page, './ru');
	await page
		.locator('.intro')
		.getByRole('link', { name: said('home_tour').replace('{count}', `${TOUR.length}`) })
		.click();
	await isStep(page, 1, { focused: true });
	await expect(link(page, 'prev')).toHaveCount(0);
	const before = await historyLength(page);

	await test.step('links, each with the title that it leads to', async () => {
		await expect(link(page, 'next')).toHaveAccessibleName(new RegExp(title(2)));
		await link(page, 'next').click();
		await isStep(page, 2, { focused: true });
		// Who does not see it hears of it once: SvelteKit says the title.
		await expect(page.locator('#svelte-announcer')).toContainText(title(2));
		await expect(page.locator('[data-relation]')).not.toHaveCount(0);
	});
	await test.step('arrow keys, but not those of a field', async () => {
		await page.keyboard.press('ArrowRight');
		await isStep(page, 3, { focused: true });
		await page.keyboard.press('ArrowLeft');
		await isStep(page, 2);
		await page.locator('header input').focus();
		await page.keyboard.press('ArrowRight');
		await framesPass(page);
		await isStep(page, 2);
	});
	await test.step('the list of the steps', async () => {
		const list = page.getByRole('navigation', { name: said('tour_steps') });
		await list.locator('summary').click();
		await expect(list.getByRole('listitem')).toHaveText(TOUR.map(({ title }) => title['ru'] ?? '?'));
		await expect(list.locator('[aria-current="step"]')).toHaveText(title(2));
		await list.getByRole('link', { name: title(12) }).click();
		await isStep(page, 12, { focused: true });
		await expect(link(page, 'next')).toHaveCount(0);
		const ways = page.getByRole('region', { name: said('tour_end') });
		for (const way of ['way_read', 'way_table', 'tour_to_map']) {
			await expect(ways.getByRole('link', { name: said(way) })).toBeVisible();
		}
	});
	await test.step('each step that they asked for is one step back', async () => {
		expect(await historyLength(page)).toBe(before + 4);
		await page.goBack();
		await isStep(page, 2, { focused: true });
		await page.goBack();
		await isStep(page, 3);
	});
});

test('a reader leaves a step to explore, and comes back to it by one control that is always in its place', async ({
	page
}) => {
	await open(page, './ru/tour/3');
	await expect(wayBack(page)).toHaveCount(0);
	await mark(page, 'venice').click();
	await expect(card(page, 'venice')).toBeVisible();
	const place = await boxOf(wayBack(page));
	for (const [name, address] of [
		['page_table', './ru/cities'],
		['page_read', './ru/read'],
		['page_about', './ru/about'],
		['page_map', './ru']
	] as const) {
		await page
			.getByRole('navigation', { name: said('pages_label') })
			.getByRole('link', { name: said(name) })
			.click();
		await expect(page).toHaveURL(address);
		expect(await boxOf(wayBack(page)), name).toEqual(place);
	}
	await test.step('it outlasts a reload, at which nothing moves to make room for it', async () => {
		await page.addInitScript(() => {
			Object.assign(window, { moved: 0 });
			new PerformanceObserver((list) => {
				for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) {
					Object.assign(window, { moved: value + Number(Reflect.get(window, 'moved')) });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.reload();
		await settled(page);
		expect(await boxOf(wayBack(page))).toEqual(place);
		expect(await page.evaluate(() => Number(Reflect.get(window, 'moved')))).toBeLessThanOrEqual(0.001);
	});
	await test.step('the step is as they left it, without the filters of elsewhere', async () => {
		await page.locator('[data-era="antiquity"]').click();
		await expect(page).toHaveURL('./ru?era=antiquity');
		await wayBack(page).click();
		await isStep(page, 3, { focused: true });
		await expect(wayBack(page)).toHaveCount(0);
	});
	await test.step('and it goes away when it is not wanted', async () => {
		await page.goBack();
		await page.getByRole('button', { name: said('tour_leave') }).click();
		await expect(wayBack(page)).toHaveCount(0);
		await page.reload();
		await settled(page);
		await expect(wayBack(page)).toHaveCount(0);
	});
	await test.step('what is stored and is no step is forgotten', async () => {
		for (const stored of ['{"step":', '{"step":99,"filters":{"eras":[],"roles":[],"q":""}}', '{"step":3}']) {
			await page.evaluate((stored) => sessionStorage.setItem('tour-step', stored), stored);
			await page.reload();
			await settled(page);
			await expect(wayBack(page), stored).toHaveCount(0);
			expect(await page.evaluate(() => sessionStorage.getItem('tour-step'))).toBe('');
		}
	});
});

test('filters mean on a step what they mean elsewhere, and can be lifted there', async ({ page }) => {
	await open(page, './ru/tour/4?era=antiquity');
	await expect(mark(page, 'madrid')).toHaveCount(0);
	await expect(link(page, 'next')).toHaveAttribute('href', /\/ru\/tour\/5\?era=antiquity$/);
	await page.getByRole('button', { name: said('clear_filters') }).click();
	await isStep(page, 4);
});

test(
	'on a phone every step fits the screen, with its way on under the thumb, and a swipe turns it',
	{ tag: '@phone-only' },
	async ({ page }) => {
		await open(page, './ru/tour/1');
		const client = await page.context().newCDPSession(page);
		/** One finger from place to place. */
		const swipe = async (from: [number, number], to: [number, number]) => {
			const at = ([x, y]: [number, number]) => [{ x, y }];
			await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
			for (const share of [0.25, 0.5, 0.75, 1]) {
				const between: [number, number] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
				await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(between) });
			}
			await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		for (let step = 1; step <= TOUR.length; step++) {
			await test.step(title(step), async () => {
				await expect(heading(page)).toHaveText(title(step));
				await expect(heading(page)).toBeInViewport();
				expect(await tooWide(page)).toBeLessThanOrEqual(0);
				const next = link(page, step < TOUR.length ? 'next' : 'prev');
				const { y, height } = await boxOf(next);
				expect(height).toBeGreaterThanOrEqual(44);
				expect(y + height).toBeLessThanOrEqual(844);
				expect(y).toBeGreaterThan(844 / 2);
				if (step < TOUR.length) await next.tap();
			});
		}
		await test.step('a finger across the words turns back and on', async () => {
			await swipe([120, 640], [300, 650]);
			await expect(heading(page)).toHaveText(title(11));
			await swipe([300, 640], [120, 650]);
			await expect(heading(page)).toHaveText(title(12));
		});
		await test.step('one that moves the map, or scrolls, does not', async () => {
			await swipe([120, 250], [300, 250]);
			await swipe([200, 700], [230, 500]);
			await framesPass(page);
			await expect(heading(page)).toHaveText(title(12));
		});
	}
);

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the tour is twelve pages, each with its map, its words and the way on', async ({ page }) => {
		await page.goto('./ru/tour/1');
		for (let step = 1; step <= TOUR.length; step++) {
			await test.step(title(step), async () => {
				await isStep(page, step);
				await expect(page.locator('[data-map="static"] path').first()).toBeAttached();
				await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\p{L}{5}/u);
				await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`/ru/tour/${step}$`));
				await expect(page.locator('link[rel="alternate"][hreflang="kk"]')).toHaveAttribute(
					'href',
					new RegExp(`/kk/tour/${step}$`)
				);
				if (step < TOUR.length) await link(page, 'next').click();
			});
		}
	});
});

test('no barrier stands on a step, nor beside the way back to it', async ({ page }) => {
	await open(page, './kk/tour/2');
	await expect(page.locator('[data-tour-step] [data-layer="editor"]').first()).toBeVisible();
	expect(await barriers(page), 'the step').toEqual([]);
	await page.getByRole('link', { name: said('page_table', 'kk') }).click();
	await expect(page.locator('.way-back')).toBeVisible();
	expect(await barriers(page), 'the table').toEqual([]);
});

test.describe('a step that is not there', () => {
	test.use({ expectedErrors: /status of 404/ });

	test('is a 404 page in the reader’s language', async ({ page }) => {
		for (const step of ['13', '0', '03']) {
			const response = await page.goto(`./kk/tour/${step}`);
			expect(response?.status(), step).toBe(404);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(said('not_found_title', 'kk'));
		}
	});
});
