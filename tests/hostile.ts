import type { Browser, BrowserContext, Page } from '@playwright/test';
import fc from 'fast-check';
import { CITY_IDS, ERA_IDS } from './content';

/*
 * Links as an attacker, a broken program or a child at the keyboard makes them, and what must hold on the page that each
 * of them opens: no error, no dialog, no other host, no markup of the link's, and a way on.
 */

const LANGS = ['ru', 'kk', 'en'];
const PARAMETERS = 'era role q passage city compare globe borders sheet embed chrome'.split(' ');

/** Names of what no page of the atlas has; `taken` is set where one of them runs. */
const MARKUP = [
	'<img src=x onerror=taken=1>',
	'<svg onload=taken=1>',
	'"><script>taken=1</script>',
	"'-taken=1-'",
	'</title><iframe src=javascript:taken=1>',
	'<base href=//elsewhere.example/>',
	'javascript:taken=1//',
	'{{taken=1}}',
	'${taken=1}',
	'data:text/html,<script>parent.taken=1</script>',
	'//elsewhere.example/',
	'https://elsewhere.example/x.svg#x',
	'@import url(//elsewhere.example)'
];
const ODD = [
	'__proto__',
	'constructor',
	'hasOwnProperty',
	'toString',
	'null',
	'undefined',
	'NaN',
	'-1',
	'1e999',
	'true',
	'..',
	'../../..',
	'\u0000',
	'\uFFFD',
	'\u202Eabc',
	'\u200B',
	'ё\u0301\u0301\u0301',
	'👩🏽‍🚀',
	'a[b][c]',
	'*/*',
	'[object Object]',
	'%',
	'\r\nSet-Cookie: a=b'
];
/** As they stand in a URL, escaped or not. */
const RAW = [
	'%',
	'%E0%A4%A',
	'%ED%A0%80',
	'%C0%AF',
	'%00',
	'%0d%0a',
	'%u0041',
	'%2e%2e',
	'%252e',
	'%5c',
	'&&&',
	'==',
	'??',
	';',
	'+'
];

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
const twice = (text: string) => encoded(encoded(text));

const anyText = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom(...MARKUP, ...ODD) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
	// Servers answer 431 to what is longer than 16 KB.
	{
		weight: 1,
		arbitrary: fc
			.tuple(fc.constantFrom('a', 'otrar,', '(', '../', '%25', '<b>'), fc.integer({ min: 100, max: 1500 }))
			.map(([text, times]) => text.repeat(times).slice(0, 3000))
	}
);
const written = fc.oneof(anyText.map(encoded), anyText.map(twice), fc.constantFrom(...RAW));
const ids = fc
	.array(fc.constantFrom(...CITY_IDS, ...ERA_IDS, 'polis-proxeny', 'khanate-centre', 'proxenoi', '1', 'filters'), {
		minLength: 1,
		maxLength: 5
	})
	.map((ids) => ids.join(','));
/** As programs change what they pass on. */
const mangled = (text: fc.Arbitrary<string>) =>
	fc
		.tuple(text, fc.constantFrom('', '', '', '.', ')', ',', '%E2%80%8B', '&amp;', '%20'), fc.boolean())
		.map(([text, end, loud]) => (loud ? text.toUpperCase() : text) + end);

