import type { AtlasIndex } from '$lib/atlas/index-data';
import { m } from '$lib/i18n/messages.svelte';
import { viewEras, type View } from '$lib/view/codec';

/** What the map of a view holds: what it is narrowed to, and the cities that are chosen. A line each. */
export function heldBy(view: View, index: AtlasIndex): string[] {
	const eras = viewEras(view, { eras: index.eras.map(({ id }) => id) });
	const names = (ids: readonly string[], of: readonly { id: string; label: string }[]) =>
		of.flatMap(({ id, label }) => (ids.includes(id) ? label : [])).join(', ');
	return [
		names(eras, index.eras),
		names(view.roles, index.roleTypes),
		view.q && `«${view.q}»`,
		names(
			[...view.chosen, ...view.compare],
			index.cities.map(({ id, name }) => ({ id, label: name }))
		),
		view.borders && m().borders_today()
	].filter((line): line is string => Boolean(line));
}

/** What a link to this view opens besides its page: what the map holds, the passage, the map's own state. A line each. */
export const contentsOf = (view: View, index: AtlasIndex): string[] => [
	...heldBy(view, index),
	...(view.passage ? [m().share_passage()] : []),
	...(view.globe ? [m().globe()] : []),
	...(view.camera ? [m().share_camera()] : [])
];
