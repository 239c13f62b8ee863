import type { Handle } from '@sveltejs/kit';
import { DEFAULT_LANG, isLang, type Lang } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { atlas } from '$lib/server/content';
import { messageScripts } from '$lib/server/message-scripts';
import { recordElement } from '$lib/server/page-record';
import { RELEASE } from '$lib/server/release';
import { base, siteAddress } from '$lib/view/base';
import { parsePage } from '$lib/view/pages';

const SCRIPT_LINK = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/** The imports in SvelteKit's start script, which runs before the first paint where the scripts load fast. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)/;

/** The reasons in the scripts of app.html, which no reader needs. */
const COMMENTS = /\n\t+\/\/ .*/g;

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
 * page's language are preloaded with them; otherwise they would be requested only after all others have run.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const lang = isLang(event.params.lang) ? event.params.lang : undefined;
	const record = lang ? await recordOf(event.url, lang) : '';
	const failed = lang ? await failedElement(lang) : '';
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const scripts = [...html.matchAll(SCRIPT_LINK)].map(([, href]) => href ?? '');
			if (scripts.length > 0 && !START.test(html)) throw new Error('SvelteKit starts its pages in another way now');
			const all = [...new Set([...scripts, ...(lang && scripts.length > 0 ? messageScripts(lang) : [])])];
			return drawOnce(html.replace(COMMENTS, ''))
				.replace(SCRIPT_LINK, '')
				.replace('%atlas.lang%', lang ?? DEFAULT_LANG)
				.replace('%atlas.failed%', failed)
				.replace('%atlas.version%', RELEASE.version)
				.replace('%atlas.date%', RELEASE.date)
				.replace('</head>', () => `${record}</head>`)
				.replace(
					START,
					(_, imports: string) => `${afterPaint(all)}.then(() => Promise.all([${imports}])).catch(${FAILED})`
				);
		},
		preload: ({ type }) => type === 'js' || type === 'css'
	});
};

const known = { cities: new Set(atlas.cities.map(({ id }) => id)), eras: atlas.eras.map(({ id }) => id) };

/**
 * What the page is, for search engines. Written here and not by a component: no script of ours reads it, and a
 * component's words would come a second time in the page's data.
 */
async function recordOf(url: URL, lang: Lang): Promise<string> {
	const segments = url.pathname.slice(base.length).split('/').filter(Boolean).slice(1);
	return recordElement(lang, parsePage(segments, known), await loadMessages(lang), siteAddress);
}

/** Source of what follows where the page's first scripts do not come: the reader is told, and nothing is started. */
const FAILED = `() => {
						document.scriptsFailed();
						return new Promise(() => undefined);
					}`;

/** What app.html shows then. */
async function failedElement(lang: Lang): Promise<string> {
	const words = await loadMessages(lang);
	return `<p id="scripts-failed" role="status" hidden>${words.scripts_failed()} <button class="text-button">${words.try_again()}</button></p>`;
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
