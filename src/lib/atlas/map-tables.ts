import { z } from 'zod';
import { Evidence, Id, Latitude, Localised, Longitude, Source } from './schema';

/** Schemas of what the map shows beside its cities: see schema.ts. */

/** A window of the map, in degrees; none crosses the antimeridian. */
export const Bounds = z
	.strictObject({ west: Longitude, south: Latitude, east: Longitude, north: Latitude })
	.refine(({ west, east }) => west < east, 'west lies east of "east"; exchange the two')
	.refine(({ south, north }) => south < north, 'south lies north of "north"; exchange the two');

/** A window of the map that the first view draws larger. `bounds` in degrees; `width` of the drawing in CSS pixels. */
export const Inset = z.strictObject({
	id: Id,
	names: Localised,
	bounds: Bounds,
	width: z.int().min(160).max(420)
});
export type Inset = z.infer<typeof Inset>;

/** What a name on the map can name. */
export const PLACE_KINDS = ['ocean', 'sea', 'lake', 'river', 'region', 'road'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const level = z.int().min(0).max(12);

/**
 * A name on the map that is not a city's. `lat`, `lng` in degrees: the middle of the words, or a point of the river
 * above which they stand; `angle` in degrees, clockwise;
 * `zoom`: the first and the last level at which it is drawn; `eras`: drawn only while one of them is chosen.
 */
export const PlaceName = z
	.strictObject({
		id: Id,
		kind: z.enum(PLACE_KINDS),
		names: Localised,
		note: Localised.optional(),
		lat: Latitude,
		lng: Longitude,
		angle: z.number().min(-90).max(90).default(0),
		zoom: z.tuple([level, level]),
		eras: z.array(Id).default([]),
		evidence: Evidence.optional(),
		source: Source.optional()
	})
	.refine(
		({ evidence, source }) => (evidence === undefined) !== (source === undefined),
		'a name is the article’s, with "evidence", or the editor’s, with a "source": keep one of the two keys'
	)
	.refine(
		({ kind, eras }) => (kind !== 'region' && kind !== 'road') || eras.length > 0,
		'a region or road is of its eras: list them under "eras"'
	);
export type PlaceName = z.infer<typeof PlaceName>;
