import { mentionsOf } from '../content';
import { expect, test } from '../fixtures';
import { historyLength, mark, open, press, said, settled } from '../steps';
import { choice, currentMention, expectOnMap, expectOpen, marked, mention, next, passage, tick } from './steps';

test('a city chosen in the text is in the address: Back lets it go, Forward takes it again at the same mention', async ({
	page,
	isMobile
}) => {
	await open(page, './ru/read?passage=gateways');
	const steps = await historyLength(page);
	await press(mention(page, 'gateways', 'tokyo'), isMobile);
	await expect(page).toHaveURL('./ru/read?passage=gateways&city=tokyo');
	await press(mention(page, 'gateways', 'london'), isMobile);
	await expect(page).toHaveURL('./ru/read?passage=gateways&city=london');
	expect(await historyLength(page)).toBe(steps + 2);
	await press(next(page), isMobile);
	await expect(choice(page, 'Лондон')).toContainText('4 / 5');
	expect(await historyLength(page), 'a mention is no step').toBe(steps + 2);

	await page.goBack();
	await expect(page).toHaveURL('./ru/read?passage=gateways&city=tokyo');
	await expect(choice(page, 'Токио')).toContainText(`1 / ${mentionsOf('tokyo').length}`);
	await page.goBack();
	await expect(page).toHaveURL('./ru/read?passage=gateways');
	await expect(page.getByRole('group', { name: /^Упоминания/ })).toHaveCount(0);
	await expect(marked(page)).toHaveCount(0);
	await expect(page.locator('[data-map] [aria-current="true"]')).toHaveCount(0);
	await page.goForward();
	await page.goForward();
	await expect(choice(page, 'Лондон')).toContainText('4 / 5');
	await expect(mark(page, 'london')).toHaveAttribute('aria-current', 'true');
});

test(
	'a link with a city opens with the city on the map, its mentions marked, and its first passage in sight',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page, './ru/read?city=otrar');
		await expect(choice(page, 'Отрар')).toContainText('1 / 1');
		await expect(mark(page, 'otrar')).toHaveAttribute('aria-current', 'true');
		await expectOnMap(page, 'otrar');
		await expect(marked(page)).toHaveCount(mentionsOf('otrar').length);
		await expect(currentMention(page)).toHaveCount(1);
		await expectOpen(currentMention(page));
		await expect(tick(page, mentionsOf('otrar')[0]?.id ?? '')).toHaveClass(/\bhere\b/);
		await expect(page).toHaveURL('./ru/read?city=otrar');
	}
);

test('a link with a passage and a city opens at the passage, and counts from its mention', async ({ page }) => {
	await open(page, './en/read?passage=sector-leaders&city=london');
	await expectOpen(passage(page, 'sector-leaders').locator('[data-leading]'));
	await expect(choice(page, 'London').or(page.getByRole('group').filter({ hasText: '4 / 5' }))).toBeVisible();
	await expect(mention(page, 'sector-leaders', 'london').first()).toHaveAttribute('aria-current', 'true');
	await expectOnMap(page, 'london');
});

test('a link with several cities opens with all of them, and names a city that the atlas does not have', async ({
	page
}) => {
	await open(page, './ru/read?city=milan,atlantis,venice');
	await expect(choice(page, 'Милан, Венеция')).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'city=atlantis' })).toBeVisible();
	await expectOnMap(page, 'milan', 'venice');
});

test('a mention of several cities puts all of them into the address', async ({ page, isMobile }) => {
	await open(page, './ru/read?passage=ancient-centres');
	await press(passage(page, 'ancient-centres').getByText('Вышеперечисленные города'), isMobile);
	await expect(page).toHaveURL('./ru/read?passage=ancient-centres&city=babylon,rome,athens');
});

test('a city let go is out of the address, a step that Back undoes', async ({ page, isMobile }) => {
	await open(page, './ru/read?city=paris');
	await expect(choice(page, 'Париж')).toBeVisible();
	await press(choice(page, 'Париж').getByRole('button', { name: said('close') }), isMobile);
	await expect(page).toHaveURL('./ru/read');
	await page.goBack();
	await expect(page).toHaveURL('./ru/read?city=paris');
	await expect(choice(page, 'Париж')).toBeVisible();
});

test('a chosen city stays with another language and an era, and is left behind by another page, which does not know it', async ({
	page
}) => {
	await open(page, './ru/read?city=london');
	await page.locator('.langs a[hreflang="en"]').evaluate((link: HTMLElement) => link.click());
	await expect(page).toHaveURL('./en/read?city=london');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(marked(page)).toHaveCount(mentionsOf('london').length);
	await page
		.locator('[data-era="empires"]')
		.first()
		.evaluate((control: HTMLElement) => control.click());
	await expect(page).toHaveURL('./en/read?era=empires&city=london');
	await page.locator('.masthead').getByRole('link', { name: 'Map', exact: true }).click();
	await expect(page).toHaveURL('./en?era=empires');

	await page.goto('./ru?city=london');
	await settled(page);
	await expect(page.getByRole('status').filter({ hasText: 'city=london' })).toBeVisible();
});
