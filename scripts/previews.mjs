// Draws static/previews: what is shown of the atlas, in each language, where a link to it is posted.
//   npm run build && node scripts/previews.mjs
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { browserArgs, findBrowser } from './browser.mjs';
import languages from '../src/lib/atlas/languages.json' with { type: 'json' };
import { startServer } from './serve.mjs';

const previews = fileURLToPath(new URL('../static/previews/', import.meta.url));
mkdirSync(previews, { recursive: true });

const { url, close } = await startServer({ port: 0 });
const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
for (const lang of Object.keys(languages)) {
	const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' });
	await page.goto(new URL(lang, url).href);
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: `${previews}${lang}.jpg`, type: 'jpeg', quality: 82 });
	await page.close();
}
await browser.close();
await close();
