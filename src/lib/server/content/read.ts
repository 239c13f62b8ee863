import { z } from 'zod';
import {
	Article,
	City,
	Era,
	Note,
	Relation,
	Role,
	RoleType,
	type Atlas,
	type Evidence,
	type Mention,
	type Passage,
	type Translation
} from '$lib/atlas/schema';
import { ERA_IDS, ROLE_TYPE_IDS, type Lang } from '$lib/atlas/vocabulary';
import { ContentError, unknownId, type Problem } from './errors';
import { readBody, readPassage, type Body, type PassageFile } from './passage-file';
import { YamlFile } from './yaml-file';

/** Content files by their path below `src/content`, as in `cities/otrar.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

/**
 * Reads and cross-checks all content. Throws a `ContentError` that names file, line and remedy of everything wrong.
 */
export function readAtlas(files: ContentFiles): Atlas {
	const problems: Problem[] = [];
	const atlas = new Reader(files, (problem) => problems.push(problem)).read();
	if (problems.length > 0 || !atlas) {
		throw new ContentError(problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line));
	}
	return atlas;
}

type NamedPassage = PassageFile & { id: string; order: number; file: string };

class Reader {
	readonly #files: ContentFiles;
	readonly #report: (problem: Problem) => void;
	#cities: City[] = [];
	readonly #cityFiles = new Map<string, YamlFile>();
	#passages: NamedPassage[] = [];

	constructor(files: ContentFiles, report: (problem: Problem) => void) {
		this.#files = files;
		this.#report = report;
	}

