import { geoDistance } from 'd3-geo';
import { z } from 'zod';
import source from '../../../../messages/where.yaml?raw';
import { isPlaced, type LngLat } from '$lib/atlas/projection';
import { InterfaceWords, type City } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { ContentError, type Problem } from './errors';
import { YamlFile } from './yaml-file';

/** Kilometres: the Earth's mean radius. */
const EARTH = 6371;

/** Clockwise from the north. */
const DIRECTIONS = ['north', 'north_east', 'east', 'south_east', 'south', 'south_west', 'west', 'north_west'] as const;
export type Direction = (typeof DIRECTIONS)[number];

const words = readWords();

function readWords() {
	const problems: Problem[] = [];
	const yaml = new YamlFile('where.yaml', source, (problem) => problems.push(problem));
	const read = yaml.parse(
		z.strictObject({ sentence: InterfaceWords, directions: z.record(z.enum(DIRECTIONS), InterfaceWords) })
	);
	if (!read || problems.length > 0) throw new ContentError(problems);
	return read;
}

/**
 * Where a city lies, in words for readers who do not see the map: the nearest of the well-known cities, how far it is and
 * in which direction. The coordinates are an authority's, the choice of well-known cities is the editor's. `null` where
 * there is none, or the city’s own place is not known.
 */
export function where(city: City, cities: readonly City[], lang: Lang): string | null {
	if (!isPlaced(city)) return null;
	const [nearest] = cities
		.filter(({ id, landmark }) => landmark && id !== city.id)
		.filter(isPlaced)
		.map((landmark) => ({ landmark, km: kilometres(city, landmark) }))
		.sort((a, b) => a.km - b.km);
	if (!nearest) return null;
	return words.sentence[lang]
		.replace('{city}', nearest.landmark.names[lang])
		.replace('{km}', new Intl.NumberFormat(lang).format(rounded(nearest.km)))
		.replace('{direction}', words.directions[direction(city, nearest.landmark)][lang]);
}

/** Along the great circle. */
export const kilometres = (from: LngLat, to: LngLat): number =>
	EARTH * geoDistance([from.lng, from.lat], [to.lng, to.lat]);

/** As exactly as “about” means it. */
export function rounded(km: number): number {
	const step = km < 100 ? 5 : km < 1000 ? 10 : 100;
	return Math.max(step, Math.round(km / step) * step);
}

/** The direction in which the shortest way to a place begins. */
export function direction(from: LngLat, to: LngLat): Direction {
	const radians = (degrees: number) => (degrees * Math.PI) / 180;
	const [fromLat, toLat, east] = [radians(from.lat), radians(to.lat), radians(to.lng - from.lng)];
	const right = Math.sin(east) * Math.cos(toLat);
	const up = Math.cos(fromLat) * Math.sin(toLat) - Math.sin(fromLat) * Math.cos(toLat) * Math.cos(east);
	const eighths = Math.round(Math.atan2(right, up) / (Math.PI / 4));
	return DIRECTIONS[(eighths + DIRECTIONS.length) % DIRECTIONS.length] ?? 'north';
}
