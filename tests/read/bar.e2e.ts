import { PASSAGES } from '../content';
import { expect, test } from '../fixtures';
import { boxOf, open } from '../steps';
import { bar, expectOpen, passage, placeOf, tick } from './steps';

test(
	'the bar shows where eras and cities fall, each passage as long as its words',
	{ tag: '@phone' },
	async ({ page }) => {
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
	}
);

test(
	'the bar leads to the passage where it is pressed, and along as it is dragged',
	{ tag: '@phone' },
	async ({ page, isMobile }) => {
		await open(page, './ru/read');
		const middle = async (id: string) => {
			const { x, y, width, height } = await boxOf(tick(page, id));
			return [x + width / 2, y + height / 2] as const;
		};
		const stands = async (id: string) => {
			await expectOpen(passage(page, id).locator('.quote'));
			await expect(bar(page)).toHaveAttribute('aria-valuenow', placeOf(id));
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
	}
);

test('the bar leads on by keys: to a neighbour, to the next section, to the ends', async ({ page }) => {
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
		await expect(bar(page), key).toHaveAttribute('aria-valuenow', placeOf(id));
		await expectOpen(passage(page, id).locator('.quote'));
		await expect(bar(page)).toBeFocused();
	}
});

test('whoever scrolls to the end reads the last passage', { tag: '@phone' }, async ({ page }) => {
	await open(page, './ru/read');
	await expect
		.poll(async () => {
			await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
			return bar(page).getAttribute('aria-valuenow');
		})
		.toBe(String(PASSAGES.length));
});
