import { mentionsOf } from '../content';
import { expect, test } from '../fixtures';
import { framesPass, mark, open, openLive, openInOwnFonts, press, said, settled } from '../steps';
import {
	choice,
	currentMention,
	expectInMiddle,
	expectOnMap,
	expectOpen,
	expectPlace,
	marked,
	mention,
	next,
	placeInText,
	previous,
	standings,
	tick
} from './steps';

test(
	'a city chosen on the map has its mentions marked, and leads to the previous and the next, round the ends',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		const count = mentionsOf('london').length;
		await openLive(page, './ru/read#map=5/51.5/0');
		await expect(marked(page)).toHaveCount(0);
		await press(mark(page, 'london'), isMobile);
		const offer = choice(page, 'Лондон');
		await expect(offer).toBeVisible();
		await expect(marked(page)).toHaveCount(count);
		await expect(mark(page, 'london')).toHaveAttribute('aria-current', 'true');
		await expect(page).toHaveURL('./ru/read?city=london#map=5/51.5/0');

		/** Each mention in the text's order. */
		const order = mentionsOf('london');
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
	}
);

test('a city chosen on the map leaves the map as it is, though the text goes to the first mention', async ({
	page,
	isMobile
}) => {
	await page.clock.install();
	await openLive(page, './ru/read#map=5/51.5/0');
	const before = await standings(page);
	await press(mark(page, 'london'), isMobile);
	await expect(mention(page, 'imperial-capitals', 'london').first()).toHaveAttribute('aria-current', 'true');
	await expect(tick(page, 'city-origins')).not.toHaveClass(/\bhere\b/);
	await page.clock.fastForward(1000);
	await framesPass(page);
	expect(await standings(page)).toEqual(before);
});

test('a city from the list of a cluster has its mentions marked too', async ({ page, isMobile }) => {
	// The live map, which would part the cluster, does not come.
	await page.route(/worker/, () => undefined);
	await open(page, './ru/read');
	await press(page.locator('button[data-cities~="otrar"]:visible'), isMobile);
	await press(page.locator('dialog[open]').getByRole('link', { name: 'Отрар' }), isMobile);
	await expect(choice(page, 'Отрар')).toBeVisible();
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	await expect(page).toHaveURL('./ru/read?city=otrar');
	await expect(mention(page, 'kazakh-khanate', 'otrar')).toHaveAttribute('aria-current', 'true');
	await expectOpen(mention(page, 'kazakh-khanate', 'otrar'));
});

test('a city is a press away from its own page, and the way back leads to the same mention', async ({
	page,
	isMobile
}) => {
	await openInOwnFonts(page, './ru/read?passage=gateways');
	await press(mention(page, 'gateways', 'london'), isMobile);
	await expectInMiddle(page, 'london');
	const place = await placeInText(page);
	await press(choice(page, 'Лондон').getByRole('link', { name: 'Лондон' }), isMobile);
	await expect(page).toHaveURL('./ru/cities/london');
	await expect(page.locator('[data-city-card="london"]')).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL('./ru/read?passage=gateways&city=london');
	await expect(mention(page, 'gateways', 'london')).toHaveAttribute('aria-current', 'true');
	await expect(choice(page, 'Лондон')).toContainText(`3 / ${mentionsOf('london').length}`);
	await expectPlace(page, place);
});

test('a city is let go by the close button and by Escape, which lead back to the mention', async ({
	page,
	isMobile
}) => {
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

test('a reload keeps the city that was chosen, and the mention', async ({ page, isMobile }) => {
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
