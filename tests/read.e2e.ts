import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test, waitForMap } from './fixtures';
import { boxOf, framesPass, mark, marks, open, openLive, places, say, settled } from './steps';

/** The interface's words without variants. */
const words = (lang: string) =>
	JSON.parse(readFileSync(new URL(`../messages/${lang}.json`, import.meta.url), 'utf8')) as Record<string, string>;
const said = (key: string, dictionary = say) => dictionary[key] ?? `no message is called ${key}`;

interface Source {
	id: string;
	section: string;
	/** As printed, such as `106–107`. */
	pages: string;
	eras: string[];
	/** Words of the article are left out before it. */
	gap: boolean;
	/** The words that stand right before it are its section's heading. */
	head: boolean;
	words: string;
	/** Each mention's cities, in the text's order. */
	mentions: string[][];
}

/** The passages as their files have them. */
const PASSAGES = readPassages(new URL('../src/content/passages/', import.meta.url));

/** Section headings as the article prints them. */
const HEADINGS: Record<string, string> = {
	introduction: 'Введение',
	methods: 'Материалы и методы исследования',
	history: 'История',
	actors: 'Город как актор мировой политики',
	conclusion: 'Заключение'
};

function readPassages(folder: URL): Source[] {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith('.md'))
		.sort();
	return files.map((name) => {
		const file = readFileSync(new URL(name, folder), 'utf8');
		const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
		const field = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? '';
		const list = (key: string) => field(key).match(/[\w-]+/g) ?? [];
		const follows = field('continues') ? 'sentence' : field('follows') || 'gap';
		return {
			id: name.replace(/^\d+-|\.md$/g, ''),
			section: field('section'),
			pages: list('pages').join('–'),
			eras: list('eras'),
			gap: follows === 'gap',
			head: follows === 'head',
			words: body
				.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
				.replace(/\s+/g, ' ')
				.trim(),
			mentions: [...body.matchAll(/\[[^\]]*\]\(([\w,-]+)/g)].map(([, cities = '']) => cities.split(','))
		};
	});
}

/** In how many places the text names a city. */
const mentionsOf = (city: string) => PASSAGES.flatMap(({ mentions }) => mentions).filter((one) => one.includes(city));

/** The page's movements take four times as long: a slow machine draws few frames in one. */
const slowClock = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const now = performance.now.bind(performance);
		const since = now();
		performance.now = () => since + (now() - since) / 4;
	});

const passage = (page: Page, id: string): Locator => page.locator(`#passage-${id}`);
const passages = (page: Page): Locator => page.locator('article[id^="passage-"]');
/** The mentions of a city in the words that lead a passage. */
const mention = (page: Page, id: string, city: string): Locator =>
	passage(page, id).locator(`[data-leading] [data-mention~="${city}"]`);
/** The mention that the reader stands at. */
const currentMention = (page: Page): Locator => page.locator('[data-mention][aria-current="true"]');
/** All mentions that are marked because their city is chosen. */
const marked = (page: Page): Locator => page.locator('[data-leading] [data-mention].own');
const bar = (page: Page): Locator => page.getByRole('slider', { name: said('read_bar') });
const tick = (page: Page, id: string): Locator => page.locator(`[data-tick="${id}"]`);
const followSwitch = (page: Page): Locator => page.getByRole('switch', { name: said('read_follow') });
const separator = (page: Page): Locator => page.getByRole('separator', { name: said('read_split') });
/** What the choice of a city offers. */
const choice = (page: Page, names: string): Locator =>
	page.getByRole('group', { name: said('read_mentions').replace('{cities}', names) });
const next = (page: Page): Locator => page.getByRole('button', { name: said('read_next_mention') });
const previous = (page: Page): Locator => page.getByRole('button', { name: said('read_previous_mention') });
const contents = (page: Page): Locator => page.getByText(said('read_contents'), { exact: true });
const inContents = (page: Page, id: string): Locator => page.locator(`details a[href*="#passage-${id}"]`);

/** With a finger where there is one. */
const press = (target: Locator, isMobile: boolean) => (isMobile ? target.tap() : target.click());

/** Whether an element lies open to the eye and the finger: on the screen, under nothing. */
const lieOpen = (element: Element) => {
	const box = element.getClientRects()[0];
	if (!box) return false;
	const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
	return above !== null && (element.contains(above) || above.contains(element)) && above.tagName !== 'MAIN';
};

async function expectOpen(target: Locator): Promise<void> {
	await expect.poll(() => target.evaluate(lieOpen), { message: `${String(target)} lies open to the eye` }).toBe(true);
}

/** How far a city stands from the middle of the map, alone or gathered, in shares of the frame; above 0.5: outside. */
function fromMiddle(page: Page, city: string): Promise<number> {
	return page.locator('[data-map]').evaluate((frame, city) => {
		const found = [...frame.querySelectorAll(`a[data-city="${city}"], button[data-cities~="${city}"]`)].find((one) =>
			one.checkVisibility()
		);
		if (!found) return Infinity;
		const [at, whole] = [found.getBoundingClientRect(), frame.getBoundingClientRect()];
		const share = (from: number, size: number, start: number, length: number) =>
			Math.abs((from + size / 2 - start) / length - 0.5);
		return Math.max(
			share(at.left, at.width, whole.left, whole.width),
			share(at.top, at.height, whole.top, whole.height)
		);
	}, city);
}

/** Where all marks stand in the map's frame, in CSS pixels: on a phone the frame itself may move. */
async function standings(page: Page): Promise<Record<string, { x: number; y: number }>> {
	const [all, frame] = [await places(page), await boxOf(page.locator('[data-map]'))];
	return Object.fromEntries(
		Object.entries(all).map(([key, { x, y }]) => [key, { x: Math.round(x - frame.x), y: Math.round(y - frame.y) }])
	);
}

async function expectInMiddle(page: Page, city: string): Promise<void> {
	await expect.poll(() => fromMiddle(page, city), { message: `${city} is in the middle of the map` }).toBeLessThan(0.1);
}

async function expectOnMap(page: Page, ...cities: string[]): Promise<void> {
	for (const city of cities) {
		await expect.poll(() => fromMiddle(page, city), { message: `${city} is on the map` }).toBeLessThan(0.5);
	}
}

async function expectOffMap(page: Page, ...cities: string[]): Promise<void> {
	for (const city of cities) {
		await expect.poll(() => fromMiddle(page, city), { message: `${city} is off the map` }).toBeGreaterThan(0.5);
	}
}

/** Scrolls until a passage stands at the top of the text, and the bar has seen it. */
async function scrollTo(page: Page, id: string): Promise<void> {
	await passage(page, id).evaluate((element) => element.scrollIntoView({ block: 'start' }));
	await expect(tick(page, id)).toHaveClass(/\bhere\b/);
}

