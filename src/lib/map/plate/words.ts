import type { Messages } from '$lib/i18n/messages.svelte';

/** A degree of the graticule, as in `30° E`. */
export function degreeWords(words: Messages, degrees: number, of: 'meridians' | 'parallels'): string {
	const [positive, negative] = of === 'meridians' ? (['east', 'west'] as const) : (['north', 'south'] as const);
	// Neither Greenwich and its antimeridian nor the equator lie in a hemisphere.
	const hemisphere = degrees % 180 === 0 ? '' : ` ${words[degrees > 0 ? positive : negative]()}`;
	return `${Math.abs(degrees)}°${hemisphere}`;
}

/** The length of a scale bar. */
export const scaleWords = (words: Messages, km: number): string =>
	km < 1 ? words.scale_m({ m: Math.round(km * 1000) }) : words.scale_km({ km });
