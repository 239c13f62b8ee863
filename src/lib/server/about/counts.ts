import type { Counts, EraFacts, ModalityFacts } from '$lib/about/about';
import type { Atlas } from '$lib/atlas/schema';
import { MENTION_KINDS, MODALITIES, type Lang } from '$lib/atlas/vocabulary';

/** What the atlas holds, counted from its content. */
export function count({ cities, passages, roles, relations, notes, translations }: Atlas): Counts {
	const mentions = passages.flatMap(({ mentions }) => mentions);
	return {
		cities: cities.length,
		passages: passages.length,
		mentions: mentions.length,
		mentionKinds: MENTION_KINDS.map((kind) => ({ kind, count: mentions.filter((one) => one.kind === kind).length })),
		roles: roles.length,
		collectiveRoles: roles.filter(({ cities }) => cities.length > 1).length,
		relations: relations.length,
		notes: notes.length,
		translations: Object.values(translations).reduce((sum, { size }) => sum + size, 0)
	};
}

/** The eras with what the article has on each. */
export function eraFacts({ eras, passages, roles }: Atlas, lang: Lang): EraFacts[] {
	return eras.map(({ id, label, dates, timespan, datedBy }) => ({
		id,
		label: label[lang],
		dates: dates[lang],
		timespan,
		datedBy,
		passages: passages.filter(({ eras }) => eras.includes(id)).length,
		cities: new Set(roles.filter(({ era }) => era === id).flatMap(({ cities }) => cities)).size
	}));
}

/** How many roles have each modality, with an example of each. */
export function modalityFacts({ roles, cities }: Atlas, lang: Lang): ModalityFacts[] {
	const name = (id: string) => cities.find((city) => city.id === id)?.names[lang] ?? id;
	return MODALITIES.map((modality) => {
		const said = roles.filter((role) => role.modality === modality);
		// What is said of one city reads best as an example.
		const example = said.find(({ cities }) => cities.length === 1) ?? said[0];
		return {
			modality,
			roles: said.length,
			example: example ? { cities: example.cities.map(name).join(', '), statement: example.statement[lang] } : null
		};
	});
}

/** The sources of coordinates with the number of cities that have theirs from each; the most used first. */
export function coordinateSources({ cities }: Atlas): { source: string; cities: number }[] {
	const tally = new Map<string, number>();
	for (const { coordinateSource } of cities) {
		if (!coordinateSource) continue;
		// `GeoNames 1526384`, `Pleiades 579885, Athenae`: the authority, without the entry in it.
		const source = coordinateSource.label.split(/,| \d/)[0] ?? coordinateSource.label;
		tally.set(source, (tally.get(source) ?? 0) + 1);
	}
	return [...tally].map(([source, cities]) => ({ source, cities })).sort((a, b) => b.cities - a.cities);
}
