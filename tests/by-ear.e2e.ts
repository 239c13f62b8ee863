import { ARTICLE, CITIES, citiesOf, TOUR } from './content';
import { expect, test } from './fixtures';
import { card, cardTitle, era, item, onExpensiveData, open, said, tooWide } from './steps';

// What a screen reader is told: docs/accessibility.md.

test('a reader who hears the page meets eras and cities before the map, and hears what a filter has done', async ({
	page
}) => {
	await onExpensiveData(page);
	await open(page, './ru?role=khanate-centre');
	const news = page.locator('[data-announced]');
	await expect(news, 'nothing of what the link opened with').toHaveText('');

	await test.step('the tree has the page in the order of reading', async () => {
		const tree = await page.locator('main').ariaSnapshot();
		const at = (words: string) => {
			const index = tree.indexOf(words);
			expect(index, words).toBeGreaterThanOrEqual(0);
			return index;
		};
		const order = [
			at(`heading "${said('site_title')}" [level=1]`),
			at(`heading "${said('eras')}" [level=2]`),
			at('Казахское ханство'),
			at('link "Отрар'),
			at(`region "${said('map_label')}"`)
		];
		expect(order).toEqual(order.toSorted((a, b) => a - b));
	});

	await test.step('filters are said once they are settled, with what they leave', async () => {
		await era(page, 'kazakh-khanate').click();
		const count = citiesOf({ eras: ['kazakh-khanate'] }).length;
		await expect(news).toHaveText(new RegExp(`^Казахское ханство, .*: ${count} городов; ${said('news_moved')}$`));
		await page.getByRole('button', { name: said('show_all') }).click();
		await expect(news).toHaveText(said('news_no_filter').replace('{cities}', `${CITIES} городов`));
	});

	await test.step('a city says where it lies, and gives the focus back', async () => {
		await item(page, 'otrar').getByRole('link').click();
		await expect(cardTitle(page)).toBeFocused();
		const dialog = await page.getByRole('dialog').ariaSnapshot();
		expect(dialog).toContain('heading "Отрар" [level=2]');
		expect(dialog).toContain('Алматы: около 700 км к востоку');
		expect(dialog.indexOf('700 км')).toBeLessThan(dialog.indexOf(said('place')));
		await page.keyboard.press('Escape');
		await expect(card(page, 'otrar')).toHaveCount(0);
		await expect(page.locator('[data-map] :focus')).toHaveCount(1);
	});
});

test('a reader who hears the tour is told of each step, and no page is wider than a window at 400 %', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await onExpensiveData(page);
	await open(page, './ru/tour/2');
	const news = page.locator('[data-announced]');
	await expect(news).toHaveText('');
	expect(await tooWide(page)).toBeLessThanOrEqual(0);
	await page.getByRole('link', { name: said('tour_next') }).click();
	await expect(page.getByRole('heading', { level: 1, name: TOUR[2]?.title['ru'] ?? '' })).toBeFocused();
	await expect(news).toHaveText(/^Шаг 3 из 12\. На карте: .*Венеция/);
	for (const link of ['./ru', './kk/cities/otrar', './ru/cities', './en/about']) {
		await page.goto(link);
		expect(await tooWide(page), link).toBeLessThanOrEqual(0);
	}
	await expect(page.locator('#access ~ ul').last()).toContainText('NVDA');
	await expect(page.getByText(ARTICLE.containerTitle['en'] ?? '').first()).toBeAttached();
});