/** The passage in the lower middle of the screen, and where on the screen it begins. */
const placeInText = (page: Page) =>
	passages(page).evaluateAll((all) => {
		const found = all.find((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > innerHeight * 0.75);
		return { id: found?.id ?? '', top: found?.getBoundingClientRect().top ?? NaN };
	});

/** With the edition's own fonts: their lines break at other words than the stand-ins' here and there. */
async function openInOwnFonts(page: Page, link: string): Promise<void> {
	await open(page, link);
	await page.evaluate(() => document.fonts.ready);
	await framesPass(page);
}

async function expectPlace(page: Page, { id, top }: { id: string; top: number }): Promise<void> {
	await expect.poll(async () => (await placeInText(page)).id).toBe(id);
	await expect.poll(async () => Math.abs((await placeInText(page)).top - top)).toBeLessThan(8);
}

test.describe('the text', () => {
	test('stands in the article’s order under its section headings, and a gap is shown wherever words are left out', async ({
		page
	}) => {
		await open(page, './ru/read');
		const expected = PASSAGES.flatMap(({ id, section, gap, head }, index) => {
			const begins = PASSAGES[index - 1]?.section !== section;
			const heading = begins ? [`## ${HEADINGS[section] ?? section}`] : [];
			return [...(head && index > 0 ? ['…'] : []), ...heading, ...(gap ? ['…'] : []), id];
		});
		const seen = await page
			.locator(`main :is(section h2, [title="${said('read_gap_title')}"], article)`)
			.evaluateAll((elements) =>
				elements.map((one) => {
					if (one.matches('h2')) return `## ${one.textContent.trim()}`;
					return one.matches('article') ? one.id.replace('passage-', '') : '…';
				})
			);
		expect(seen).toEqual(expected);
		for (const gap of await page.getByTitle(said('read_gap_title')).all()) {
			await expect(gap).toHaveText(`… [${said('read_gap')}]`);
			await expect(gap).toHaveAttribute('data-layer', 'editor');
		}
		for (const [id, name] of Object.entries(HEADINGS)) {
			const inside = page.getByRole('region', { name, exact: true }).getByRole('article');
			await expect(inside).toHaveCount(PASSAGES.filter(({ section }) => section === id).length);
		}
	});

	test('is the article’s, word for word, in its own language and layer', async ({ page }) => {
		await open(page, './ru/read');
		const quotes = await page
			.locator('blockquote[lang="ru"][data-layer="article"]')
			.evaluateAll((all) => all.map((one) => [one.getAttribute('data-passage'), one.textContent.trim()]));
		expect(quotes).toEqual(PASSAGES.map(({ id, words }) => [id, `«${words}»`]));
		await expect(page.locator('[data-layer="article"] [data-layer="editor"]')).toHaveCount(0);
	});

	for (const lang of ['ru', 'en'] as const) {
		test(`in ${lang} stands under the article’s citation, which leads to it by its DOI`, async ({ page }) => {
			await open(page, `./${lang}/read`);
			const doi = '10.52123/1994-2370-2023-1025';
			const link = page.locator('.citation').getByRole('link');
			await expect(link).toHaveText(lang === 'ru' ? doi : `https://doi.org/${doi}`);
			await expect(link).toHaveAttribute('href', `https://doi.org/${doi}`);
		});
	}

	test('has the printed page numbers in its margin, each where the page turns', async ({ page }) => {
		await open(page, './ru/read');
		const turns = PASSAGES.filter(({ pages }, index) => {
			const before = PASSAGES[index - 1]?.pages.split('–').at(-1);
			return pages.split('–').some((one) => one !== before);
		});
		const numbers = page.locator('article .page');
		await expect(numbers).toHaveText(turns.map(({ pages }) => pages));
		for (const [index, { id }] of turns.entries()) {
			const [number, text] = [await boxOf(numbers.nth(index)), await boxOf(passage(page, id).locator('.quote'))];
			expect(number.x + number.width, id).toBeLessThanOrEqual(text.x);
			expect(number.y, id).toBeLessThan(text.y + text.height);
		}
		// To who does not see the margin, each passage says its page.
		await expect(page.getByRole('article', { name: /^с\. 106–107 · Милан, Венеция · Средневековье/ })).toHaveCount(1);
	});

	for (const lang of ['kk', 'en'] as const) {
		test(`in ${lang} leads in translation, marked as the editor’s, with the original a press away`, async ({
			page,
			isMobile
		}) => {
			await open(page, `./${lang}/read?passage=paris`);
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			await expect(page.locator(`article [data-layer="editor"] > [data-leading][lang="${lang}"]`)).toHaveCount(
				PASSAGES.length
			);
			const paris = passage(page, 'paris');
			const [translation, original] = [paris.locator(`p[lang="${lang}"]`), paris.locator('blockquote[lang="ru"]')];
			await expect(translation).toBeVisible();
			await expect(paris.locator('[data-layer="editor"]').first()).toContainText(
				said('translation_by_editor', words(lang))
			);
			await expect(original).toBeHidden();

			await press(paris.getByText(said('original', words(lang))), isMobile);
			await expect(original).toBeVisible();
			await expect(original).toHaveAttribute('data-layer', 'article');
			await expect(original).toHaveText(`«${PASSAGES.find(({ id }) => id === 'paris')?.words ?? ''}»`);
			expect((await boxOf(original)).y).toBeGreaterThan((await boxOf(translation)).y);

			// Headings too.
			await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Становление');
			await expect(page.locator('header [lang="ru"][data-layer="article"]')).toContainText('Становление города');
			await expect(page.locator('section h2[data-layer="editor"] [lang="ru"][data-layer="article"]')).toHaveText(
				Object.values(HEADINGS)
			);
		});
	}

	test.describe('on a wide screen', () => {
		test.use({ viewport: { width: 1920, height: 1000 }, isMobile: false });

		test('has the original beside its translation, without a press', async ({ page }) => {
			await open(page, './en/read?passage=paris');
			const [translation, original] = [
				await boxOf(passage(page, 'paris').locator('p[lang="en"]')),
				await boxOf(passage(page, 'paris').locator('blockquote[lang="ru"]'))
			];
			expect(original.x).toBeGreaterThanOrEqual(translation.x + translation.width);
			expect(original.y).toBeLessThan(translation.y + translation.height);
			await expectOpen(passage(page, 'paris').locator('blockquote[lang="ru"] p'));
		});
	});
});

test.describe('the map', () => {
	// So that a movement is over when it has begun.
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test.describe('on a wide screen', () => {
		test.use({ viewport: { width: 1920, height: 1000 } });

		test('takes what the lines of the text do not need', async ({ page }) => {
			await open(page, './ru/read');
			const [map, text] = [await boxOf(page.locator('[data-map]')), await boxOf(passage(page, 'kazakh-khanate'))];
			expect(map.width).toBeGreaterThan(1920 / 2);
			expect(text.width).toBeLessThan(46 * 16);
		});
	});

	test('is beside the text at a desk, above it on a phone, and stays while the text scrolls', async ({
		page,
		isMobile
	}) => {
		await open(page, './ru/read');
		await scrollTo(page, 'sector-leaders');
		const [map, text] = [await boxOf(page.locator('[data-map]')), await boxOf(passage(page, 'sector-leaders'))];
		if (isMobile) expect(text.y).toBeGreaterThanOrEqual(map.y + map.height);
		else expect(text.x + text.width).toBeLessThanOrEqual(map.x);
		await expect(page.locator('[data-map]')).toBeInViewport({ ratio: 0.99 });
		await expectOpen(mention(page, 'sector-leaders', 'geneva'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	});

	for (const { screen, viewport, beside } of [
		{ screen: 'a phone on its side', viewport: { width: 844, height: 390 }, beside: true },
		{ screen: 'a desk at four times its size', viewport: { width: 320, height: 256 }, beside: false }
	]) {
		test.describe(`on the low screen of ${screen}`, () => {
			test.use({ viewport });

			test('leaves the words more than half of its height', async ({ page }) => {
				await open(page, './ru/read');
				await scrollTo(page, 'sector-leaders');
				const words = passage(page, 'sector-leaders').locator('[data-leading]');
				await expectOpen(words);
				const covered = await bar(page).evaluate((one) => one.closest('.top')?.getBoundingClientRect().bottom);
				expect(covered).toBeLessThan(viewport.height / 2);
				if (beside) {
					await expect(page.locator('[data-map]')).toBeInViewport({ ratio: 0.99 });
					const [map, text] = [await boxOf(page.locator('[data-map]')), await boxOf(words)];
					expect(text.x + text.width).toBeLessThanOrEqual(map.x);
				} else await expect(page.locator('[data-map]')).not.toBeInViewport();
				await expect(separator(page)).toBeHidden();
				expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
			});
		});
	}

	test('shows the city of a mention that is pressed, and the reader stays in the text', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=gateways');
		for (const city of ['tokyo', 'london']) {
			await press(mention(page, 'gateways', city), isMobile);
			await expectInMiddle(page, city);
			await expect(mark(page, city)).toHaveAttribute('aria-current', 'true');
			await expect(currentMention(page)).toHaveCount(1);
			await expect(mention(page, 'gateways', city)).toHaveAttribute('aria-current', 'true');
			await expectOpen(mention(page, 'gateways', city));
		}
		await expectOffMap(page, 'tokyo');
		await expect(page).toHaveURL('./ru/read?passage=gateways');
		// The live map stands where the drawn one stood.
		await waitForMap(page);
		await expectInMiddle(page, 'london');
	});

	test('shows all cities of a mention that names several', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=ancient-centres');
		await press(passage(page, 'ancient-centres').getByText('Вышеперечисленные города'), isMobile);
		await expect(choice(page, 'Вавилон, Рим, Афины')).toBeVisible();
		await expectOnMap(page, 'babylon', 'rome', 'athens');
		await expectOffMap(page, 'nairobi', 'vancouver');
		const cities = ['babylon', 'rome', 'athens'];
		const found = PASSAGES.flatMap(({ mentions }) => mentions).filter((one) => one.some((id) => cities.includes(id)));
		await expect(marked(page)).toHaveCount(found.length);
	});

	test('is not led away from the mention just pressed by the scrolling before it', async ({ page, isMobile }) => {
		await page.clock.install();
		await open(page, './ru/read');
		// From here on what waits for the reader to rest waits for this test.
		await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
		await scrollTo(page, 'gateways');
		await press(mention(page, 'gateways', 'london'), isMobile);
		await expectInMiddle(page, 'london');
		await page.clock.fastForward(2000);
		await page.clock.resume();
		await framesPass(page);
		await expectInMiddle(page, 'london');
	});

	test('goes to the cities in sight once the scrolling rests, drawn as well as live', async ({ page }) => {
		await open(page, './ru/read');
		const atFirst = await standings(page);
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
		await expectOffMap(page, 'vancouver', 'tokyo');
		expect(await standings(page)).not.toEqual(atFirst);

		await openLive(page, './ru/read?passage=city-origins');
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
		await scrollTo(page, 'political-centres');
		await expectOnMap(page, 'rome', 'babylon', 'athens');
		await expectOffMap(page, 'nairobi');
		// The map moved with the text: the address is still the reader's.
		await expect(page).toHaveURL('./ru/read?passage=city-origins');
	});

	test('stays while the words in sight name no city', async ({ page }) => {
		await page.clock.install();
		await open(page, './ru/read?passage=nairobi-1997');
		await expectInMiddle(page, 'nairobi');
		const before = await standings(page);
		await scrollTo(page, 'industrial-growth');
		await expect(bar(page)).toHaveAttribute('aria-valuetext', / · города не названы · /);
		await page.clock.fastForward(1000);
		await framesPass(page);
		expect(await standings(page)).toEqual(before);
	});

	test('stays while the switch is off, also after a reload, and catches up when it is on again', async ({
		page,
		isMobile
	}) => {
		await page.clock.install();
		await open(page, './ru/read');
		await expect(followSwitch(page)).toBeChecked();
		await press(followSwitch(page), isMobile);
		await expect(followSwitch(page)).not.toBeChecked();
		const stays = async () => {
			const before = await standings(page);
			await scrollTo(page, 'nairobi-1997');
			await page.clock.fastForward(1000);
			await framesPass(page);
			expect(await standings(page)).toEqual(before);
		};
		await stays();

		await page.reload();
		await settled(page);
		await expect(followSwitch(page)).not.toBeChecked();
		await scrollTo(page, 'gateways');
		await stays();

		await press(followSwitch(page), isMobile);
		await expectInMiddle(page, 'nairobi');
		await scrollTo(page, 'political-centres');
		await page.clock.fastForward(1000);
		await expectOnMap(page, 'rome', 'babylon', 'athens');
		await expectOffMap(page, 'nairobi');
	});

	for (const reducedMotion of ['reduce', 'no-preference'] as const) {
		const how = reducedMotion === 'reduce' ? 'at once for a reader who wants no motion' : 'with an ease for others';
		test(`moves ${how}`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion });
			await openLive(page, './ru/read?passage=city-origins');
			const world = page.locator('[data-map] .world', { has: page.locator('[data-city]') });
			await world.evaluate((world) => {
				const stands = new Set<string | null>();
				Object.assign(window, { stands });
				new MutationObserver(() => stands.add(world.getAttribute('style'))).observe(world, {
					attributes: true,
					attributeFilter: ['style']
				});
			});
			const stands = () => page.evaluate(() => (window as Window & { stands?: Set<string> }).stands?.size);
			if (reducedMotion === 'no-preference') await slowClock(page);
			await scrollTo(page, 'nairobi-1997');
			await expectInMiddle(page, 'nairobi');
			if (reducedMotion === 'reduce') expect(await stands()).toBe(1);
			else expect(await stands()).toBeGreaterThan(1);
		});
	}

	test('keeps a link’s camera until the reader scrolls', async ({ page }) => {
		await page.clock.install();
		await open(page, './ru/read#map=5/43/70');
		await waitForMap(page);
		const before = await standings(page);
		expect(Object.keys(before)).toContain('taraz');
		await page.clock.fastForward(1000);
		await framesPass(page);
		expect(await standings(page)).toEqual(before);
		await expect(page).toHaveURL('./ru/read#map=5/43/70');
		await scrollTo(page, 'nairobi-1997');
		await page.clock.fastForward(1000);
		await expectInMiddle(page, 'nairobi');
	});
});

