import { PASSAGES } from '../content';
import { expect, test, waitForMap } from '../fixtures';
import { boxOf, mark, open, press, said, tooWide } from '../steps';
import {
	bar,
	choice,
	currentMention,
	expectInMiddle,
	expectOffMap,
	expectOnMap,
	expectOpen,
	marked,
	mention,
	passage,
	scrollTo,
	separator
} from './steps';

test(
	'the map is beside the text at a desk, above it on a phone, and stays while the text scrolls',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/read');
		await scrollTo(page, 'sector-leaders');
		const [map, text] = [await boxOf(page.locator('[data-map]')), await boxOf(passage(page, 'sector-leaders'))];
		if (isMobile) expect(text.y).toBeGreaterThanOrEqual(map.y + map.height);
		else {
			expect(text.x + text.width).toBeLessThanOrEqual(map.x);
			await expect(separator(page), 'which only a phone needs').toBeHidden();
		}
		await expect(page.locator('[data-map]')).toBeInViewport({ ratio: 0.99 });
		await expectOpen(mention(page, 'sector-leaders', 'geneva'));
		expect(await tooWide(page)).toBeLessThanOrEqual(0);
	}
);

for (const { screen, viewport, beside } of [
	{ screen: 'a phone on its side', viewport: { width: 844, height: 390 }, beside: true },
	{ screen: 'a desk at four times its size', viewport: { width: 320, height: 256 }, beside: false }
]) {
	test.describe(`on the low screen of ${screen}`, () => {
		test.use({ viewport });

		test('the map leaves the words more than half of the height', async ({ page }) => {
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
			expect(await tooWide(page)).toBeLessThanOrEqual(0);
		});
	});
}

test(
	'the map shows the city of a mention that is pressed, or all of several, and the reader stays in the text',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await test.step('one city after another', async () => {
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
			await expect(page).toHaveURL('./ru/read?passage=gateways&city=london');
			// The live map stands where the drawn one stood.
			await waitForMap(page);
			await expectInMiddle(page, 'london');
		});
		await test.step('all cities of a mention that names several', async () => {
			await open(page, './ru/read?passage=ancient-centres');
			await press(passage(page, 'ancient-centres').getByText('Вышеперечисленные города'), isMobile);
			await expect(choice(page, 'Вавилон, Рим, Афины')).toBeVisible();
			await expectOnMap(page, 'babylon', 'rome', 'athens');
			await expectOffMap(page, 'nairobi', 'vancouver');
			const cities = ['babylon', 'rome', 'athens'];
			const found = PASSAGES.flatMap(({ mentions }) => mentions).filter((one) => one.some((id) => cities.includes(id)));
			await expect(marked(page)).toHaveCount(found.length);
		});
	}
);

test('a city that the filters hide from the map is said to be hidden', async ({ page, isMobile }) => {
	await open(page, './ru/read?era=antiquity&passage=paris');
	await expectOpen(mention(page, 'paris', 'paris').first());
	await press(mention(page, 'paris', 'paris').first(), isMobile);
	await expect(choice(page, 'Париж')).toContainText(said('read_city_hidden').replace('{cities}', 'Париж'));
	await press(mention(page, 'paris', 'paris').last(), isMobile);
	await expect(mark(page, 'paris')).toHaveCount(0);
});
