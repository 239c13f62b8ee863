import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { DEFAULT_LANG, isLang, LANGS, type Lang } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { atlas } from '$lib/server/content';
import { messageScripts } from '$lib/server/message-scripts';
import { recordElement } from '$lib/server/page-record';
import { contentSecurityPolicy, scriptHashes } from '$lib/server/policy';
import { RELEASE } from '$lib/server/release';
import { base, siteAddress } from '$lib/view/base';
import { parsePage } from '$lib/view/pages';
import { WRITER } from './routes/redirect-script';

const SCRIPT_LINK = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/** The imports in SvelteKit's start script, which runs before the first paint where the scripts load fast. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)/;

/** A drawing in a page's markup: the id of its element, and its path. */
const DRAWING = /<path id="([^"]+)"[^>]*?\sd="([^"]+)"/g;

/**
 * Replaces the drawings in a page's data by references to its markup. The second copy of the land would be a seventh of
 * the page, and a quarter of its transfer with gzip, whose window is too small to find the first copy. Inlined `fetch`
 * responses are JSON, so that the reference there is `#` and the element's id: see `pathOf`.
 */
const drawOnce = (html: string) =>
	[...html.matchAll(DRAWING)].reduce(
		(html, [, id, path]) =>
			html
				.replace(`:"${path}"`, `:document.getElementById("${id}").getAttribute("d")`)
				.replace(`\\":\\"${path}\\"`, `\\":\\"#${id}\\"`),
		html
	);

/**
 * Sets `<html lang>` and the release, and defers the page's scripts: they are fetched and run after the first paint. The messages of the
 * page's language are preloaded with them; otherwise they would be requested only after all others have run. Last comes the
 * Content-Security-Policy: SvelteKit's own would hash its start script before it is rewritten here.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lang = isLang(event.params.lang) ? event.params.lang : undefined;
	const written = !dev && event.route.id === '/404' ? await missingPages(event.fetch) : [];
	const record = lang ? await recordOf(event.url, lang) : '';
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const scripts = [...html.matchAll(SCRIPT_LINK)].map(([, href]) => href ?? '');
			if (scripts.length > 0 && !START.test(html)) throw new Error('SvelteKit starts its pages in another way now');
			const all = [...new Set([...scripts, ...(lang && scripts.length > 0 ? messageScripts(lang) : [])])];
			const page = drawOnce(html)
				.replace(SCRIPT_LINK, '')
				.replace('%atlas.lang%', lang ?? DEFAULT_LANG)
				.replace('%atlas.version%', RELEASE.version)
				.replace('%atlas.date%', RELEASE.date)
				.replace('</head>', () => `${record}</head>`)
				.replace(START, (_, imports: string) => `${afterPaint(all)}.then(() => Promise.all([${imports}]))`);
			return page.replace('%atlas.policy%', () => (dev ? '' : policyElement(page, written)));
		},
		preload: ({ type }) => type === 'js' || type === 'css'
	});
};

const known = { cities: new Set(atlas.cities.map(({ id }) => id)), eras: atlas.eras.map(({ id }) => id) };

/**
 * The pages that the host's only 404 page writes in its own place (routes/redirect-script.ts): its policy stays in force, and must
 * let their scripts run.
 */
const missingPages = (fetch: typeof globalThis.fetch): Promise<string[]> =>
	Promise.all(LANGS.map(async (lang) => (await fetch(`${base}/${lang}/404`)).text()));

/**
 * @param written pages that this page writes in its own place
 */
function policyElement(page: string, written: string[]): string {
	const types = ['default', 'svelte-trusted-html', ...(written.length > 0 ? [WRITER] : [])];
	const scripts = new Set([page, ...written].flatMap(scriptHashes));
	return `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy([...scripts], types)}" />`;
}

/**
 * What the page is, for search engines. Written here and not by a component: no script of ours reads it, and a
 * component's words would come a second time in the page's data.
 */
async function recordOf(url: URL, lang: Lang): Promise<string> {
	const segments = url.pathname.slice(base.length).split('/').filter(Boolean).slice(1);
	return recordElement(lang, parsePage(segments, known), await loadMessages(lang), siteAddress);
}

/**
 * Source of a promise that resolves after the first paint, with these scripts preloading. It waits for three frames
 * more: the first paint may have only the beginning of the page, and the browser may have two frames in preparation.
 * After a second it resolves in any case, for pages in the background and browsers that do not report paints.
 */
const afterPaint = (scripts: string[]) =>
	`new Promise((painted) => {
						const after = (frames) => requestAnimationFrame(() => (frames > 1 ? after(frames - 1) : setTimeout(painted)));
						new PerformanceObserver(() => after(3)).observe({ type: 'paint', buffered: true });
						setTimeout(painted, 1000);
					}).then(() => {
						for (const href of ${JSON.stringify(scripts)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
					})`;
