import type { Atlas, Passage } from '$lib/atlas/schema';
import type { EvidenceSpan } from '$lib/atlas/segments';

/* What an edition looks up for every city and passage, gathered once: an atlas may have thousands of them. */

function grouped<Item>(pairs: Iterable<readonly [string, Item]>): ReadonlyMap<string, Item[]> {
	const groups = new Map<string, Item[]>();
	for (const [key, item] of pairs) {
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

/** The words on which roles and relations rest, by their passage. */
export function evidenceByPassage({ roles, relations }: Atlas): ReadonlyMap<string, EvidenceSpan[]> {
	const ofRoles = roles.flatMap(({ id, evidence }) => evidence.map((one) => ({ id, ...one })));
	const ofRelations = relations.map(({ id, evidence }) => ({ id, ...evidence }));
	return grouped([...ofRoles, ...ofRelations].map((one) => [one.passage, one]));
}

/** The passages that name or describe a city, or go on about it, in the article's order, by the city. */
export function passagesByCity({ passages }: Pick<Atlas, 'passages'>): ReadonlyMap<string, Passage[]> {
	return grouped(
		passages.flatMap((passage) => {
			const cities = new Set([...passage.concerns, ...passage.mentions.flatMap(({ cities }) => cities)]);
			return [...cities].map((city) => [city, passage] as const);
		})
	);
}
