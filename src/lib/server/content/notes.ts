import type { CityCard, Degrees, NoteEntry, SourceEntry } from '$lib/atlas/edition';
import type { Note } from '$lib/atlas/notes';
import { isPlaced } from '$lib/atlas/projection';
import type { Atlas, City, Source } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { articlePages } from '../citation/cite';
import { withOriginal } from './original';

/* What the editor and outside authorities add, in one language: each with its sources. */

type OfArticle = Pick<Atlas, 'article'>;

/** The notes that are so, in the order of their file. */
export const notesOn = (atlas: Atlas, lang: Lang, which: (note: Note) => boolean): NoteEntry[] =>
	atlas.notes.filter(which).map(({ id, text, original, sources }) => ({
		id,
		text: withOriginal(text[lang], original, lang),
		sources: sources.map((source) => sourceEntry(atlas, source, lang))
	}));

function sourceEntry({ article }: OfArticle, source: Note['sources'][number] | Source, lang: Lang): SourceEntry {
	if ('article' in source) return { label: articlePages(article, lang, source.article) };
	const { label, language = lang, original = [], url } = source;
	return {
		label: language === lang ? withOriginal(label, original, lang) : [{ text: label, lang: language }],
		...(url && { url })
	};
}

/** Where a city lies, and who says so; `null` where nobody knows. */
export function coordinatesOf(atlas: OfArticle, city: City, lang: Lang): CityCard['coordinates'] {
	if (!city.coordinateSource || !isPlaced(city)) return null;
	return {
		latitude: { degrees: degrees(city.lat, lang), hemisphere: city.lat < 0 ? 'south' : 'north' },
		longitude: { degrees: degrees(city.lng, lang), hemisphere: city.lng < 0 ? 'west' : 'east' },
		source: sourceEntry(atlas, city.coordinateSource, lang)
	};
}

/** The angle without its sign, in the language's digits. */
const degrees = (angle: number, lang: Lang): Degrees<string>['degrees'] =>
	new Intl.NumberFormat(lang, { maximumFractionDigits: 4, signDisplay: 'never' }).format(angle);
