import type { Atlas } from '$lib/atlas/schema';
import type { PlainMessage } from '$lib/i18n/messages.svelte';
import type { Address } from './address';
import { annotations } from './annotations';
import { articleBib, articleCsl, articleRis } from './article';
import { citiesCsv } from './csv';
import { citiesGeoJson } from './geojson';
import { citiesLpf } from './lpf';

export interface Download {
	/** Media type, without the character set, which is UTF-8. `scripts/serve.mjs` must know it too: its test says. */
	type: string;
	/** The message that says what the file holds. */
	holds: PlainMessage;
	write: (atlas: Atlas, address: Address) => string;
}

const json = (value: unknown) => JSON.stringify(value, null, '\t') + '\n';

/** The one table of the files below `/data`. Their names are part of the contract of links: never renamed. */
export const DOWNLOADS = {
	'cities.geojson': {
		type: 'application/geo+json',
		holds: 'about_file_geojson',
		write: (atlas, address) => json(citiesGeoJson(atlas, address))
	},
	'cities.lpf.json': {
		type: 'application/ld+json',
		holds: 'about_file_lpf',
		write: (atlas, address) => json(citiesLpf(atlas, address))
	},
	'cities.csv': { type: 'text/csv', holds: 'about_file_csv', write: citiesCsv },
	'annotations.json': {
		type: 'application/ld+json',
		holds: 'about_file_annotations',
		write: (atlas, address) => json(annotations(atlas, address))
	},
	'article.bib': {
		type: 'application/x-bibtex',
		holds: 'about_file_bib',
		write: ({ article }) => articleBib(article)
	},
	'article.ris': {
		type: 'application/x-research-info-systems',
		holds: 'about_file_ris',
		write: ({ article }) => articleRis(article)
	},
	'article.csl.json': {
		type: 'application/vnd.citationstyles.csl+json',
		holds: 'about_file_csl',
		write: ({ article }) => json(articleCsl(article))
	}
} as const satisfies Record<string, Download>;

export type DownloadName = keyof typeof DOWNLOADS;

export const DOWNLOAD_NAMES = Object.keys(DOWNLOADS) as DownloadName[];

export const isDownload = (name: string): name is DownloadName => Object.hasOwn(DOWNLOADS, name);

export { addresses } from './address';
