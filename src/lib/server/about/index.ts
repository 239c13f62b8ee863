import type { About, ArticleRecord, DownloadEntry } from '$lib/about/about';
import { stylesFor } from '$lib/cite/preference';
import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
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

const files = import.meta.glob<string>('/src/content/about/*', { query: '?raw', import: 'default', eager: true });

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
		release: release(lang),
		downloads: await Promise.all(DOWNLOAD_NAMES.map((name) => download(name, lang)))
	};
}

function source(name: string): string {
	const text = files[`/src/content/about/${name}`];
	if (text === undefined) throw new Error(`src/content/about/${name} is missing; add it`);
	return text;
}

function record(article: Article, lang: Lang): ArticleRecord {
	return {
		title: article.title.ru,
		translatedTitle: lang === 'ru' ? null : article.title[lang],
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

/** The release as citations of the language have it; APA dates are `2026, November 28`. */
function release(lang: Lang): About['release'] {
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
