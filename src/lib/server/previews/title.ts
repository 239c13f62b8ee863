import { TOUR_STEPS, type Lang } from '$lib/atlas/vocabulary';
import type { Messages } from '$lib/i18n/messages.svelte';
import type { Page } from '$lib/view/pages';
import { atlas } from '../content';

/** A page's title as its `<title>` has it, with the site's name. */
export function pageTitle(lang: Lang, page: Page, words: Messages): string {
	const own = ownTitle(lang, page, words);
	return page.kind === 'map' ? own : `${own} · ${words.site_name()}`;
}

function ownTitle(lang: Lang, page: Page, words: Messages): string {
	switch (page.kind) {
		case 'map':
			return words.site_title();
		case 'read':
			return words.page_read();
		case 'table':
			return words.table_title();
		case 'about':
			return words.about_title();
		case 'missing':
			return words.not_found_title();
		case 'city':
			return atlas.cities.find(({ id }) => id === page.city)?.names[lang] ?? '';
		case 'era':
			return atlas.eras.find(({ id }) => id === page.era)?.label[lang] ?? '';
		case 'tour': {
			const title = atlas.tour[page.step - 1]?.title[lang] ?? '';
			return words.tour_title({ title, step: page.step, total: TOUR_STEPS });
		}
		default:
			return page satisfies never;
	}
}
