import type { Filter } from '$lib/atlas/filter';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { PassageEntry, SectionEntry } from '$lib/atlas/edition';

/** A passage as the page shows it. */
export interface Row {
	passage: PassageEntry;
	/** The atlas omits words of the article before it. */
	gap: boolean;
	/** Its printed pages, if they differ from those of the passage before. */
	pages: string | null;
	/** Its eras differ from those of the passage before, or it begins a section. */
	newEras: boolean;
	/** The run of passages outside the filters that it belongs to; `null`: it matches the filters. */
	fold: Fold | null;
}

/** A run of passages outside the filters. `id`: of its first passage. */
export interface Fold {
	id: string;
	count: number;
}

export interface SectionRows {
	section: SectionEntry;
	/** The atlas omits words between the passage before and the section's head. */
	gap: boolean;
	rows: Row[];
}

/** The article's sections and passages as the page shows them. `keeps`: whether a passage matches the filters. */
export function layOut(sections: readonly SectionEntry[], keeps: (passage: PassageEntry) => boolean): SectionRows[] {
	let page: string | undefined;
	return sections.map((section, index) => {
		let eras: string | null = null;
		const folds = foldsOf(section.passages, keeps);
		const rows = section.passages.map((passage): Row => {
			const pages = passage.pages.split('–');
			const passageEras = passage.eras.map(({ id }) => id).join(' ');
			const row = {
				passage,
				gap: passage.follows === 'gap',
				pages: pages.every((one) => one === page) ? null : passage.pages,
				newEras: passageEras !== eras,
				fold: folds.get(passage.id) ?? null
			};
			page = pages.at(-1);
			eras = passageEras;
			return row;
		});
		return { section, gap: index > 0 && section.passages[0]?.follows === 'head', rows };
	});
}

function foldsOf(passages: readonly PassageEntry[], keeps: (passage: PassageEntry) => boolean): Map<string, Fold> {
	const folds = new Map<string, Fold>();
	let fold: Fold | null = null;
	for (const passage of passages) {
		if (keeps(passage)) {
			fold = null;
		} else {
			fold ??= { id: passage.id, count: 0 };
			fold.count += 1;
			folds.set(passage.id, fold);
		}
	}
	return folds;
}

/**
 * Tells whether a passage matches the filters: it is about one of the eras, is evidence for a role (or relation) of one
 * of the types, and is among the passages that a search `found` or, without these, names one of the cities it found.
 */
export function passageFilter(
	index: AtlasIndex,
	{ eras, roles, matches }: Filter,
	found: ReadonlySet<string> | null = null
): (passage: PassageEntry) => boolean {
	const evidence = new Set(
		[...index.roles, ...index.relations]
			.filter(({ type, era }) => roles.includes(type) && (eras.length === 0 || eras.includes(era)))
			.map(({ id }) => id)
	);
	return (passage) =>
		(eras.length === 0 || passage.eras.some(({ id }) => eras.includes(id))) &&
		(roles.length === 0 || passage.quote.some((segment) => segment.evidence?.some((id) => evidence.has(id)))) &&
		(found?.has(passage.id) ?? (matches === null || citiesOf(passage).some((city) => matches.has(city))));
}

/** The cities that a passage names, in the order of their first mentions. */
export function citiesOf({ quote }: PassageEntry): string[] {
	return [...new Set(quote.flatMap(({ mention }) => mention?.cities ?? []))];
}

/** Words that are enough to recognise a passage in a list. */
const FIRST_WORDS = 7;

/** The beginning of a passage's main text: of the translation if there is one. */
export function firstWords({ quote, translation }: PassageEntry): string {
	const words = (translation ?? quote)
		.map(({ text }) => text)
		.join('')
		.split(' ');
	const first = words.slice(0, FIRST_WORDS).join(' ');
	return words.length > FIRST_WORDS ? `${first.replace(/[\s,;:–—-]+$/u, '')}\u00a0…` : first;
}
