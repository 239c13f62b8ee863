import type { Messages } from '$lib/i18n/messages.svelte';
import type { DownloadName } from '$lib/server/downloads';

/** What a download holds, in words. */
export function fileWords(words: Messages, name: DownloadName): string {
	switch (name) {
		case 'cities.geojson':
			return words.about_file_geojson();
		case 'cities.lpf.json':
			return words.about_file_lpf();
		case 'cities.csv':
			return words.about_file_csv();
		case 'annotations.json':
			return words.about_file_annotations();
		case 'article.bib':
			return words.about_file_bib();
		case 'article.ris':
			return words.about_file_ris();
		case 'article.csl.json':
			return words.about_file_csl();
		default:
			return name satisfies never;
	}
}
