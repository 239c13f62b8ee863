import type { VisibleCity } from '$lib/atlas/filter';
import type { RoleEntry } from '$lib/atlas/index-data';
import type { EraId, Modality, RoleTypeId } from '$lib/atlas/vocabulary';

/** A line of a cell: roles of one type with the same modality. */
export interface CellLine {
	/** The id of the first of the roles. */
	id: string;
	type: RoleTypeId;
	modality: Modality;
	/** True where the roles are those of a group of cities. */
	collective: boolean;
	/** How many roles: at least 1. */
	count: number;
}

/** The lines of one cell, in the order of the roles. */
export function cellLines(roles: readonly RoleEntry[]): CellLine[] {
	const lines: CellLine[] = [];
	for (const { id, type, modality, cities } of roles) {
		const collective = cities.length > 1;
		const same = lines.find(
			(line) => line.type === type && line.modality === modality && line.collective === collective
		);
		if (same) same.count++;
		else lines.push({ id, type, modality, collective, count: 1 });
	}
	return lines;
}

export interface Total {
	cities: number;
	/** The role of a group counts once. */
	roles: number;
}

/** How many of the cities have a role, and how many roles there are: in one era, or in all. */
export function total(cities: readonly Pick<VisibleCity, 'roles'>[], era?: EraId): Total {
	const rolesByCity = cities.map(({ roles }) => roles.filter((role) => era === undefined || role.era === era));
	return {
		cities: rolesByCity.filter((roles) => roles.length > 0).length,
		roles: new Set(rolesByCity.flat().map(({ id }) => id)).size
	};
}