const page = fc.oneof(
	fc.constantFrom('', '/cities', '/read', '/about', '/404', '/tour', '/eras', '/cities.html', '/index.html'),
	fc.constantFrom(...CITY_IDS).map((city) => `/cities/${city}`),
	fc.constantFrom(...ERA_IDS).map((era) => `/eras/${era}`),
	fc.integer({ min: -1, max: 14 }).map((step) => `/tour/${step}`),
	ids.map((id) => `/eras/${id}`),
	ids.map((id) => `/cities/${id}.html`)
);
const lang = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...LANGS) },
	{ weight: 1, arbitrary: fc.constantFrom('RU', 'kz', 'kaz', 'en-US', 'rus', 'xx', '', 'kk.html') }
);
const hostilePath = fc.array(
	written.map((text) => text.slice(0, 2000)),
	{ minLength: 1, maxLength: 4 }
);
const path = fc.oneof(
	{ weight: 6, arbitrary: fc.tuple(lang, page).map(([lang, page]) => `${lang}${page}`) },
	{ weight: 2, arbitrary: fc.tuple(lang, mangled(page)).map(([lang, page]) => `${lang}${page}`) },
	{ weight: 2, arbitrary: fc.tuple(lang, hostilePath).map(([lang, parts]) => [lang, ...parts].join('/')) },
	{ weight: 1, arbitrary: hostilePath.map((parts) => parts.join('/')) }
);
const parameter = fc
	.tuple(
		fc.oneof(
			{ weight: 5, arbitrary: fc.constantFrom(...PARAMETERS) },
			{ weight: 1, arbitrary: fc.constantFrom('utm_source', 'fbclid', '__proto__', 'amp;era', 'era[]', 'ERA') },
			{ weight: 1, arbitrary: written.map((text) => text.slice(0, 300)) }
		),
		fc.oneof(
			{ weight: 2, arbitrary: mangled(ids) },
			{ weight: 2, arbitrary: fc.constant('1') },
			{ weight: 3, arbitrary: written }
		)
	)
	.map(([name, value]) => `${name}=${value}`);
const query = fc.oneof(
	fc.constant(''),
	fc.array(parameter, { maxLength: 6 }).map((parameters) => `?${parameters.join('&')}`)
);
const number = fc.oneof(
	fc.double({ min: -400, max: 400, noNaN: true }).map(String),
	fc.constantFrom('NaN', 'Infinity', '1e999', '-0', '', '0x10', '٣', '9'.repeat(400), '85.0511287798066')
);
const hash = fc.oneof(
	fc.constant(''),
	fc.array(number, { minLength: 1, maxLength: 5 }).map((numbers) => `#map=${numbers.join('/')}`),
	fc
		.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -85, max: 85 }), fc.integer({ min: -180, max: 180 }))
		.map((camera) => `#map=${camera.join('/')}`),
	written.map((text) => `#${text}`),
	written.map((text) => `#map=${text}`),
	fc.constantFrom('#content', '#__proto__', '#:~:text=город', '#svelte-announcer', '#', '##')
);

/** A link below the site's base, without a slash before it; short enough for any server. */
export const hostileLink = fc
	.tuple(path, query, hash)
	.map(([path, query, hash]) => path.slice(0, 4000) + (query + hash).slice(0, 8000));

/** What browser and router say of a page that is not there. */
export const OWN_404 = /status of 404|Not found: \//;

interface Fault {
	link: string;
	what: string;
}

