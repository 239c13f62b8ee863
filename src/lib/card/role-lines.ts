import type { CardRole } from '$lib/atlas/edition';

/** Roles that a reader sees as one: of the same type, era and modality, said of the same cities. */
export interface RoleLine {
	/** The first of the roles. */
	role: CardRole;
	/** The ids of all of them. */
	ids: string[];
	/** The passages that their evidence stands in, each once, in the order of the roles. */
	passages: CardRole['passages'];
}

/** Joins roles that say the same of a city into lines, in the order of the first of each. */
export function roleLines(roles: readonly CardRole[]): RoleLine[] {
	const lines = new Map<string, RoleLine>();
	for (const role of roles) {
		const key = [role.type, role.era, role.modality, ...role.cities.toSorted()].join(' ');
		const line = lines.get(key);
		if (!line) {
			lines.set(key, { role, ids: [role.id], passages: [...role.passages] });
			continue;
		}
		line.ids.push(role.id);
		line.passages.push(...role.passages.filter(({ id }) => line.passages.every((known) => known.id !== id)));
	}
	return [...lines.values()];
}
