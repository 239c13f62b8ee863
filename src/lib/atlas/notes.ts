import { z } from 'zod';
import { Id, Localised, Source, Text } from './schema';

/** Schemas of the editor's notes: see schema.ts. */

/** The article itself as a source: the printed pages; each language has its own words for it. */
const ArticlePages = z.strictObject({ article: z.array(z.int().min(1)).min(1) });

/** An editor's remark on a passage or on a city. */
export const Note = z
	.strictObject({
		id: Id,
		/** Words of the article's language that its translations quote: there they are marked as such. */
		original: z.array(Text).default([]),
		passage: Id.optional(),
		city: Id.optional(),
		text: Localised,
		sources: z.array(z.union([Source, ArticlePages])).min(1)
	})
	.refine(
		(note) => (note.passage === undefined) !== (note.city === undefined),
		'a note is on one passage or on one city: keep one of the two keys'
	);
export type Note = z.infer<typeof Note>;
