import { ARTICLE_LANG, DATA_LANG, type Lang } from '$lib/atlas/vocabulary';
import type { Passage } from '$lib/atlas/schema';
import { element, escaped } from '$lib/ui/markup';
import type { Address } from './address';
import type { Person } from './content-tables';

/** A stretch of a passage, and the element that it becomes around its words. */
interface Span {
	start: number;
	end: number;
	mark: (words: string) => string;
}

/** By language: the months, without their endings where they have such, and how a text says that a number is a year. */
const DATED: Record<Lang, { months: string[]; date: (months: string) => string }> = {
	ru: {
		months: 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' '),
		date: (months) => `(?:(${months})[а-я]{1,2} )?([12]\\d{3}) (?:году|года|год(?![а-я])|г\\.)`
	},
	kk: {
		months: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
		date: (months) => `(?:(${months})\\p{L}* )?([12]\\d{3}) (?:жыл\\p{L}*|ж\\.)`
	},
	en: {
		months: 'January February March April May June July August September October November December'.split(' '),
		date: (months) => `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|year|of) )(?:(${months}),? )?([12]\\d{3})(?!\\d)`
	}
};

const { months: MONTHS, date } = DATED[ARTICLE_LANG];

/**
 * A year that is said to be one, with its month where that stands before it: `1648 г.`, `в июне 1997 года`. Years inside
 * references, `(UN, 1992)`, say when something was printed; centuries are no dates that a machine could read.
 */
const DATE = new RegExp(date(MONTHS.join('|')), 'gu');

/** The dates that stand in a text, in ISO 8601. */
export function datesIn(text: string): { start: number; end: number; when: string }[] {
	return [...text.matchAll(DATE)].map(({ index, 0: words, 1: month, 2: year = '' }) => {
		const number = month === undefined ? '' : `-${(MONTHS.indexOf(month) + 1).toString().padStart(2, '0')}`;
		return { start: index, end: index + words.length, when: year + number };
	});
}

/** The text of a passage in TEI: cities, persons and dates marked, every character kept. */
export function passageText(passage: Passage, persons: readonly Person[], address: Address): string {
	const spans = [...places(passage, address), ...people(passage, persons), ...dates(passage)];
	let at = 0;
	const pieces = spans
		.sort((a, b) => a.start - b.start)
		.map(({ start, end, mark }) => {
			if (start < at) throw new Error(`two marks overlap in the passage "${passage.id}" at character ${start}`);
			const before = escaped(passage.text.slice(at, start));
			at = end;
			return before + mark(escaped(passage.text.slice(start, end)));
		});
	return pieces.join('') + escaped(passage.text.slice(at));
}

/** A periphrasis is no name: TEI has `rs` for what only refers. */
const places = ({ mentions }: Passage, address: Address): Span[] =>
	mentions.map(({ start, end, cities, kind }) => {
		const ref = cities.map((city) => address(`/${DATA_LANG}/cities/${city}`)).join(' ');
		return {
			start,
			end,
			mark: (words) =>
				kind === 'periphrasis'
					? element('rs', { type: 'place', subtype: kind, ref }, words)
					: element('placeName', { type: kind, ref }, words)
		};
	});

const people = ({ id, text }: Passage, persons: readonly Person[]): Span[] =>
	persons.flatMap(({ id: person, mentions }) =>
		mentions
			.filter(({ passage }) => passage === id)
			.map(({ exact }) => ({
				start: text.indexOf(exact),
				end: text.indexOf(exact) + exact.length,
				mark: (words) => element('persName', { ref: `#person-${person}` }, words)
			}))
	);

const dates = ({ text }: Passage): Span[] =>
	datesIn(text).map(({ start, end, when }) => ({ start, end, mark: (words) => element('date', { when }, words) }));