test.describe('a city chosen', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('on the map has its mentions marked, and leads to the previous and the next, round the ends', async ({
		page,
		isMobile
	}) => {
		const count = mentionsOf('london').length;
		await open(page, './ru/read#map=5/51.5/0');
		await waitForMap(page);
		await expect(marked(page)).toHaveCount(0);
		await press(mark(page, 'london'), isMobile);
		const offer = choice(page, 'Лондон');
		await expect(offer).toBeVisible();
		await expect(marked(page)).toHaveCount(count);
		await expect(mark(page, 'london')).toHaveAttribute('aria-current', 'true');
		await expect(page).toHaveURL('./ru/read#map=5/51.5/0');

		/** Each mention in the text's order: its passage, and which of the passage's it is. */
		const order = PASSAGES.flatMap(({ id, mentions }) =>
			mentions.filter((cities) => cities.includes('london')).map((_, nth) => ({ id, nth }))
		);
		const at = async (index: number) => {
			const { id, nth } = order[index] ?? { id: '', nth: 0 };
			await expect(offer.getByRole('status')).toHaveText(new RegExp(`^Упоминание ${index + 1} из ${count}, с\\. 1`));
			await expect(offer).toContainText(`${index + 1} / ${count}`);
			await expect(mention(page, id, 'london').nth(nth)).toHaveAttribute('aria-current', 'true');
			await expect(currentMention(page)).toHaveCount(1);
			await expectOpen(currentMention(page));
			await expectOnMap(page, 'london');
		};
		await at(0);
		for (let index = 1; index < count; index++) {
			await press(next(page), isMobile);
			await at(index);
		}
		await press(next(page), isMobile);
		await at(0);
		await press(previous(page), isMobile);
		await at(count - 1);
		await press(previous(page), isMobile);
		await at(count - 2);
		// In the bar, the passages that name it.
		expect(
			await page.locator('[data-tick].chosen').evaluateAll((all) => all.map((one) => one.getAttribute('data-tick')))
		).toEqual([...new Set(order.map(({ id }) => id))]);
	});

	test('on the map leaves the map as it is, though the text goes to the first mention', async ({ page, isMobile }) => {
		await page.clock.install();
		await open(page, './ru/read#map=5/51.5/0');
		await waitForMap(page);
		const before = await standings(page);
		await press(mark(page, 'london'), isMobile);
		await expect(mention(page, 'imperial-capitals', 'london').first()).toHaveAttribute('aria-current', 'true');
		await expect(tick(page, 'city-origins')).not.toHaveClass(/\bhere\b/);
		await page.clock.fastForward(1000);
		await framesPass(page);
		expect(await standings(page)).toEqual(before);
	});

	test('from the list of a cluster has its mentions marked too', async ({ page, isMobile }) => {
		// The live map, which would part the cluster, does not come.
		await page.route(/worker/, () => undefined);
		await open(page, './ru/read');
		await press(page.locator('button[data-cities~="otrar"]:visible'), isMobile);
		await press(page.locator(':popover-open').getByRole('link', { name: 'Отрар' }), isMobile);
		await expect(choice(page, 'Отрар')).toBeVisible();
		await expect(page.locator(':popover-open')).toHaveCount(0);
		await expect(page).toHaveURL('./ru/read');
		await expect(mention(page, 'kazakh-khanate', 'otrar')).toHaveAttribute('aria-current', 'true');
		await expectOpen(mention(page, 'kazakh-khanate', 'otrar'));
	});

	test('is a press away from its own page, and the way back leads to the same mention', async ({ page, isMobile }) => {
		await openInOwnFonts(page, './ru/read?passage=gateways');
		await press(mention(page, 'gateways', 'london'), isMobile);
		await expectInMiddle(page, 'london');
		const place = await placeInText(page);
		await press(choice(page, 'Лондон').getByRole('link', { name: 'Лондон' }), isMobile);
		await expect(page).toHaveURL('./ru/cities/london');
		await expect(page.locator('[data-city-card="london"]')).toBeVisible();
		await page.goBack();
		await expect(page).toHaveURL('./ru/read?passage=gateways');
		await expect(mention(page, 'gateways', 'london')).toHaveAttribute('aria-current', 'true');
		await expect(choice(page, 'Лондон')).toContainText(`3 / ${mentionsOf('london').length}`);
		await expectPlace(page, place);
	});

	test('is let go by the close button and by Escape, which lead back to the mention', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=paris');
		for (const letGo of ['button', 'Escape']) {
			await press(mention(page, 'paris', 'paris').first(), isMobile);
			await expect(choice(page, 'Париж')).toBeVisible();
			if (letGo === 'Escape') await page.keyboard.press('Escape');
			else await press(choice(page, 'Париж').getByRole('button', { name: said('close') }), isMobile);
			await expect(choice(page, 'Париж')).toHaveCount(0);
			await expect(marked(page)).toHaveCount(0);
			await expect(currentMention(page)).toHaveCount(0);
			await expect(mention(page, 'paris', 'paris').first()).toBeFocused();
		}
	});

	test('that the filters hide from the map is said to be hidden', async ({ page, isMobile }) => {
		await open(page, './ru/read?era=antiquity&passage=paris');
		await expectOpen(mention(page, 'paris', 'paris').first());
		await press(mention(page, 'paris', 'paris').first(), isMobile);
		await expect(choice(page, 'Париж')).toContainText(said('read_city_hidden').replace('{cities}', 'Париж'));
		await press(mention(page, 'paris', 'paris').last(), isMobile);
		await expect(mark(page, 'paris')).toHaveCount(0);
	});
});

