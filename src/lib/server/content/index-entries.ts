import type { ArticleEntry, CityEntry, DrawnEra, EraEntry } from '$lib/atlas/index-data';
import { isPlaced } from '$lib/atlas/projection';
import type { Article, City, Era, Passage } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { citeArticle } from '../citation/cite';
import { namesInText } from '../citation/record';
import { naming } from './naming';

/** Which article it is, in a language's words. */
export const articleEntry = (article: Article, lang: Lang): ArticleEntry => ({
	authors: namesInText(article, lang),
	journal: article.containerTitle[lang],
	year: article.issued.year,
	citation: citeArticle(article, lang)
});

export const eraEntry = ({ id, label, dates, datedBy }: Era, lang: Lang): EraEntry => ({
	id,
	label: label[lang],
	dates: dates[lang],
	datedBy
});

/** An era with what it looks like. */
export const drawnEra = (era: Era, lang: Lang): DrawnEra => ({
	...eraEntry(era, lang),
	...(era.short && { short: era.short[lang] }),
	glyph: era.glyph,
	colour: era.colour,
	today: era.today
});

/** `passages`: all of the article's; `zoom`: the zoom level of the city's own page. */
export function cityEntry(
	city: City,
	{ lang, passages, zoom }: { lang: Lang; passages: readonly Passage[]; zoom: number }
): CityEntry {
	const name = city.names[lang];
	const printed = city.nameInPassages?.[lang];
	return {
		id: city.id,
		name,
		...(printed && printed !== name && { nameInPassages: printed }),
		written: city.written,
		...(isPlaced(city) && { lat: city.lat, lng: city.lng }),
		...naming(passages, city.id),
		zoom
	};
}
