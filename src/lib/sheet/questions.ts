import type { PassageEntry } from '$lib/atlas/edition';
import type { RoleEntry } from '$lib/atlas/index-data';
import type { Lang } from '$lib/atlas/vocabulary';
import { numbersOf, shuffled, type SheetPlan } from './plan';
import { wordsNaming, wordsOfRole, type Words } from './words';

/** `said`: of which city the article says this; `named`: which passage names these cities. */
export type Question =
	| { kind: 'said'; role: RoleEntry; numbers: number[]; words: Words[] }
	| { kind: 'named'; numbers: number[]; words: Words[] };

/** Two questions that passages answer; fewer where the sheet has no city, or no passage names its cities. */
export function sheetQuestions(
	plan: SheetPlan,
	{ passages, lang, open }: { passages: readonly PassageEntry[]; lang: Lang; open: string | null }
): Question[] {
	const role = roleToFind(plan, open);
	const said: Question[] = role
		? [{ kind: 'said', role, numbers: numbersOf(role, plan.cities), words: wordsOfRole(role.id, passages, lang) }]
		: [];
	const known = new Set(said.flatMap(({ words }) => words.map(({ passage }) => passage)));
	return [...said, ...namedTogether(plan, passages, lang, known)];
}

/** A role that the sheet does not list, of one city where there is one, and rather one that the article does not assert itself. */
function roleToFind({ cities, roles }: SheetPlan, open: string | null): RoleEntry | undefined {
	const listed = new Set(roles.map(({ role }) => role.id));
	const cost = ({ id, cities, modality }: RoleEntry) =>
		(listed.has(id) ? 8 : 0) +
		(cities.length > 1 ? 2 : 0) +
		(modality === 'asserted' ? 1 : 0) +
		(open !== null && !cities.includes(open) ? 4 : 0);
	const all = new Map(cities.flatMap(({ city }) => city.roles.map((role) => [role.id, role])));
	return shuffled([...all.values()]).sort((a, b) => cost(a) - cost(b))[0];
}

/**
 * The passage that names most of the sheet's cities: rather one that no other can be taken for, and that the sheet does not
 * quote yet. The answer has all passages that name those cities.
 */
function namedTogether(
	{ cities }: SheetPlan,
	passages: readonly PassageEntry[],
	lang: Lang,
	known: ReadonlySet<string>
): Question[] {
	const naming = passages.map((passage) => {
		const mentions = passage.quote.flatMap(({ mention }) =>
			mention && mention.kind !== 'periphrasis' ? mention.cities : []
		);
		return { passage, cities: cities.filter(({ city }) => mentions.includes(city.id)) };
	});
	const others = (one: (typeof naming)[number]) =>
		naming.filter((other) => other !== one && one.cities.every((city) => other.cities.includes(city)));
	const cost = (one: (typeof naming)[number]) =>
		4 * others(one).length + (known.has(one.passage.id) ? 0.5 : 0) - one.cities.length;
	const [best] = naming.filter((one) => one.cities.length > 0).sort((a, b) => cost(a) - cost(b));
	if (!best) return [];
	const ids = best.cities.map(({ city }) => city.id);
	const words = [best, ...others(best)].map(({ passage }) => wordsNaming(ids, passage, lang));
	return [{ kind: 'named', numbers: best.cities.map(({ number }) => number), words }];
}