test.describe('by keyboard', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('a reader goes from the contents to a passage, to a mention, to the next one and back', async ({ page }) => {
		await open(page, './ru/read');
		await contents(page).focus();
		await page.keyboard.press('Enter');
		await inContents(page, 'gateways').focus();
		await page.keyboard.press('Enter');
		await expect(passage(page, 'gateways')).toBeFocused();

		for (const name of ['Нью-Йорк', 'Вашингтон', 'Токио', 'Лондон']) {
			await page.keyboard.press('Tab');
			await expect(page.locator(':focus')).toHaveText(name);
		}
		await page.keyboard.press('Enter');
		await expect(next(page)).toBeFocused();
		await expectInMiddle(page, 'london');
		const status = choice(page, 'Лондон').getByRole('status');
		await expect(status).toHaveText('Упоминание 3 из 5, с. 111');
		await page.keyboard.press('Enter');
		await expect(status).toHaveText('Упоминание 4 из 5, с. 112');
		await expectOpen(currentMention(page));
		await page.keyboard.press('Shift+Tab');
		await expect(previous(page)).toBeFocused();
		await page.keyboard.press('Space');
		await page.keyboard.press('Space');
		await expect(status).toHaveText('Упоминание 2 из 5, с. 107');
		await expectOpen(currentMention(page));

		await page.keyboard.press('Escape');
		await expect(choice(page, 'Лондон')).toHaveCount(0);
		await expect(page.locator(':focus')).toHaveText('Они');
		await expectOpen(page.locator(':focus'));
	});

	test('a mark chosen on the map leads to what the choice offers, and Escape back to the mention', async ({ page }) => {
		await open(page, './ru/read#map=5/51.5/0');
		await waitForMap(page);
		await mark(page, 'london').focus();
		await page.keyboard.press('Enter');
		await expect(next(page)).toBeFocused();
		await expect(page).toHaveURL('./ru/read#map=5/51.5/0');
		await page.keyboard.press('Escape');
		await expect(mention(page, 'imperial-capitals', 'london').first()).toBeFocused();
		await expectOpen(page.locator(':focus'));
	});

	test('whatever takes the focus lies open, under neither map nor bar, forwards and backwards', async ({
		page,
		isMobile
	}) => {
		await open(page, './ru/read?passage=sector-leaders');
		await press(mention(page, 'sector-leaders', 'geneva'), isMobile);
		await expect(choice(page, 'Женева')).toBeVisible();
		await mention(page, 'sector-leaders', 'london').first().focus();
		for (const [key, times] of [
			['Tab', 16],
			['Shift+Tab', 40]
		] as const) {
			for (let time = 0; time < times; time++) {
				await page.keyboard.press(key);
				const focused = page.locator(':focus');
				const what = await focused.evaluate(({ textContent, ariaLabel }) => ariaLabel ?? textContent.trim());
				expect(await focused.evaluate(lieOpen), `${key} ${time}: ${what}`).toBe(true);
			}
		}
	});
});

