import files from 'virtual:content';
import { z } from 'zod';
import { Evidence, Id, Localised, type City, type Passage } from '$lib/atlas/schema';
import { ContentError, unknownId, type Problem } from '../content/errors';
import { YamlFile } from '../content/yaml-file';

/* Content that only downloads need. Another article may have neither file. */

/** The text of a file of the project's own content; `[]` in YAML where there is none. */
export const contentTable = (file: 'persons.yaml' | 'toponyms.yaml', none: string): string => files[file] ?? none;

/** Somebody whom passages name, with the exact words. */
const Person = z.strictObject({ id: Id, name: Localised, mentions: z.array(Evidence).min(1) });
export type Person = z.infer<typeof Person>;

/**
 * The persons whom the passages name. `source`: YAML.
 * @throws {ContentError} where words do not stand in their passage exactly once
 */
export function readPersons(source: string, passages: readonly Passage[]): Person[] {
	const problems: Problem[] = [];
	const yaml = new YamlFile('persons.yaml', source, (problem) => problems.push(problem));
	const { entries } = yaml.parseList('person', Person);
	for (const { value, report } of entries) {
		value.mentions.forEach(({ passage, exact }, index) => {
			const text = passages.find(({ id }) => id === passage)?.text;
			const ids = passages.map(({ id }) => id);
			if (text === undefined) report(['mentions', index, 'passage'], unknownId('passage', passage, ids));
			else if (text.split(exact).length !== 2) {
				report(['mentions', index, 'exact'], `"${exact}" must stand in the passage "${passage}" exactly once`);
			}
		});
	}
	if (problems.length > 0) throw new ContentError(problems);
	return entries.map(({ value }) => value);
}

/** A name of a place in a language, by its BCP 47 tag. */
export interface Toponym {
	toponym: string;
	lang: string;
}

const Toponyms = z.record(Id, z.record(z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/), z.array(z.string()).min(1)));

/**
 * The aliases that are names, by the city's id. `source`: YAML.
 * @throws {ContentError} where a city or an alias of it is not there
 */
export function readToponyms(source: string, cities: readonly City[]): Map<string, Toponym[]> {
	const problems: Problem[] = [];
	const yaml = new YamlFile('toponyms.yaml', source, (problem) => problems.push(problem));
	const table = yaml.parse(Toponyms) ?? {};
	for (const [id, names] of Object.entries(table)) {
		const city = cities.find((city) => city.id === id);
		const ids = cities.map(({ id }) => id);
		if (!city) yaml.report([id], unknownId('city', id, ids));
		for (const [lang, toponyms] of Object.entries(names)) {
			const strange = toponyms.filter((toponym) => city && !city.aliases.includes(toponym));
			for (const toponym of strange) yaml.report([id, lang], unknownId(`alias of ${id}`, toponym, city?.aliases ?? []));
		}
	}
	if (problems.length > 0) throw new ContentError(problems);
	return new Map(
		Object.entries(table).map(([id, names]) => [
			id,
			Object.entries(names).flatMap(([lang, toponyms]) => toponyms.map((toponym) => ({ toponym, lang })))
		])
	);
}
