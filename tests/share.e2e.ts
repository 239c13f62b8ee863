import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { open, said } from './steps';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test(
	'a reader shares the view: its words, its link, a code for phones and one for a site, which shows the view itself',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page, './ru?era=kazakh-khanate&role=khanate-centre#map=5/43/69');
		const dialog = page.locator('[data-share]');
		const button = page.getByRole('button', { name: said('share'), exact: true });
		await button.click();
		await test.step('the dialog says what the link opens', async () => {
			await expect(dialog).toBeVisible();
			await expect(dialog).toContainText('Казахское ханство');
			await expect(dialog).toContainText('Город Казахского ханства');
			await expect(dialog).toContainText(said('share_camera'));
			await expect(dialog.getByRole('textbox', { name: said('share_link') })).toHaveValue(page.url());
			await expect(dialog.getByRole('img', { name: said('share_qr') })).toBeVisible();
		});
		await test.step('one press copies the link', async () => {
			await dialog.getByRole('button', { name: said('share_copy') }).click();
			await expect(dialog.getByRole('status').first()).toHaveText(said('share_copied'));
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		});
		await test.step('the picture that programs show with the link can be seen and saved', async () => {
			await dialog.getByText(said('share_picture'), { exact: true }).click();
			const picture = dialog.locator('img');
			await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
			const download = page.waitForEvent('download');
			await dialog.getByRole('link', { name: said('share_picture_save') }).click();
			expect((await download).suggestedFilename()).toMatch(/\.png$/);
		});
		await test.step('the map is saved as SVG and as PNG, with its title, its cities, its signs and its link', async () => {
			const saved = async (format: string) => {
				const download = page.waitForEvent('download');
				await dialog.getByRole('button', { name: said('share_map_as').replace('{format}', format) }).click();
				const name = (await download).suggestedFilename();
				expect(name).toMatch(/^atlas-\d.*-ru-kazakh-khanate-khanate-centre\.(?:svg|png)$/);
				await expect(dialog.getByText(said('share_map_saved').replace('{file}', name))).toBeVisible();
				return readFile(await (await download).path());
			};
			const svg = await saved('SVG');
			const [drawing, link] = [svg.toString(), `href="${page.url().replaceAll('&', '&amp;')}"`];
			const words = drawing.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
			const wanted = ['Казахское ханство', 'Отрар', 'Сайрам', 'Исмагулов', 'Natural Earth', said('legend_light')];
			expect(wanted.filter((one) => !words.includes(one))).toEqual([]);
			expect(drawing.includes(link), link).toBe(true);
			const png = sharp(await saved('PNG'));
			// Sharp refuses what is not well-formed.
			const [small, large] = [await sharp(svg).metadata(), await png.metadata()];
			expect([large.width, large.height]).toEqual([2 * small.width, 2 * small.height]);
			// The last lines are ink on paper only if the fonts inside of the picture were waited for.
			const foot = { left: 0, top: large.height - 100, width: large.width, height: 100 };
			const [red] = (await png.extract(foot).stats()).channels;
			expect(red?.min).toBeLessThan(0x60);
			expect(red?.max).toBe(0xf8);
		});
		await test.step('the code for a site shows the view, with the filter of eras if wished', async () => {
			await dialog.getByText(said('share_embed'), { exact: true }).click();
			const frame = dialog.frameLocator('iframe');
			await expect(frame.locator(':is([data-city="otrar"], [data-cities~="otrar"]):visible').first()).toBeVisible();
			await expect(frame.locator('[data-era="kazakh-khanate"]')).toBeHidden();
			await dialog.getByLabel(said('share_filters')).check();
			await expect(frame.locator('[data-era="kazakh-khanate"]:visible')).toBeVisible();
			await expect(frame.locator('.embed-line')).toBeVisible();
			await dialog.getByRole('button', { name: said('share_embed_copy') }).click();
			await expect(dialog.getByRole('status').last()).toHaveText(said('share_copied'));
			const code = await page.evaluate(() => navigator.clipboard.readText());
			expect(code).toContain(
				'/ru?era=kazakh-khanate&amp;role=khanate-centre&amp;embed=1&amp;chrome=filters#map=5/43/69"'
			);
		});
		await test.step('it stays within the screen, holds no barrier, and Escape leads back to its button', async () => {
			const box = await dialog.boundingBox();
			const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
			expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 0.5);
			expect(await barriers(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
			await expect(button).toBeFocused();
		});
	}
);