test.describe('a passage', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('opens by its link, in sight and marked, in another language too', async ({ page, isMobile }) => {
		for (const id of ['kazakh-khanate', 'recommendations']) {
			await page.goto('about:blank');
			await open(page, `./ru/read?passage=${id}`);
			await expectOpen(passage(page, id).locator('.quote'));
			await expect(page.locator('article.linked')).toHaveAttribute('id', `passage-${id}`);
			await expect(tick(page, id)).toHaveClass(/\bhere\b/);
		}
		await press(page.locator('.langs a[hreflang="en"]'), isMobile);
		await expect(page).toHaveURL('./en/read?passage=recommendations');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await expectOpen(passage(page, 'recommendations').locator('p[lang="en"]'));
	});

	test('has a link that is copied and stands in the address, without a step in the history', async ({
		page,
		context,
		isMobile,
		baseURL
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await open(page, './ru/read?era=globalisation&passage=paris#map=4/48/2');
		const steps = await page.evaluate(() => history.length);
		await press(passage(page, 'sector-leaders').getByRole('link', { name: said('passage_link') }), isMobile);
		await expect(passage(page, 'sector-leaders').getByRole('status')).toHaveText(said('passage_link_copied'));
		const address = new URL('ru/read?era=globalisation&passage=sector-leaders', baseURL).href;
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
		await expect(page).toHaveURL(address);
		await expect(page.locator('article.linked')).toHaveAttribute('id', 'passage-sector-leaders');
		expect(await page.evaluate(() => history.length)).toBe(steps);
	});

	for (const [lang, citation] of [
		['ru', /^Исмагулов Н\., Чукубаев Е\. .* С\. 106–107\. – DOI: 10\.52123\/1994-2370-2023-1025\.$/],
		['kk', /^Исмагулов Н\., Чукубаев Е\. .* Б\. 106–107\. – DOI: 10\.52123\/1994-2370-2023-1025\.$/],
		[
			'en',
			/^Ismagulov, N\., & Chukubayev, E\. \(2023\).* 106–107\. https:\/\/doi\.org\/10\.52123\/1994-2370-2023-1025$/
		]
	] as const) {
		test(`in ${lang} is copied with its words, its page and its source`, async ({ page, context, isMobile }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			await open(page, `./${lang}/read?passage=first-missions`);
			const one = passage(page, 'first-missions');
			await press(one.getByRole('button', { name: said('passage_copy', words(lang)) }), isMobile);
			await expect(one.getByRole('status')).toHaveText(said('passage_copied', words(lang)));
			const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
			expect(lines.at(-1)).toMatch(citation);
			expect(lines.at(-2)).toBe(`«${PASSAGES.find(({ id }) => id === 'first-missions')?.words ?? ''}»`);
			const translated = lang === 'ru' ? [] : [await one.locator(`p[lang="${lang}"]`).textContent()];
			const whose = said('translation_by_editor', words(lang));
			expect(lines.slice(0, -2)).toEqual(translated.map((text) => `“${text?.trim() ?? ''}” (${whose})`));
		});
	}

	test('that the atlas does not know is dropped and named, and the rest of the link is kept', async ({
		page,
		isMobile
	}) => {
		await open(page, './ru/read?era=kazakh-khanate&passage=nope#map=5/43/70');
		const message = page.getByRole('status').filter({ hasText: 'passage=nope' });
		await expect(message).toBeVisible();
		await expect(page.locator('article.linked')).toHaveCount(0);
		await expect(passages(page).locator('visible=true')).toHaveCount(1);
		await expect(passage(page, 'kazakh-khanate')).toBeVisible();
		await expect(page.locator('[data-era="kazakh-khanate"]')).toHaveAttribute('aria-pressed', 'true');
		await expectOnMap(page, 'taraz');
		await press(message.getByRole('button', { name: said('dismiss') }), isMobile);
		await expect(page.getByText('passage=nope')).toHaveCount(0);
		await expect(passage(page, 'kazakh-khanate')).toBeVisible();
	});
});

