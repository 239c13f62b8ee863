import type { AtlasIndex } from '$lib/atlas/index-data';
import { m } from '$lib/i18n/messages.svelte';
import { viewEras, type View } from '$lib/view/codec';

/** What a link to this view opens besides its page: filters, the passage, the map's own state. A line each. */
export function contentsOf(view: View, index: AtlasIndex): string[] {
	const eras = viewEras(view, { eras: index.eras.map(({ id }) => id) });
	const names = (ids: readonly string[], of: readonly { id: string; label: string }[]) =>
		of.flatMap(({ id, label }) => (ids.includes(id) ? label : [])).join(', ');
	return [
		names(eras, index.eras),
		names(view.roles, index.roleTypes),
		view.q && `«${view.q}»`,
		view.passage && m().share_passage(),
		names(
			[...view.chosen, ...view.compare],
			index.cities.map(({ id, name }) => ({ id, label: name }))
		),
		view.globe && m().globe(),
		view.borders && m().borders_today(),
		view.camera && m().share_camera()
	].filter((line): line is string => Boolean(line));
}
