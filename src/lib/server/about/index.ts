import files from 'virtual:content';
import type { About, ArticleRecord, DownloadEntry } from '$lib/about/about';
import { stylesFor } from '$lib/cite/preference';
import type { Article } from '$lib/atlas/schema';
import { ARTICLE_LANG, type Lang } from '$lib/atlas/vocabulary';
import { addressKnown, base, siteAddress } from '$lib/view/base';
import { atlas, edition } from '../content';
import { DOWNLOAD_NAMES, DOWNLOADS, type DownloadName } from '../downloads';
import { journal } from '../citation/record';
import { cite } from '../citation/styled';
import { citingWords } from '../citation/words';
import { RELEASE } from '../release';
import { coordinateSources, count, eraFacts, modalityFacts } from './counts';
import { readExamples } from './examples';
import { readProse } from './prose';

/** Everything on the page about the atlas. */
export async function about(lang: Lang): Promise<About> {
	const { article } = atlas;
	const examples = 'about/examples.yaml';
	return {
		sections: readProse(`about/${lang}.md`, source(`${lang}.md`)),
		record: record(article, lang),
		eras: eraFacts(atlas, lang),
		modalities: modalityFacts(atlas, lang),
		examples: readExamples(examples, source('examples.yaml'), atlas, edition(lang)),
		counts: count(atlas),
		coordinates: coordinateSources(atlas),
		citations: stylesFor(lang).map((style) => ({
			style,
			label: citingWords(lang).styles[style],
			runs: cite(article, lang, style).reference
		})),
		address: addressKnown ? siteAddress(`/${lang}`) : null,
		release: { ...release(lang), title: citedTitle(article, lang) },
		downloads: await Promise.all(DOWNLOAD_NAMES.map((name) => download(name, lang)))
	};
}

function source(name: string): string {
	const text = files[`about/${name}`];
	if (text === undefined) throw new Error(`about/${name} is missing; add it`);
	return text;
}

function record(article: Article, lang: Lang): ArticleRecord {
	return {
		title: article.title[ARTICLE_LANG],
		language: new Intl.DisplayNames(lang, { type: 'language' }).of(ARTICLE_LANG) ?? ARTICLE_LANG,
		translatedTitle: lang === ARTICLE_LANG ? null : article.title[lang],
		authors: article.author.map(({ family, given }) => `${given[lang]} ${family[lang]}`),
		journal: journal(article),
		journalLang: article.containerLanguage,
		journalName: lang === article.containerLanguage ? null : article.containerTitle[lang],
		year: article.issued.year,
		issue: article.issue,
		pages: article.page,
		doi: article.doi,
		received: article.received ? day(article.received, lang) : null,
		abstract: article.abstract[lang],
		keywords: article.keywords[lang]
	};
}

/** A day in the language's form, from `2026-11-28`. */
const day = (date: string, lang: Lang): string =>
	new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
		new Date(date)
	);

/** The atlas's title as citations of the language have it: after GOST a subtitle has a space on either side of its colon. */
const citedTitle = ({ atlas }: Article, lang: Lang): string =>
	lang === 'en' ? atlas.en : atlas[lang].replace(': ', ' : ');

/** The release as citations of the language have it; APA dates are `2026, November 28`. */
function release(lang: Lang): Omit<About['release'], 'title'> {
	const { version, date } = RELEASE;
	if (lang !== 'en') return { version, date: day(date, lang) };
	const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' });
	return { version, date: `${date.slice(0, 4)}, ${monthAndDay.format(new Date(date))}` };
}

async function download(name: DownloadName, lang: Lang): Promise<DownloadEntry> {
	const { type, holds, write } = DOWNLOADS[name];
	const bytes = Buffer.byteLength(await write(atlas, siteAddress));
	const kilobytes = new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilobyte', maximumSignificantDigits: 2 });
	return { name, type, holds, href: `${base}/data/${name}`, size: kilobytes.format(bytes / 1000) };
}