test.describe('the bar of the article', () => {
	test('shows where eras and cities fall, each passage as long as its words', async ({ page }) => {
		await open(page, './ru/read');
		await expect(bar(page)).toHaveAttribute('aria-valuemax', String(PASSAGES.length));
		const ticks = await page.locator('[data-tick]').evaluateAll((all) =>
			all.map((one) => ({
				id: one.getAttribute('data-tick') ?? '',
				cities: one.classList.contains('cities'),
				eras: [...(one.querySelector('.band')?.getAttribute('style') ?? '').matchAll(/--era-([a-z-]+)/g)].map(
					([, era]) => era
				),
				width: one.getBoundingClientRect().width
			}))
		);
		const plain = ({ id, cities, eras }: { id: string; cities: boolean; eras: unknown[] }) => ({ id, cities, eras });
		expect(ticks.map((tick) => plain({ ...tick, eras: [...new Set(tick.eras)] }))).toEqual(
			PASSAGES.map(({ id, mentions, eras }) => ({ id, cities: mentions.length > 0, eras }))
		);
		const [shortest, longest] = ['almaty', 'border-cities'].map((id) => ticks.find((tick) => tick.id === id)?.width);
		expect(longest).toBeGreaterThan((shortest ?? Infinity) * 3);
		// All of it is on the screen.
		const box = await boxOf(bar(page));
		expect(box.x).toBeGreaterThanOrEqual(0);
		expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
	});

	test('leads to the passage where it is pressed, and along as it is dragged', async ({ page, isMobile }) => {
		await open(page, './ru/read');
		const middle = async (id: string) => {
			const { x, y, width, height } = await boxOf(tick(page, id));
			return [x + width / 2, y + height / 2] as const;
		};
		const stands = async (id: string) => {
			await expectOpen(passage(page, id).locator('.quote'));
			await expect(bar(page)).toHaveAttribute('aria-valuenow', String(PASSAGES.findIndex((one) => one.id === id) + 1));
		};
		const at = await middle('sector-leaders');
		if (isMobile) await page.touchscreen.tap(...at);
		else await page.mouse.click(...at);
		await stands('sector-leaders');
		await expect(bar(page)).toHaveAttribute('aria-valuetext', 'с. 112 · Лондон, Женева, Брюссель · Глобализация');

		await page.mouse.move(...(await middle('agora')));
		await page.mouse.down();
		await stands('agora');
		await page.mouse.move(...(await middle('proxenoi')), { steps: 5 });
		await stands('proxenoi');
		await page.mouse.up();
		await page.mouse.move(...(await middle('recommendations')));
		await stands('proxenoi');
		await expect(page).toHaveURL('./ru/read');
	});

	test('leads on by keys: to a neighbour, to the next section, to the ends', async ({ page }) => {
		await open(page, './ru/read');
		await bar(page).focus();
		for (const [key, id] of [
			['ArrowRight', 'around-barriers'],
			['PageDown', 'city-and-industry'],
			['PageDown', 'political-centres'],
			['ArrowLeft', 'city-and-industry'],
			['PageUp', 'city-origins'],
			['End', 'recommendations'],
			['PageUp', 'conferences'],
			['Home', 'city-origins']
		] as const) {
			await page.keyboard.press(key);
			await expect(bar(page), key).toHaveAttribute(
				'aria-valuenow',
				String(PASSAGES.findIndex((one) => one.id === id) + 1)
			);
			await expectOpen(passage(page, id).locator('.quote'));
			await expect(bar(page)).toBeFocused();
		}
	});
});

test('a filter leaves the reader of a link to a passage where they have gone since', async ({ page }) => {
	await open(page, './ru/read?passage=paris');
	await expect(passage(page, 'paris')).toBeInViewport();
	await page.evaluate(() => window.scrollTo(0, 0));
	await page.locator('[data-era="antiquity"]').first().click();
	await expect(page).toHaveURL('./ru/read?era=antiquity&passage=paris');
	await framesPass(page);
	await expect(passage(page, 'paris')).not.toBeInViewport();
	await expect(passage(page, 'paris').locator('.quote'), 'outside the filter it stays folded').toBeHidden();
});

test('the text stays at its passage when the language changes', async ({ page }) => {
	await open(page, './ru/read?passage=paris');
	await expect(passage(page, 'paris')).toBeInViewport();
	await scrollTo(page, 'ancient-centres');
	const above = async () => (await boxOf(passage(page, 'ancient-centres'))).y;
	const before = await above();
	// A press that does not scroll: on a phone the languages stand above the text.
	await page.locator('.langs a[hreflang="kk"]').evaluate((link: HTMLElement) => link.click());
	await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
	await expect.poll(async () => Math.abs((await above()) - before)).toBeLessThan(40);
});

test('whoever scrolls to the end reads the last passage', async ({ page }) => {
	await open(page, './ru/read');
	await expect
		.poll(async () => {
			await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
			return bar(page).getAttribute('aria-valuenow');
		})
		.toBe(String(PASSAGES.length));
});

test('a search for words leaves the passages that hold them, though they name no city', async ({ page }) => {
	await open(page, './ru/read?q=барьеры');
	await expect(passage(page, 'around-barriers').locator('.quote')).toBeVisible();
	await expect(passage(page, 'kazakh-khanate').locator('.quote')).toBeHidden();
});

test.describe('the contents', () => {
	test('lead to a passage, and Back and Forward between the two places', async ({ page, isMobile }) => {
		// Fonts that came meanwhile would break the lines anew.
		await openInOwnFonts(page, './ru/read');
		await press(contents(page), isMobile);
		await expect(page.locator('details ol a')).toHaveCount(PASSAGES.length);
		await inContents(page, 'paris').scrollIntoViewIfNeeded();
		const before = await page.evaluate(() => scrollY);
		const steps = await page.evaluate(() => history.length);
		await press(inContents(page, 'paris'), isMobile);
		await expect(page).toHaveURL('./ru/read?passage=paris');
		await expect(passage(page, 'paris')).toBeFocused();
		await expectOpen(passage(page, 'paris').locator('.quote'));
		expect(await page.evaluate(() => history.length)).toBe(steps + 1);

		await page.goBack();
		await expect(page).toHaveURL('./ru/read');
		await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
		await expectOpen(inContents(page, 'paris'));
		await page.goForward();
		await expect(page).toHaveURL('./ru/read?passage=paris');
		await expectOpen(passage(page, 'paris').locator('.quote'));
	});
});

