import { z } from 'zod';
import type { About } from '$lib/about/about';
import type { Atlas } from '$lib/atlas/schema';
import { ContentError, unknownId, type Problem } from '../content/errors';
import type { Edition } from '../content/edition';
import { YamlFile } from '../content/yaml-file';

const Examples = z.strictObject({ role: z.string(), note: z.string(), city: z.string() });

/** An example of each layer, as the cards have it. `source`: YAML. Throws a `ContentError` where one is not there. */
export function readExamples(file: string, source: string, atlas: Atlas, edition: Edition): About['examples'] {
	const problems: Problem[] = [];
	const yaml = new YamlFile(file, source, (problem) => problems.push(problem));
	const ids = yaml.parse(Examples);
	const cards = atlas.cities.flatMap(({ id }) => edition.card(id) ?? []);
	const passages = edition.passages();
	const notes = [...passages, ...cards].flatMap(({ notes }) => notes);

	function pick<Entry extends { id: string }>(kind: keyof NonNullable<typeof ids>, entries: readonly Entry[]) {
		const entry = entries.find(({ id }) => id === ids?.[kind]);
		if (!entry && ids) {
			const known = [...new Set(entries.map(({ id }) => id))];
			yaml.report([kind], unknownId(kind, ids[kind], known));
		}
		return entry;
	}

	const role = pick(
		'role',
		cards.flatMap(({ roles }) => roles)
	);
	const note = pick('note', notes);
	const city = pick('city', cards);
	const passage = passages.find(({ id }) => id === role?.passages[0]?.id);
	if (!role || !note || !city || !passage) throw new ContentError(problems);
	// The place is shown, and nothing else of the card.
	return { role, note, passage, city: { ...city, roles: [], relations: [], passages: [], notes: [] } };
}
