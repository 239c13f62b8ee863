import type { Filter } from '$lib/atlas/filter';
import type { Arc, RelationEntry } from '$lib/atlas/index-data';

/** CSS pixels: a shorter arc has no room for an arrowhead between its two marks. The card lists every relation. */
export const MIN_ARC_PX = 60;

/** An arc of the map, with what all of its relations say. */
export type ShownArc = RelationEntry & { arc: Arc; label: string };

/** The arcs of an open city and of a step's relations under the filters: those of the same pair in the same direction share one. */
export function shownArcs(
	relations: readonly RelationEntry[],
	{ city, ofStep, filter }: { city: string | null; ofStep: readonly string[]; filter: Pick<Filter, 'eras' | 'roles'> }
): ShownArc[] {
	const shown = relations.filter(
		({ id, from, to, era, type }) =>
			(from === city || to === city || ofStep.includes(id)) &&
			(filter.eras.length === 0 || filter.eras.includes(era)) &&
			(filter.roles.length === 0 || filter.roles.includes(type))
	);
	return shown
		.flatMap(({ arc, ...relation }) => (arc ? { ...relation, arc } : []))
		.filter(({ from, to }, index, all) => all.findIndex((one) => one.from === from && one.to === to) === index)
		.map((first) => {
			const same = shown.filter(({ from, to }) => from === first.from && to === first.to);
			return { ...first, label: same.map(({ statement }) => statement).join('; ') };
		});
}
