import type { Atlas } from '$lib/atlas/schema';
import type { PlainMessage } from '$lib/i18n/messages.svelte';
import type { Address } from './address';
import { annotations } from './annotations';
import { articleBib, articleCsl, articleRis } from './article';
import { contentTable, readPersons, readToponyms } from './content-tables';
import { citiesCsv } from './csv';
import { citiesGeoJson } from './geojson';
import { citiesLpf } from './lpf';
import { erasPeriodo } from './periods';
import { passagesTei } from './tei';
import { plainText } from './text';
import { citiesXlsx } from './xlsx';

export interface Download {
	/** Media type, without the character set. `scripts/serve.mjs` must know it too: its test says. */
	type: string;
	/** The message that says what the file holds and what it is for. */
	holds: PlainMessage;
	/** Text is UTF-8. */
	write: (atlas: Atlas, address: Address) => string | Promise<Uint8Array>;
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
		write: (atlas, address) =>
			json(citiesLpf(atlas, address, readToponyms(contentTable('toponyms.yaml', '{}'), atlas.cities)))
	},
	'cities.xlsx': {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		holds: 'about_file_xlsx',
		write: citiesXlsx
	},
	'cities.csv': { type: 'text/csv', holds: 'about_file_csv', write: citiesCsv },
	'eras.jsonld': {
		type: 'application/ld+json',
		holds: 'about_file_eras',
		write: (atlas, address) => json(erasPeriodo(atlas, address))
	},
	'passages.tei.xml': {
		type: 'application/tei+xml',
		holds: 'about_file_tei',
		write: (atlas, address) =>
			passagesTei(atlas, address, readPersons(contentTable('persons.yaml', '[]'), atlas.passages))
	},
	'passages.txt': { type: 'text/plain', holds: 'about_file_txt', write: plainText },
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

/** What a server says the file is. */
export function contentType(name: DownloadName): string {
	const { type } = DOWNLOADS[name];
	return isText(name) ? `${type}; charset=utf-8` : type;
}

/** False for what is not UTF-8. */
export const isText = (name: DownloadName): boolean => name !== 'cities.xlsx';
