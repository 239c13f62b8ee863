import type { Handle } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';
import { messageScripts } from '$lib/server/message-scripts';

const SCRIPT_LINK = /\s*<link href="[^"]+" rel="modulepreload">/g;

/**
 * Writes the page's language into `<html lang>`, and lets its scripts come after its words: the links that fetch them
 * early stand at the page's end, and the words of its language are among them, which would otherwise be asked for only
 * once all the others have run.
 */
export const handle: Handle = ({ event, resolve }) => {
	const lang = LANGS.find((lang) => lang === event.params.lang);
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const links = [...html.matchAll(SCRIPT_LINK)].map(([link]) => link.trim());
			const words = lang && links.length > 0 ? messageScripts(lang) : [];
			const scripts = new Set([...links, ...words.map((href) => `<link href="${href}" rel="modulepreload">`)]);
			return html
				.replace(SCRIPT_LINK, '')
				.replace('%atlas.lang%', lang ?? 'ru')
				.replace('%atlas.scripts%', [...scripts].join('\n\t\t'));
		},
		preload: ({ type }) => type === 'js' || type === 'css'
	});
};
