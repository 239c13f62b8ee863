import type { Page } from '@playwright/test';
import { expect, test, waitForMap } from './fixtures';
import { CITIES, citiesOf, ERA_IDS } from './content';
import {
	boxOf,
	camera,
	card,
	era,
	framesPass,
	historyLength,
	inList,
	items,
	mark,
	marks,
	onExpensiveData,
	onMap,
	open,
	places,
	press,
	said,
	settled
} from './steps';

const countOf = async (page: Page, control: string) =>
	Number(await page.locator(control).locator('.count [aria-hidden]').textContent());

test('an era that is pressed in the very moment in which scripts take the page over is chosen in place', async ({
	page
}) => {
	await page.addInitScript(() => {
		const watch = new MutationObserver(() => {
			if (!document.getElementById('svelte-announcer')) return;
			watch.disconnect();
			const link = document.querySelector<HTMLElement>('[data-era="antiquity"]');
			link?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
			link?.click();
		});
		watch.observe(document, { childList: true, subtree: true });
	});
	await page.goto('./ru');
	// Not the page of that era alone, to which the link leads without scripts.
	await expect(page).toHaveURL('./ru?era=antiquity');
	await expect.poll(() => inList(page)).not.toContain('nairobi');
});

/** Opens a link whose scripts arrive only when the function that it returns is called. */
async function openBeforeScripts(page: Page, link: string): Promise<() => Promise<void>> {
	let arrive: () => void = () => undefined;
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route(/\.js$/, async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(link, { waitUntil: 'domcontentloaded' });
	return async () => {
		arrive();
		await settled(page);
	};
}

test('a button or a checkbox that is pressed before the scripts arrive does what it says, once', async ({ page }) => {
	await test.step('a button on the map', async () => {
		const arrive = await openBeforeScripts(page, './ru');
		await page.getByRole('button', { name: said('zoom_in'), exact: true }).click();
		await arrive();
		await expect.poll(() => camera(page)?.zoom).toBe(2);
		await waitForMap(page);
		expect(camera(page)?.zoom, 'not closer').toBe(2);
	});
	await test.step('a checkbox on the map, of a page that its link narrows', async () => {
		const arrive = await openBeforeScripts(page, './ru?era=globalisation');
		const [steps, box] = [await historyLength(page), page.getByRole('checkbox', { name: said('borders_today') })];
		await box.check();
		await arrive();
		await expect(page).toHaveURL('./ru?era=globalisation&borders=1');
		await expect(box).toBeChecked();
		expect(await historyLength(page)).toBe(steps + 1);
	});
	await test.step('a role type', async () => {
		const arrive = await openBeforeScripts(page, './ru');
		const role = page.locator('[data-role-type="border-city"]').getByRole('checkbox');
		await page.locator('.role-types summary').click();
		await role.check();
		await arrive();
		await expect(page).toHaveURL('./ru?role=border-city');
		await expect(role).toBeChecked();
	});
});

test('eras are chosen several at once, and list and map show the cities of any of them', async ({ page }) => {
	await open(page, './ru');
	await era(page, 'first-missions').click();
	await expect(era(page, 'first-missions')).toHaveAttribute('aria-pressed', 'true');
	await expect(items(page)).toHaveCount(citiesOf({ eras: ['first-missions'] }).length);
	await era(page, 'kazakh-khanate').click();
	await expect(page).toHaveURL('./ru?era=first-missions,kazakh-khanate');
	const both = citiesOf({ eras: ['first-missions', 'kazakh-khanate'] });
	await expect.poll(() => inList(page)).toEqual(both);
	await expect.poll(() => onMap(page)).toEqual(both);

	await era(page, 'first-missions').focus();
	await page.keyboard.press('Space');
	await expect(page).toHaveURL('./ru?era=kazakh-khanate');
	await page.getByRole('button', { name: said('show_all') }).click();
	await expect(page).toHaveURL('./ru');
	await expect(items(page)).toHaveCount(CITIES);
	// The button is gone with the filters: the focus is not lost to the page's beginning.
	await expect(page.locator('#content')).toBeFocused();
});

test('the count beside an era or a role type comes true when it is chosen', async ({ page }) => {
	await onExpensiveData(page);
	await test.step('beside an era', async () => {
		await open(page, './ru');
		for (const id of ERA_IDS) {
			const count = await countOf(page, `[data-era="${id}"]`);
			await era(page, id).click();
			await expect(items(page)).toHaveCount(count);
			await era(page, id).click();
			await expect(items(page)).toHaveCount(CITIES);
		}
	});
	await test.step('beside a role type, under the eras that are chosen', async () => {
		await open(page, './ru?era=globalisation');
		await page.locator('.role-types summary').click();
		for (const type of ['sector-leader', 'conference-venue', 'global-gateway', 'imperial-capital']) {
			const count = await countOf(page, `label[data-role-type="${type}"]`);
			const box = page.locator(`label[data-role-type="${type}"] input`);
			await box.check();
			await expect(items(page)).toHaveCount(count);
			await box.uncheck();
		}
		await page.locator('label[data-role-type="sector-leader"] input').check();
		await expect(page).toHaveURL('./ru?era=globalisation&role=sector-leader');
		const leaders = citiesOf({ eras: ['globalisation'], types: ['sector-leader'] });
		await expect.poll(() => inList(page)).toEqual(leaders);
		await expect.poll(() => onMap(page)).toEqual(leaders);
	});
});

test('filters say what they leave: no city in the industrial era, none at all, or not the one that is open', async ({
	page
}) => {
	await onExpensiveData(page);
	await test.step('the industrial era names no city, says so, and shows what the article says of it', async () => {
		await open(page, './ru');
		await era(page, 'industrial').click();
		await expect(items(page)).toHaveCount(0);
		await expect(marks(page)).toHaveCount(0);
		const map = page.locator('[data-map]');
		await expect(map.getByText('в этой эпохе статья не называет ни одного города')).toBeVisible();
		await expect(page.locator('blockquote[data-passage]')).not.toHaveCount(0);
		await expect(page.locator('blockquote[data-passage="industrial-growth"]')).toBeVisible();
	});
	await test.step('where nothing matches, the page says which filter to drop and how many cities that brings back', async () => {
		await open(page, './ru?era=antiquity&role=border-city');
		const map = page.locator('[data-map]');
		await expect(map.getByText(said('nothing_matches'))).toBeVisible();
		await expect(items(page)).toHaveCount(0);
		const dropRole = map.getByRole('button', { name: /^Убрать «Приграничный город»: останется \d+/ });
		const dropEra = map.getByRole('button', { name: /^Убрать «Древность и античность»: останется \d+ / });
		await expect(dropRole).toBeVisible();
		await dropEra.click();
		await expect(page).toHaveURL('./ru?role=border-city');
		await expect.poll(() => inList(page)).toEqual(citiesOf({ types: ['border-city'] }));
	});
	await test.step('a filter that stays beside an open city is kept in its link', async () => {
		await open(page, './ru?era=kazakh-khanate');
		await page.locator('li[data-city-item="sozak"] a').click();
		await expect(page).toHaveURL('./ru/cities/sozak?era=kazakh-khanate');
		await page.keyboard.press('Escape');
		await expect(page).toHaveURL('./ru?era=kazakh-khanate');
		await expect(items(page)).toHaveCount(citiesOf({ eras: ['kazakh-khanate'] }).length);
	});
	await test.step('an open city that the filters leave out says so, and shows all again', async () => {
		await open(page, './ru/cities/otrar?era=antiquity');
		const all = card(page, 'otrar').getByRole('button', { name: said('show_all') });
		await expect(card(page, 'otrar')).toContainText(said('read_city_hidden').replace('{cities}', 'Отрар'));
		await all.click();
		await expect(page).toHaveURL('./ru/cities/otrar');
		await expect(mark(page, 'otrar')).toBeVisible();
		await expect(all).toHaveCount(0);
	});
});

test('the roles open where they are seen, each with what it means', { tag: '@phone' }, async ({ page, isMobile }) => {
	await open(page, './ru');
	await page.locator('.role-types summary').click();
	const first = page.locator('label[data-role-type]').first();
	await expect(first).toBeInViewport({ ratio: 1 });
	await expect(first).toContainText(/проксен, или полис/);
	if (isMobile) {
		const { y, height } = await boxOf(first);
		expect(y + height).toBeLessThanOrEqual((await boxOf(page.locator('.era-filter'))).y);
	}
});

test('an era that a link asks for is in sight', { tag: '@phone' }, async ({ page }) => {
	await onExpensiveData(page);
	await open(page, './ru?era=globalisation');
	await expect(era(page, 'globalisation')).toBeInViewport({ ratio: 1 });
});

test('an era in the strip stays under the finger that presses it', { tag: '@phone-only' }, async ({ page }) => {
	await onExpensiveData(page);
	await open(page, './ru');
	const khanate = era(page, 'kazakh-khanate');
	// Half of it is out of sight.
	await khanate.evaluate((one) => {
		const { left, width } = one.getBoundingClientRect();
		one.closest('ul')?.scrollBy({ left: left + width / 2, behavior: 'instant' });
	});
	const { x, y, width, height } = await boxOf(khanate);
	await page.touchscreen.tap(x + (width * 3) / 4, y + height / 2);
	await expect(khanate).toHaveAttribute('aria-pressed', 'true');
	await framesPass(page);
	await framesPass(page);
	expect((await boxOf(khanate)).x).toBeCloseTo(x, 0);
});

test('today’s borders are in the link, a step of the history, and only where the eras have them', async ({ page }) => {
	const borders: string[] = [];
	page.on('request', (request) => borders.push(...(/borders-\d+m/.exec(request.url()) ?? [])));
	const box = page.getByRole('checkbox', { name: said('borders_today') });
	await open(page, './ru');
	await expect(box).not.toBeChecked();
	expect(borders).toEqual([]);

	await box.check();
	await expect(page).toHaveURL('./ru?borders=1');
	await expect.poll(() => borders).toEqual(['borders-110m']);
	await page.reload();
	await expect(box).toBeChecked();
	await waitForMap(page);

	await era(page, 'antiquity').click();
	await expect(page).toHaveURL('./ru?era=antiquity&borders=1');
	await expect(box, 'an anachronism there').toHaveCount(0);
	await page.goBack();
	await page.goBack();
	await expect(page).toHaveURL('./ru');
	await expect(box).not.toBeChecked();
});

test(
	'a filter moves the map to what it leaves, and its cities come apart; a camera of the link’s own is obeyed',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		const five = ['otrar', 'sayram', 'sozak', 'taraz', 'turkestan'];
		/** The names that are drawn inside the map's frame. */
		const named = async () => {
			const frame = await boxOf(page.locator('[data-map]'));
			const inside = await marks(page).evaluateAll(
				(all, { x, y, width, height }) =>
					all.flatMap((mark) => {
						const label = mark.querySelector('.label');
						const box = label?.checkVisibility() ? label.getBoundingClientRect() : null;
						const within = box && box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height;
						return within ? [mark.getAttribute('data-city')] : [];
					}),
				frame
			);
			return inside.sort();
		};

		for (const link of ['./ru?era=kazakh-khanate', './ru/eras/kazakh-khanate']) {
			await open(page, link);
			await expect.poll(named, link).toEqual(five);
		}
		await test.step('a choice moves the map, and Back moves it back', async () => {
			await open(page, './ru');
			const before = await places(page);
			await press(era(page, 'kazakh-khanate'), isMobile);
			await expect.poll(named).toEqual(five);
			await expect(page).toHaveURL('./ru?era=kazakh-khanate');
			await waitForMap(page);
			expect(await named()).toEqual(five);
			await page.goBack();
			await expect.poll(() => places(page)).toEqual(before);
		});
		await test.step('one control brings the world back', async () => {
			await page.goForward();
			await expect.poll(named).toEqual(five);
			await page.getByRole('button', { name: said('zoom_home') }).click();
			await expect.poll(async () => Object.keys(await places(page))).toHaveLength(1);
			expect(camera(page)?.zoom).toBeLessThan(2);
		});
		await test.step('a camera of the link’s own is obeyed', async () => {
			await open(page, './ru?era=kazakh-khanate#map=2/0/20');
			await expect.poll(async () => Object.keys(await places(page))).toHaveLength(1);
			expect(camera(page)).toEqual({ zoom: 2, lat: 0, lng: 20 });
		});
	}
);

test(
	'where a filter leaves nothing, the map itself says what to drop',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru?era=antiquity&role=border-city');
		const drop = page.locator('[data-map]').getByRole('button', { name: /^Убрать «Древность и античность»/ });
		await expect(drop).toBeInViewport({ ratio: 1 });
		await press(drop, isMobile);
		await expect(page).toHaveURL('./ru?role=border-city');
		await expect(marks(page).first()).toBeVisible();

		await test.step('an era in which no city is named offers its passages', async () => {
			await open(page, './ru/eras/industrial');
			await press(page.locator('[data-map]').getByRole('link', { name: said('era_read') }), isMobile);
			await expect(page).toHaveURL('./ru/read?era=industrial');
		});
	}
);

test('the open city is drawn even where a filter hides it, and pale', async ({ page }) => {
	await open(page, './ru/cities/taraz?era=antiquity');
	await expect(mark(page, 'taraz')).toBeVisible();
	await expect(mark(page, 'taraz')).toHaveClass(/\bhidden\b/);
	await expect(items(page)).toHaveCount(5);
});
