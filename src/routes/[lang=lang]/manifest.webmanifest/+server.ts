import { asset } from '$app/paths';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { LANGS } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));

/** `--paper` of the light colour scheme; a manifest has one colour for both. */
const PAPER = '#F8F4EB';

/** The web app manifest: each language is an app of its own. */
export const GET: RequestHandler = async ({ params: { lang } }) => {
	const words = await loadMessages(lang);
	const start = `${base}/${lang}`;
	const icon = (file: string, sizes: string, purpose = 'any') => ({
		src: asset(`/icons/${file}`),
		sizes,
		type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
		purpose
	});
	const manifest = {
		id: start,
		name: words.site_title(),
		short_name: words.site_name(),
		description: words.site_description(),
		lang,
		dir: 'ltr',
		start_url: start,
		scope: `${base}/`,
		display: 'standalone',
		background_color: PAPER,
		theme_color: PAPER,
		categories: ['education', 'books'],
		icons: [
			icon('icon.svg', 'any'),
			icon('icon-192.png', '192x192'),
			icon('icon-512.png', '512x512'),
			icon('maskable-512.png', '512x512', 'maskable')
		]
	};
	return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