/** Listens to all pages of a context; `linkOf` says which link a page has open. */
function watch(context: BrowserContext, origin: string, linkOf: (page: Page | null) => string): Fault[] {
	const faults: Fault[] = [];
	const note = (page: Page | null, what: string) => faults.push({ link: linkOf(page), what });
	context.on('weberror', (error) => note(error.page(), `thrown: ${error.error().stack ?? error.error().message}`));
	context.on('dialog', (dialog) => {
		note(dialog.page(), `dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	context.on('console', (message) => {
		if (message.type() === 'error' && !OWN_404.test(message.text())) note(message.page(), `logged: ${message.text()}`);
	});
	context.on('request', (request) => {
		const { protocol, origin: asked } = new URL(request.url());
		if (/^(?:http|ws)s?:$/.test(protocol) && asked !== origin) note(null, `asked elsewhere: ${request.url()}`);
	});
	return faults;
}

/**
 * Waits until the open page is as a reader needs it: its scripts run, it has a heading, a link to the map and a search
 * that takes a text; a frame has its line, a sheet its way back. Rejects after 15 seconds.
 */
export async function wayOn(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			// For a moment there is none, while one 404 page replaces another.
			const root = document.documentElement as HTMLElement | null;
			if (!root || !('hydrated' in root.dataset) || !document.getElementById('svelte-announcer')) return false;
			const seen = (selector: string) => [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
			if (document.querySelector('[data-sheet]')) return seen('[data-sheet] .bar a[href]');
			if ('embed' in root.dataset) return seen('.embed-line a[href]');
			const map = [...document.querySelectorAll<HTMLAnchorElement>('.masthead a.name')];
			return (
				map.some(({ pathname }) => /\/(?:ru|kk|en)$/.test(pathname)) &&
				seen('h1, h2') &&
				document.querySelector('[role="search"] [role="combobox"]:not([disabled])') !== null
			);
		},
		undefined,
		{ polling: 50, timeout: 15_000 }
	);
}

/** What the link has put into the page that is open; nothing, on a sound one. */
export const injected = (page: Page): Promise<string[]> =>
	page.evaluate(() => [
		...('taken' in window ? ['its script ran'] : []),
		...Array.from(
			document.querySelectorAll(
				'img, iframe, object, embed, base, [onload], [onerror], a[href^="javascript:" i], [src*="elsewhere"], [href*="elsewhere.example"]:not([href^="/"])'
			),
			(one) => one.outerHTML.slice(0, 200)
		)
	]);

export interface Tried {
	tried: number;
	/** Of them by a full load; the others were followed within an open page. */
	loaded: number;
	seconds: number;
	faults: Fault[];
}

/** Opens all of these links, several pages at a time, until the minutes are over. */
export async function tryLinks(
	browser: Browser,
	base: string,
	links: readonly string[],
	{ pages, minutes }: { pages: number; minutes: number }
): Promise<Tried> {
	const context = await browser.newContext({
		baseURL: base,
		serviceWorkers: 'block',
		locale: 'ru-RU',
		reducedMotion: 'reduce',
		viewport: { width: 900, height: 500 }
	});
	// As on an expensive line: the live map comes at a sign of intent only, and nothing here looks at it.
	await context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
	const open = new Map<Page, string>();
	const faults = watch(context, new URL(base).origin, (page) => (page && open.get(page)) ?? '?');
	const since = performance.now();
	let next = 0;
	let loaded = 0;
	const work = async () => {
		const page = await context.newPage();
		for (let inside = 0; next < links.length && performance.now() - since < minutes * 60_000;) {
			const link = links[next++] ?? '';
			// An error may be that of the page which is being left.
			open.set(page, `${link} after ${open.get(page)?.split(' after ')[0] ?? 'nothing'}`);
			const { href } = new URL(`./${link}`, base);
			// The atlas itself links to its pages alone: three of four links to them are followed, the rest are loads.
			const follow = isOwn(link) && inside++ % 4 !== 0;
			try {
				if (!follow || !(await followed(page, href))) {
					loaded++;
					await page.goto(href, { waitUntil: 'commit' });
				}
				await wayOn(page);
				for (const what of await injected(page)) faults.push({ link, what });
			} catch (error) {
				faults.push({ link, what: `no way on: ${String(error).slice(0, 300)} at ${page.url().slice(0, 300)}` });
				await page.goto('about:blank').catch(() => undefined);
			}
		}
	};
	await Promise.all(Array.from({ length: pages }, work));
	const seconds = (performance.now() - since) / 1000;
	await context.close();
	return { tried: next, loaded, seconds, faults };
}

const OWN_PATHS = new Set(
	LANGS.flatMap((lang) =>
		[
			'',
			'/cities',
			'/read',
			'/about',
			...CITY_IDS.map((id) => `/cities/${id}`),
			...ERA_IDS.map((id) => `/eras/${id}`),
			...Array.from({ length: 12 }, (_, step) => `/tour/${step + 1}`)
		].map((path) => lang + path)
	)
);

/** A link to a page of the atlas, whatever it asks of it. SvelteKit decodes the hash of what it follows. */
function isOwn(link: string): boolean {
	const [path = '', hash = ''] = link.split(/[?#]/, 1).concat(/#([^]*)/.exec(link)?.[1] ?? '');
	return OWN_PATHS.has(path) && !/%(?![\da-f]{2})|%[c-f8-9a-b]/i.test(hash);
}

/** Follows a link within the open page, as if it stood there; false where nothing is open. */
const followed = (page: Page, href: string): Promise<boolean> =>
	page.evaluate((href) => {
		if (!('hydrated' in document.documentElement.dataset)) return false;
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
		return true;
	}, href);