test.describe('a reload', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	for (const [what, link, prepare] of [
		['the place', './ru/read', (page: Page) => scrollTo(page, 'agora')],
		[
			'the place that the reader went on to from a link',
			'./ru/read?passage=paris',
			(page: Page) => scrollTo(page, 'agora')
		],
		[
			'the place among folded passages',
			'./ru/read?era=globalisation,antiquity',
			(page: Page) => scrollTo(page, 'agora')
		],
		[
			'the place in passages that the reader unfolded',
			'./ru/read?era=kazakh-khanate',
			async (page: Page) => {
				await page.getByRole('button', { name: 'показать 6 других фрагментов' }).click();
				await scrollTo(page, 'rio-1992');
			}
		],
		[
			'the place below the contents that were open',
			'./ru/read',
			async (page: Page) => {
				await contents(page).click();
				await inContents(page, 'paris').click();
				await expect(passage(page, 'paris')).toBeFocused();
			}
		],
		[
			'the place below an original that was open',
			'./en/read',
			async (page: Page) => {
				await passage(page, 'proxenoi')
					.getByText(said('original', words('en')))
					.click();
				await scrollTo(page, 'rio-1992');
			}
		]
	] as const) {
		test(`keeps ${what}`, async ({ page }) => {
			await openInOwnFonts(page, link);
			await prepare(page);
			// Beside the beginning of a passage, where a link would lead.
			await page.evaluate(() => scrollBy(0, 90));
			await framesPass(page);
			const place = await placeInText(page);
			expect(place.id).not.toBe('passage-city-origins');
			await page.reload();
			await settled(page);
			await expectPlace(page, place);
		});
	}

	test('keeps the city that was chosen, and the mention', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=gateways');
		await press(mention(page, 'gateways', 'london'), isMobile);
		await press(next(page), isMobile);
		await expect(choice(page, 'Лондон')).toContainText('4 / 5');
		await page.reload();
		await settled(page);
		await expect(choice(page, 'Лондон')).toContainText('4 / 5');
		await expect(mention(page, 'sector-leaders', 'london').first()).toHaveAttribute('aria-current', 'true');
		await expectOpen(currentMention(page));
		await press(next(page), isMobile);
		await expect(choice(page, 'Лондон')).toContainText('5 / 5');
	});
});

test.describe('an era', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('folds the passages of others, which a press unfolds, and narrows the map', async ({ page, isMobile }) => {
		await open(page, './ru/read');
		const shown = passages(page).locator('visible=true');
		await expect(shown).toHaveCount(PASSAGES.length);
		await press(page.locator('[data-era="kazakh-khanate"]'), isMobile);
		await expect(page).toHaveURL('./ru/read?era=kazakh-khanate');
		await expect(shown).toHaveCount(1);
		await expect(passage(page, 'kazakh-khanate')).toBeVisible();
		await expect(
			page.getByText(`Под фильтры подходит 1 фрагмент из ${PASSAGES.length}; остальные свёрнуты.`)
		).toBeVisible();
		await expect(marks(page)).toHaveCount(1);
		await expect(tick(page, 'kazakh-khanate')).not.toHaveClass(/\boutside\b/);
		await expect(page.locator('[data-tick].outside')).toHaveCount(PASSAGES.length - 1);

		const before = PASSAGES.findIndex(({ id }) => id === 'kazakh-khanate');
		const fold = page.getByRole('button', { name: `показать ${before} других фрагментов` }).first();
		await expect(fold).toHaveAttribute('aria-expanded', 'false');
		await press(fold, isMobile);
		await expect(shown).toHaveCount(before + 1);
		const unfolded = page.getByRole('button', { name: `свернуть ${before} других фрагментов` }).first();
		await expect(unfolded).toHaveAttribute('aria-expanded', 'true');
		await press(unfolded, isMobile);
		await expect(shown).toHaveCount(1);

		await press(page.getByRole('button', { name: said('read_clear_filters') }), isMobile);
		await expect(page).toHaveURL('./ru/read');
		await expect(shown).toHaveCount(PASSAGES.length);
	});

	test('that names no city leaves its own passages, and is lifted by Back', async ({ page, isMobile }) => {
		await open(page, './ru/read');
		await press(page.locator('[data-era="industrial"]'), isMobile);
		const shown = passages(page).locator('visible=true');
		const own = PASSAGES.filter(({ eras }) => eras.includes('industrial'));
		await expect(shown).toHaveCount(own.length);
		expect(await shown.evaluateAll((all) => all.map(({ id }) => id))).toEqual(own.map(({ id }) => `passage-${id}`));
		await expect(marks(page)).toHaveCount(0);
		await expect(page).toHaveURL('./ru/read?era=industrial');
		await page.goBack();
		await expect(page).toHaveURL('./ru/read');
		await expect(shown).toHaveCount(PASSAGES.length);
	});

	test('does not keep the next mention, the bar or a link from a passage that is folded', async ({
		page,
		isMobile
	}) => {
		await open(page, './ru/read?era=empires');
		await expect(passage(page, 'gateways')).toBeHidden();
		await press(mention(page, 'imperial-capitals', 'london').last(), isMobile);
		await press(next(page), isMobile);
		await expect(mention(page, 'gateways', 'london')).toHaveAttribute('aria-current', 'true');
		await expectOpen(mention(page, 'gateways', 'london'));

		await bar(page).focus();
		await page.keyboard.press('Home');
		await expectOpen(passage(page, 'city-origins').locator('.quote'));

		await page.goto('about:blank');
		await open(page, './ru/read?era=empires&passage=almaty');
		await expectOpen(passage(page, 'almaty').locator('.quote'));
	});
});

