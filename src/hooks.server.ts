import type { Handle } from '@sveltejs/kit';
import { LANGS } from '$lib/atlas/vocabulary';

/** Writes the page's language into `<html lang>`; fonts are preloaded by `[lang]/+layout.svelte`. */
export const handle: Handle = ({ event, resolve }) => {
	const lang = LANGS.find((lang) => lang === event.params.lang) ?? 'ru';
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%atlas.lang%', lang),
		preload: ({ type }) => type === 'js' || type === 'css'
	});
};
