import decodeQR from 'qr/decode.js';
import { CITIES, sourceOf } from './content';
import { expect, test } from './fixtures';
import { print } from './pdf';
import { card, openInOwnFonts, openLive, mark, said } from './steps';

/** Only letters and figures: a PDF breaks lines, and sets quotes and hyphens apart. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('a city prints with its map, the passages and their original, whose article it is, and the link as text and code', async ({
	page
}) => {
	await openInOwnFonts(page, './kk/cities/otrar');
	const code = page.locator('footer.imprint svg');
	// What makes the code is fetched once the page is idle.
	await expect(async () => {
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		await expect(code).toHaveCount(1, { timeout: 1000 });
	}).toPass();
	const sheets = await print(page);
	const words = letters(sheets.map(({ words }) => words).join(' '));
	expect(words, 'the passage in Russian').toContain(letters(sourceOf('kazakh-khanate').words));
	expect(words).toContain(letters('10.52123/1994-2370-2023-1025'));
	expect(words).toContain(letters(page.url()));
	expect(words, 'a page of the site').not.toContain(letters(said('page_table', 'kk')));
	expect(sheets.length).toBeLessThanOrEqual(3);
	expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);

	await page.emulateMedia({ media: 'print' });
	await expect(card(page, 'otrar').locator('blockquote')).toBeVisible();
	await expect(page.locator('[data-map] path').first()).toBeVisible();
	const scanned = await code.evaluate(async (svg: SVGSVGElement) => {
		const image = new Image();
		const text = new XMLSerializer().serializeToString(svg);
		image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
		await image.decode();
		const canvas = new OffscreenCanvas(240, 240);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.fillStyle = '#fff';
		context.fillRect(0, 0, 240, 240);
		context.drawImage(image, 20, 20, 200, 200);
		return { width: 240, height: 240, data: [...context.getImageData(0, 0, 240, 240).data] };
	});
	expect(decodeQR({ ...scanned, data: Uint8Array.from(scanned.data) })).toBe(page.url());
});

test('the table prints on landscape sheets, each with the heads, all cities and no control', async ({ page }) => {
	await openInOwnFonts(page, './ru/cities');
	const sheets = await print(page, 'Letter');
	expect(sheets.length).toBeLessThanOrEqual(6);
	for (const { width, height, words } of sheets.slice(0, -1)) {
		expect(width).toBeGreaterThan(height);
		expect(words).toContain('Колониальные');
		expect(words).toContain(said('city'));
	}
	const words = sheets.map(({ words }) => words).join(' ');
	const names = await page.locator('tbody th a').allTextContents();
	// Word by word: a name may fill two lines, with another cell between them.
	for (const word of names.flatMap((name) => name.match(/\p{L}+/gu) ?? [])) expect(words).toContain(word);
	expect(words).not.toContain(said('compare'));
	expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);
	await expect(page.locator('tbody tr')).toHaveCount(CITIES);
});

test('the live map prints as the drawn one, in light colours also from a dark page', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openLive(page, './ru/cities/vienna#map=5/48/14');
	const sheets = await print(page);
	expect(sheets[0]?.words, 'a neighbour on the map').toContain('Венеция');
	expect(sheets.flatMap(({ outside }) => outside)).toEqual([]);

	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.locator('.maplibregl-canvas')).toBeHidden();
	await expect(page.locator('[data-map] path').first()).toBeVisible();
	await expect(mark(page, 'vienna')).toBeVisible();
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});
