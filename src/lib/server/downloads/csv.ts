import type { Atlas, City, Localised, Role } from '$lib/atlas/schema';
import { ARTICLE_LANG, DATA_LANG, LANGS } from '$lib/atlas/vocabulary';
import { pageList } from '../citation/cite';
import { RELEASE } from '../release';
import { withPages } from './geojson';
import { parseYears } from './years';

export type Cell = string | number | boolean | undefined;

/** Without it, Excel takes UTF-8 for the code page of the computer, and Cyrillic turns to rubbish. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The table of the argument as text. */
export function citiesCsv(atlas: Atlas): string {
	const rows = cityRows(atlas);
	const head = Object.keys(rows[0] ?? {});
	return BYTE_ORDER_MARK + formatCsv([head, ...rows.map((row) => Object.values(row))]);
}

/** The table of the argument: one row for each city of each role, in the cities' order, then the article's. */
export const cityRows = (atlas: Atlas): Record<string, Cell>[] =>
	atlas.cities.flatMap((city) =>
		atlas.roles.filter(({ cities }) => cities.includes(city.id)).map((role) => row(atlas, city, role))
	);

/** RFC 4180: commas, CRLF, quotes where they are needed. */
export const formatCsv = (rows: readonly (readonly Cell[])[]): string =>
	rows.map((row) => row.map(cell).join(',') + '\r\n').join('');

function cell(value: Cell): string {
	const text = String(value ?? '');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A column for each language, as in `name_ru`. */
const inEachLanguage = (column: string, words: Localised): Record<string, Cell> =>
	Object.fromEntries(LANGS.map((lang) => [`${column}_${lang}`, words[lang]]));

function row(atlas: Atlas, city: City, role: Role): Record<string, Cell> {
	const era = atlas.eras.find(({ id }) => id === role.era);
	const years = era && parseYears(era.timespan);
	const evidence = role.evidence.map((one) => withPages(atlas, one));
	return {
		city: city.id,
		...inEachLanguage('name', city.names),
		written: city.written,
		role: role.id,
		role_type: role.type,
		era: role.era,
		era_timespan: era?.timespan,
		// Astronomical, as in `era_timespan`; without an end, the era lasts.
		era_start: years?.start.year,
		era_end: years?.end?.year,
		era_dated_by: era?.datedBy,
		modality: role.modality,
		collective: role.cities.length > 1,
		said_of: role.cities.join(' '),
		...inEachLanguage('statement', role.statement),
		[`evidence_${ARTICLE_LANG}`]: evidence.map(({ exact }) => exact).join(' […] '),
		passages: [...new Set(evidence.map(({ passage }) => passage))].join(' '),
		pages: pageList(evidence.flatMap(({ pages }) => pages)),
		latitude: city.lat,
		longitude: city.lng,
		coordinate_source: city.coordinateSource?.label,
		coordinate_source_url: city.coordinateSource?.url,
		[`country_${DATA_LANG}`]: city.country[DATA_LANG],
		wikidata: city.wikidata,
		pleiades: city.pleiades,
		geonames: city.geonames,
		atlas_version: RELEASE.version
	};
}
