import { z } from 'zod';
import { Bounds } from './map-tables';
import { Id, Localised } from './schema';

/** A step of the tour through the article's argument, in the editor's words; see schema.ts. */
export const TourStep = z.strictObject({
	title: Localised,
	text: Localised,
	era: Id,
	/** What it shows word for word. */
	passages: z.array(Id).min(1).max(2),
	/** What stands out on the map: each city is named in one of the passages. */
	cities: z.array(Id).default([]),
	/** What is drawn between the cities. */
	relations: z.array(Id).default([]),
	/** The part of the map that it shows; without it as near as its cities allow, or the whole world where it has none. */
	frame: Bounds.optional()
});
export type TourStep = z.infer<typeof TourStep>;
