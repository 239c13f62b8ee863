import { normaliseQuery } from '$lib/view/codec';
import type { ViewState } from '$lib/view/view.svelte';
import type { CityFind, Found, NoteFind, PassageFind, RoleFind } from '../engine/search';

/** An option of the list, with the address that it links to. */
export type Option = { href: string } & (
	| { kind: 'city'; find: CityFind }
	| { kind: 'role'; find: RoleFind }
	| { kind: 'passage'; find: PassageFind }
	| { kind: 'note'; find: NoteFind }
	| { kind: 'show'; count: number }
);

/**
 * What was found as options, in the order of the list. Their links keep the view's search only where it is this very
 * text: another search could hide what the reader chooses.
 */
export function optionsOf(text: string, found: Found, cities: ReadonlySet<string>, view: ViewState): Option[] {
	const query = normaliseQuery(text);
	const q = query === view.current.q ? query : '';
	const cityHref = (city: string) => view.href({ page: { kind: 'city', city }, q });
	const passageHref = (passage: string) => view.href({ page: { kind: 'read' }, passage, q });
	return [
		...found.cities.map((find): Option => ({ kind: 'city', find, href: cityHref(find.id) })),
		...found.roles.map((find): Option => ({ kind: 'role', find, href: cityHref(find.city) })),
		...found.passages.map((find): Option => ({ kind: 'passage', find, href: passageHref(find.id) })),
		...found.notes.map((find): Option => {
			const { on } = find;
			return { kind: 'note', find, href: 'city' in on ? cityHref(on.city) : passageHref(on.passage) };
		}),
		...(cities.size > 0 ? [{ kind: 'show' as const, count: cities.size, href: view.queryHref(query) }] : [])
	];
}
