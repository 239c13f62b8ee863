import type { CityEntry } from '$lib/atlas/index-data';
import type { Mention } from '$lib/atlas/schema';

/** True where the passage names the city, describes it, or goes on about it. */
export function concerns(
	passage: { concerns: readonly string[]; mentions: readonly Pick<Mention, 'cities'>[] },
	city: string
): boolean {
	return passage.concerns.includes(city) || passage.mentions.some(({ cities }) => cities.includes(city));
}

/**
 * How these passages name the city at their most direct, with the word where that is an adjective; without any mention
 * it is only described.
 */
export function naming(
	passages: readonly { text: string; mentions: readonly Mention[] }[],
	city: string
): Pick<CityEntry, 'named' | 'adjective'> {
	const mentions = passages.flatMap(({ text, mentions }) =>
		mentions
			.filter(({ cities }) => cities.includes(city))
			.map(({ kind, start, end }) => ({ kind, word: text.slice(start, end) }))
	);
	if (mentions.some(({ kind }) => kind === 'direct')) return { named: 'direct' };
	const adjective = mentions.find(({ kind }) => kind === 'adjectival');
	return adjective ? { named: 'adjectival', adjective: adjective.word } : { named: 'description' };
}