test.describe('the border between map and text', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('is moved by arrow keys on a phone, within its limits; at a desk there is none', async ({ page, isMobile }) => {
		await open(page, './ru/read');
		if (!isMobile) {
			await expect(separator(page)).toBeHidden();
			return;
		}
		await scrollTo(page, 'sector-leaders');
		const height = async () => (await boxOf(page.locator('[data-map]'))).height;
		const screen = page.viewportSize()?.height ?? 0;
		const first = await height();
		await separator(page).focus();
		for (const [key, value] of [
			['ArrowDown', 43],
			['ArrowUp', 38],
			['ArrowUp', 33],
			['Home', 12],
			['ArrowUp', 12],
			['End', 70],
			['ArrowDown', 70]
		] as const) {
			await page.keyboard.press(key);
			await expect(separator(page), key).toHaveAttribute('aria-valuenow', String(value));
			await expect.poll(height, key).toBeCloseTo((screen * value) / 100, -0.5);
		}
		expect(await height()).toBeGreaterThan(first);
		await page.reload();
		await settled(page);
		await expect(separator(page), 'where it was left').toHaveAttribute('aria-valuenow', '70');
		expect(await height()).toBeCloseTo(screen * 0.7, -0.5);
		await expect(separator(page)).toHaveAttribute('aria-valuemin', '12');
		await expect(separator(page)).toHaveAttribute('aria-valuemax', '70');
		await expectOpen(separator(page));
		const [border, map] = [await boxOf(separator(page)), await boxOf(page.locator('[data-map]'))];
		expect(border.y).toBeCloseTo(map.y + map.height, -0.5);
		expect(border.height).toBeGreaterThanOrEqual(24);
	});

	test('follows a finger on a phone, and the page does not scroll under it', async ({ page, context, isMobile }) => {
		await open(page, './ru/read?passage=sector-leaders');
		if (!isMobile) {
			await expect(separator(page)).toBeHidden();
			return;
		}
		const height = async () => (await boxOf(page.locator('[data-map]'))).height;
		const { x, y, width, height: thick } = await boxOf(separator(page));
		const [before, place] = [await height(), await page.evaluate(() => scrollY)];
		const finger = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by = 0) =>
			finger.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + thick / 2 + by }]
			});
		await touch('touchStart');
		for (const by of [20, 60, 120]) await touch('touchMove', by);
		await expect.poll(height).toBeCloseTo(before + 120, -0.5);
		await touch('touchMove', -80);
		await touch('touchEnd');
		await expect.poll(height).toBeCloseTo(before - 80, -0.5);
		// The text may be kept in its place as the map above it shrinks.
		expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThanOrEqual(130);
		// Once let go, it stays.
		await page.mouse.move(x + width / 2, 700);
		await framesPass(page);
		expect(await height()).toBeCloseTo(before - 80, -0.5);
	});

	test('leaves each mention in sight and on the map, wherever it stands', async ({ page, isMobile }) => {
		await open(page, './ru/read?passage=proxenoi');
		await press(mention(page, 'proxenoi', 'athens').first(), isMobile);
		for (const key of isMobile ? ['Home', 'End'] : ['none']) {
			if (isMobile) {
				await separator(page).focus();
				await page.keyboard.press(key);
			}
			for (let time = 0; time < 3; time++) {
				await press(next(page), isMobile);
				await expectOpen(currentMention(page));
				await expectOnMap(page, 'athens');
			}
		}
		await expect(choice(page, 'Афины')).toBeVisible();
		// Where little is left to the text, the map still follows it.
		await page.keyboard.press('Escape');
		await scrollTo(page, 'nairobi-1997');
		await expectInMiddle(page, 'nairobi');
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the text is there, with its gaps and pages, and its mentions are links to their cities', async ({ page }) => {
		await page.goto('./ru/read');
		await expect(passages(page).locator('visible=true')).toHaveCount(PASSAGES.length);
		await expect(page.locator('article blockquote').nth(4)).toHaveText(`«${PASSAGES[4]?.words ?? ''}»`);
		await expect(page.getByTitle(said('read_gap_title')).first()).toBeVisible();
		await expect(page.locator('article .page').first()).toHaveText('106');
		await expect(page.locator('[data-map="static"] path').first()).toBeAttached();

		await mention(page, 'paris', 'paris').first().click();
		await expect(page).toHaveURL('./ru/cities/paris');
		await expect(page.locator('[data-city-card="paris"]')).toBeVisible();
		await page.goto('./ru/read');
		await passage(page, 'ancient-centres').getByText('Вышеперечисленные города').click();
		await expect(page).toHaveURL('./ru/cities?compare=babylon,rome,athens');
		await page.goto('./ru/read');
		await expect(page.locator('[data-era="antiquity"]')).toHaveRole('link');
		await page.locator('[data-era="antiquity"]').click();
		await expect(page).toHaveURL('./ru/eras/antiquity');
	});

	test('the contents and a passage’s own link lead to the passage', async ({ page }) => {
		await page.goto('./ru/read');
		await contents(page).click();
		await inContents(page, 'almaty').click();
		await expect(page).toHaveURL('./ru/read?passage=almaty#passage-almaty');
		await expect(passage(page, 'almaty').locator('.quote')).toBeInViewport({ ratio: 0.99 });
		await passage(page, 'almaty').hover();
		await expect(passage(page, 'almaty').getByRole('link', { name: said('passage_link') })).toHaveAttribute(
			'href',
			/\/ru\/read\?passage=almaty$/
		);
	});

	test('nothing is offered that only scripts can do', async ({ page }) => {
		await page.goto('./ru/read');
		await expect(page.getByRole('button', { name: said('passage_copy') })).toHaveCount(0);
		await expect(followSwitch(page)).toHaveCount(0);
		await expect(separator(page)).toHaveCount(0);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});

	for (const lang of ['kk', 'en']) {
		test(`in ${lang} the original opens under its translation`, async ({ page }) => {
			await page.goto(`./${lang}/read`);
			const original = passage(page, 'paris').locator('blockquote[lang="ru"]');
			await expect(original).toBeHidden();
			await passage(page, 'paris')
				.getByText(said('original', words(lang)))
				.click();
			await expect(original).toBeVisible();
		});
	}
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

		for (const lang of ['ru', 'kk', 'en']) {
			test(`the text in ${lang} holds no barrier, nor with a city chosen`, async ({ page, isMobile }) => {
				// Not by a passage's link: beneath its mark, axe cannot tell colours.
				await open(page, `./${lang}/read`);
				await scrollTo(page, 'gateways');
				expect(await barriers(page)).toEqual([]);
				await press(mention(page, 'gateways', 'london'), isMobile);
				await expect(page.getByRole('group').filter({ hasText: '3 / 5' })).toBeVisible();
				await expect(currentMention(page)).toHaveCount(1);
				if (!isMobile) await currentMention(page).hover();
				expect(await barriers(page)).toEqual([]);
			});
		}

		test('filters, open contents and an open original hold no barrier', async ({ page }) => {
			await open(page, './en/read?era=empires&passage=imperial-capitals');
			await page
				.getByText(said('read_contents', words('en')), { exact: true })
				.evaluate((summary) => (summary as HTMLElement).click());
			await passage(page, 'imperial-capitals')
				.getByText(said('original', words('en')))
				.click();
			await expect(passage(page, 'imperial-capitals').locator('blockquote')).toBeVisible();
			expect(await barriers(page)).toEqual([]);
		});
	});
}
