import type { Handle } from '@sveltejs/kit';
import { DEFAULT_LANG, isLang } from '$lib/atlas/vocabulary';
import { messageScripts } from '$lib/server/message-scripts';

const SCRIPT_LINK = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/** SvelteKit's own start of the page, which would come before the first paint wherever the scripts are quick. */
const START = /Promise\.all\(\[(\s*import\("[^"]+"\),\s*import\("[^"]+"\)\s*)\]\)/;

/** What is drawn in a page: the name of the element, and its path. */
const DRAWN = /<path id="([^"]+)"[^>]*?\sd="([^"]+)"/g;

/**
 * Lets a page's data take its drawings from the page itself. Written twice, the land is a seventh of the page, and a
 * quarter of what a host sends that compresses with gzip, which does not look that far back. What was fetched for the
 * page is JSON: there the name of the element stands for its path, see `pathOf`.
 */
const drawOnce = (html: string) =>
	[...html.matchAll(DRAWN)].reduce(
		(html, [, id, path]) =>
			html
				.replace(`:"${path}"`, `:document.getElementById("${id}").getAttribute("d")`)
				.replace(`\\":\\"${path}\\"`, `\\":\\"#${id}\\"`),
		html
	);

/**
 * Writes the page's language into `<html lang>`, and lets its scripts come after its words: they are fetched and run
 * once the first frame is painted, with those of its language among them, which would otherwise be asked
 * for only once all the others have run.
 */
export const handle: Handle = ({ event, resolve }) => {
	const lang = isLang(event.params.lang) ? event.params.lang : undefined;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const scripts = [...html.matchAll(SCRIPT_LINK)].map(([, href]) => href ?? '');
			if (scripts.length > 0 && !START.test(html)) throw new Error('SvelteKit starts its pages in another way now');
			const all = [...new Set([...scripts, ...(lang && scripts.length > 0 ? messageScripts(lang) : [])])];
			return drawOnce(html)
				.replace(SCRIPT_LINK, '')
				.replace('%atlas.lang%', lang ?? DEFAULT_LANG)
				.replace(START, (_, imports: string) => `${afterPaint(all)}.then(() => Promise.all([${imports}]))`);
		},
		preload: ({ type }) => type === 'js' || type === 'css'
	});
};

/**
 * A script for the page: resolves once its first frame is on the screen, with these scripts on their way. The first that
 * is told of may hold only the page's beginning; a browser prepares up to two more while one is drawn. A page in the
 * background, or a browser that does not tell of its frames, does not wait for long.
 */
const afterPaint = (scripts: string[]) =>
	`new Promise((painted) => {
						const after = (frames) => requestAnimationFrame(() => (frames > 1 ? after(frames - 1) : setTimeout(painted)));
						new PerformanceObserver(() => after(3)).observe({ type: 'paint', buffered: true });
						setTimeout(painted, 1000);
					}).then(() => {
						for (const href of ${JSON.stringify(scripts)}) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
					})`;
