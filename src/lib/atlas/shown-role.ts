import type { CardRole } from './edition';

/** The role by which a link preview introduces a city: the first that is said of it alone, or the first of all. */
export const shownRole = (roles: readonly CardRole[]): CardRole | undefined =>
	roles.find(({ cities }) => cities.length === 1) ?? roles[0];
