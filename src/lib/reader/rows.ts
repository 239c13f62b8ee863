import type { Filter } from '$lib/atlas/filter';
import type { AtlasIndex } from '$lib/atlas/index-data';
import type { PassageEntry, SectionEntry } from '$lib/atlas/edition';

/** A passage as it stands on the page. */
export interface Row {
	passage: PassageEntry;
	/** Words of the article are left out before it. */
	gap: boolean;
	/** Its printed pages, where they are not those of the passage before. */
	pages: string | null;
	/** It speaks of other eras than the passage before, or begins a section. */
	newEras: boolean;
	/** `null`: the filters leave it. Otherwise its run of passages that they do not leave. */
	fold: Fold | null;
}

/** A run of passages outside the filters. `id`: its first passage. */
export interface Fold {
	id: string;
	count: number;
}

export interface SectionRows {
	section: SectionEntry;
	/** Words are left out between the passage before and the section's head. */
	gap: boolean;
	rows: Row[];
}

/** Lays the article out as it is read. `leaves`: whether the filters leave a passage. */
export function layOut(sections: readonly SectionEntry[], leaves: (passage: PassageEntry) => boolean): SectionRows[] {
	let page: string | undefined;
	return sections.map((section, index) => {
		let eras: string | null = null;
		const folds = foldsOf(section.passages, leaves);
		const rows = section.passages.map((passage): Row => {
			const pages = passage.pages.split('–');
			const own = passage.eras.map(({ id }) => id).join(' ');
			const row = {
				passage,
				gap: passage.follows === 'gap',
				pages: pages.every((one) => one === page) ? null : passage.pages,
				newEras: own !== eras,
				fold: folds.get(passage.id) ?? null
			};
			page = pages.at(-1);
			eras = own;
			return row;
		});
		return { section, gap: index > 0 && section.passages[0]?.follows === 'head', rows };
	});
}

function foldsOf(passages: readonly PassageEntry[], leaves: (passage: PassageEntry) => boolean): Map<string, Fold> {
	const folds = new Map<string, Fold>();
	let fold: Fold | null = null;
	for (const passage of passages) {
		if (leaves(passage)) {
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
 * Whether the filters leave a passage: it speaks of one of the eras, is evidence for a role (or relation) of one of the
 * types, and holds the words of a search (`found`) or else names one of the cities that it leaves.
 */
export function leavesPassage(
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

/** The cities that a passage names, in its order. */
export function citiesOf({ quote }: PassageEntry): string[] {
	return [...new Set(quote.flatMap(({ mention }) => mention?.cities ?? []))];
}

/** Words of a passage that make it known again in a list. */
const FIRST_WORDS = 7;

/** How a passage begins, as the reader has it: translated where there is a translation. */
export function firstWords({ quote, translation }: PassageEntry): string {
	const words = (translation ?? quote)
		.map(({ text }) => text)
		.join('')
		.split(' ');
	const first = words.slice(0, FIRST_WORDS).join(' ');
	return words.length > FIRST_WORDS ? `${first.replace(/[\s,;:–—-]+$/u, '')}\u00a0…` : first;
}