	read(): Atlas | null {
		const article = this.#yaml('article.yaml').parse(Article);
		this.#cities = this.#readCities();
		this.#passages = this.#readPassages(article);
		const eras = this.#vocabulary('eras.yaml', Era, ERA_IDS);
		const roleTypes = this.#vocabulary('role-types.yaml', RoleType, ROLE_TYPE_IDS);
		const roles = this.#list('roles.yaml', Role, (role, at) => {
			role.cities.forEach((city, index) => this.#checkCity(city, (text) => at(['cities', index], text)));
			role.evidence.forEach((evidence, index) => this.#checkEvidence(evidence, at, ['evidence', index]));
		});
		this.#checkEveryCityHasARole(roles);
		const relations = this.#list('relations.yaml', Relation, (relation, at) => {
			this.#checkCity(relation.from, (text) => at(['from'], text));
			this.#checkCity(relation.to, (text) => at(['to'], text));
			this.#checkEvidence(relation.evidence, at, ['evidence']);
		});
		const notes = this.#list('notes.yaml', Note, (note, at) => {
			if (note.city !== undefined) this.#checkCity(note.city, (text) => at(['city'], text));
			if (note.passage !== undefined) this.#checkPassage(note.passage, (text) => at(['passage'], text));
		});
		const translations = { kk: this.#readTranslations('kk'), en: this.#readTranslations('en') };
		const passages = this.#passages.map(({ id, order, head, body }) => ({ ...head, ...toText(body), id, order }));
		for (const [lang, texts] of Object.entries({ ru: passages, ...translations })) {
			this.#checkNamesInPassages(lang as Lang, [...texts.values()]);
		}
		return (
			article && { article, eras, roleTypes, cities: this.#cities, passages, translations, roles, relations, notes }
		);
	}

	#yaml(file: string): YamlFile {
		const source = this.#files.get(file);
		if (source === undefined) this.#report({ file, line: 1, text: 'the file is missing; add it' });
		return new YamlFile(file, source ?? '', this.#report);
	}

	#in(folder: RegExp): [file: string, name: string, source: string][] {
		return [...this.#files]
			.flatMap(([file, source]): [string, string, string][] => {
				const name = folder.exec(file)?.[1];
				return name === undefined ? [] : [[file, name, source]];
			})
			.sort(([a], [b]) => (a < b ? -1 : 1));
	}

	#readCities(): City[] {
		return this.#in(/^cities\/(.+)\.yaml$/).flatMap(([file, id, source]) => {
			const yaml = new YamlFile(file, source, this.#report);
			this.#cityFiles.set(id, yaml);
			const city = yaml.parse(City);
			return city ? [{ ...city, id }] : [];
		});
	}

	#readPassages(article: Article | null): NamedPassage[] {
		const passages = this.#in(/^passages\/([^/]+)\.md$/).flatMap(([file, name, source]): NamedPassage[] => {
			const [, number, id] = /^(\d+)-(.+)$/.exec(name) ?? [];
			if (number === undefined || id === undefined) {
				this.#report({ file, line: 1, text: 'the name must be a number and a slug, as in "07-khanate.md"; rename it' });
				return [];
			}
			const passage = readPassage(file, source, this.#report);
			return passage ? [{ ...passage, id, order: Number(number), file }] : [];
		});
		const sections = article?.sections.map(({ id }) => id) ?? [];
		const seen = new Map<string, string>();
		for (const { id, file, head, yaml, body } of passages) {
			const other = seen.get(id);
			if (other) this.#report({ file, line: 1, text: `duplicate id "${id}", also in ${other}; rename one of them` });
			seen.set(id, file);
			if (article && !sections.includes(head.section)) {
				yaml.report(['section'], `section: ${unknownId('section', head.section, sections)}`);
			}
			head.concerns.forEach((city, index) => this.#checkCity(city, (text) => yaml.report(['concerns', index], text)));
			this.#checkMentions(file, body);
		}
		return passages;
	}

	#readTranslations(lang: 'kk' | 'en'): Map<string, Translation> {
		const translations = new Map<string, Translation>();
		for (const [file, name, source] of this.#in(new RegExp(`^passages/${lang}/([^/]+)\\.md$`))) {
			const original = this.#passages.find((passage) => passage.file === `passages/${name}.md`);
			const body = readBody(file, source, 0, this.#report);
			if (!original) {
				this.#report({ file, line: 1, text: 'no passage has this name; name it as the original is named' });
			} else if (body && this.#checkMentions(file, body)) {
				this.#checkSameCities(file, body, original);
				translations.set(original.id, toText(body));
			}
		}
		if (translations.size === 0) return translations;
		for (const { id, file } of this.#passages) {
			if (!translations.has(id))
				this.#report({ file, line: 1, text: `the language "${lang}" is missing; translate it in passages/${lang}` });
		}
		return translations;
	}

	/** A translation marks the same cities as the original, each as often. */
	#checkSameCities(file: string, body: Body, original: NamedPassage): void {
		const tally = ({ mentions }: Body) =>
			mentions
				.map(({ cities }) => cities.join(','))
				.sort()
				.join(' ');
		if (tally(body) !== tally(original.body)) {
			this.#report({
				file,
				line: 1,
				text: `marks ${tally(body) || 'nothing'}, the original ${tally(original.body) || 'nothing'}; mark the same mentions`
			});
		}
	}

	#checkMentions(file: string, body: Body): boolean {
		return body.mentions
			.flatMap(({ cities, line }) =>
				cities.map((city) => this.#checkCity(city, (text) => this.#report({ file, line, text: `mention of ${text}` })))
			)
			.every(Boolean);
	}

	#checkCity(city: string, complain: (text: string) => void): boolean {
		const ids = this.#cities.map(({ id }) => id);
		if (ids.includes(city)) return true;
		complain(unknownId('city', city, ids));
		return false;
	}

	#checkPassage(id: string, complain: (text: string) => void): NamedPassage | undefined {
		const passage = this.#passages.find((passage) => passage.id === id);
		if (!passage)
			complain(
				unknownId(
					'passage',
					id,
					this.#passages.map(({ id }) => id)
				)
			);
		return passage;
	}

	#checkEvidence(
		{ passage: id, exact }: Evidence,
		at: (path: readonly PropertyKey[], text: string) => void,
		path: readonly PropertyKey[]
	): void {
		const passage = this.#checkPassage(id, (text) => at([...path, 'passage'], text));
		if (passage && !passage.body.text.includes(exact)) {
			at([...path, 'exact'], `the evidence "${exact}" is not inside its passage "${id}"; copy it from ${passage.file}`);
		}
	}

	/** What stands on the map as the name that the passages use is the beginning of a mention: a case may follow. */
	#checkNamesInPassages(lang: Lang, texts: readonly Translation[]): void {
		if (texts.length === 0) return;
		for (const { id, nameInPassages } of this.#cities) {
			const name = nameInPassages?.[lang];
			const used = texts.some(({ text, mentions }) =>
				mentions.some(({ start, cities }) => cities.includes(id) && name && text.startsWith(name, start))
			);
			if (name && !used) {
				const remedy = 'take the name that a mention has';
				this.#cityFiles
					.get(id)
					?.report(['nameInPassages', lang], `no mention of "${id}" begins with "${name}"; ${remedy}`);
			}
		}
	}

	#checkEveryCityHasARole(roles: readonly Role[]): void {
		for (const { id } of this.#cities) {
			if (!roles.some((role) => role.cities.includes(id))) {
				this.#report({
					file: `cities/${id}.yaml`,
					line: 1,
					text: 'the city has no role; say in roles.yaml what the article says of it'
				});
			}
		}
	}

	/** A list of entries with an id each; `check` sees every sound entry. */
	#list<Entry extends { id: string }>(
		file: string,
		schema: z.ZodType<Entry>,
		check: (entry: Entry, at: (path: readonly PropertyKey[], text: string) => void) => void
	): Entry[] {
		const yaml = this.#yaml(file);
		const entries = yaml.parse(z.array(schema)) ?? [];
		const ids = entries.map(({ id }) => id);
		entries.forEach((entry, index) => {
			if (ids.indexOf(entry.id) < index) yaml.report([index, 'id'], `duplicate id "${entry.id}"; rename one of them`);
			check(entry, (path, text) => yaml.report([index, ...path], text));
		});
		return entries;
	}

	/** A list that holds exactly these ids, in this order. */
	#vocabulary<Id extends string, Entry extends { id: Id }>(
		file: string,
		schema: z.ZodType<Entry>,
		ids: readonly Id[]
	): Entry[] {
		const entries = this.#list(file, schema, () => undefined);
		for (const id of ids) {
			if (entries.length > 0 && !entries.some((entry) => entry.id === id)) {
				this.#report({ file, line: 1, text: `"${id}" is missing; add it` });
			}
		}
		return ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []);
	}
}

const toText = ({ text, mentions }: Body): Translation & Pick<Passage, 'mentions'> => ({
	text: text.trimEnd(),
	mentions: mentions.map(({ start, end, cities, kind }): Mention => ({ start, end, cities, kind }))
});
