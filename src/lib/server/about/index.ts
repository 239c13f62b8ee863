import type { About, ArticleRecord, DownloadEntry } from '$lib/about/about';
import { stylesFor } from '$lib/cite/preference';
import type { Article } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';
import { atlas, edition } from '../content';
import { addresses, DOWNLOAD_NAMES, DOWNLOADS } from '../downloads';
import type { Address } from '../downloads/address';
import { journal } from '../citation/record';
import { cite } from '../citation/styled';
import { citingWords } from '../citation/words';
import { coordinateSources, count, eraFacts, modalityFacts } from './counts';
import { readExamples } from './examples';
import { readProse } from './prose';
import { schemaOrg, scriptSafe } from './schema-org';

const files = import.meta.glob<string>('/src/content/about/*', { query: '?raw', import: 'default', eager: true });

/** Everything on the page about the atlas; `words`: its name and description, `url`: where it is built for. */
export function about(lang: Lang, words: { name: string; description: string }, url: Pick<URL, 'origin'>): About {
	const address = addresses(url);
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
		address: /^https?:/.test(address('')) ? address(`/${lang}`) : null,
		downloads: DOWNLOAD_NAMES.map((name) => download(name, lang, address)),
		jsonLd: scriptSafe(schemaOrg(article, lang, words, address))
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
		received: article.received
			? new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
					new Date(article.received)
				)
			: null,
		abstract: article.abstract[lang],
		keywords: article.keywords[lang]
	};
}

function download(name: (typeof DOWNLOAD_NAMES)[number], lang: Lang, address: Address): DownloadEntry {
	const { type, holds, write } = DOWNLOADS[name];
	const bytes = Buffer.byteLength(write(atlas, address));
	const kilobytes = new Intl.NumberFormat(lang, { style: 'unit', unit: 'kilobyte', maximumSignificantDigits: 2 });
	return { name, type, holds, href: `${base}/data/${name}`, size: kilobytes.format(bytes / 1000) };
}
