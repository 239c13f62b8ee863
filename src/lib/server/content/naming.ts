import type { Naming } from '$lib/atlas/index-data';
import type { Mention } from '$lib/atlas/schema';

/** True where the passage names the city, describes it, or goes on about it. */
export function concerns(
	passage: { concerns: readonly string[]; mentions: readonly Pick<Mention, 'cities'>[] },
	city: string
): boolean {
	return passage.concerns.includes(city) || passage.mentions.some(({ cities }) => cities.includes(city));
}

/** How these passages name the city at their most direct; without any mention it is only described. */
export function naming(passages: readonly { mentions: readonly Mention[] }[], city: string): Naming {
	const kinds = passages.flatMap(({ mentions }) =>
		mentions.filter(({ cities }) => cities.includes(city)).map(({ kind }) => kind)
	);
	if (kinds.includes('direct')) return 'direct';
	return kinds.includes('adjectival') ? 'adjectival' : 'description';
}
