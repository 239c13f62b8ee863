import { z } from 'zod';
import { yearsOf } from './edtf';
import { Evidence, Id, Localised } from './schema';

/** Schemas of the timeline: see schema.ts. */

/** A date that the article states. */
export const DatedEvent = z.strictObject({
	id: Id,
	date: z.string().refine((date) => yearsOf(date) !== null, 'a date is written in EDTF, as in "1648" or "195X"'),
	era: Id,
	/** The words that state the date. */
	evidence: Evidence,
	/** The editor's words; they claim no more than the sentence does. */
	label: Localised,
	/** What stands on the timeline; without it the year. */
	mark: Localised.optional(),
	/** The article expects it. */
	forecast: z.boolean().default(false)
});
export type DatedEvent = z.infer<typeof DatedEvent>;

/** Where an astronomical year stands on the axis, from 0 to 1. */
const Knot = z.strictObject({ year: z.int(), at: z.number().min(0).max(1) });
export type Knot = z.infer<typeof Knot>;

export const TimelineAxis = z.strictObject({
	scale: z
		.array(Knot)
		.min(2)
		.refine(
			(knots) => knots.every(({ year, at }, index) => index === 0 || rises(knots[index - 1], { year, at })),
			'years and places must rise from one to the next'
		)
		.refine((knots) => knots[0]?.at === 0 && knots.at(-1)?.at === 1, 'the first year stands at 0, the last at 1')
});

const rises = (before: Knot | undefined, after: Knot): boolean =>
	before !== undefined && before.year < after.year && before.at < after.at;
