import { Inset, PlaceName } from '$lib/atlas/map-tables';
import { Note } from '$lib/atlas/notes';
import { Article, City, Era, Id, Relation, Role, RoleType, type Atlas, type Translation } from '$lib/atlas/schema';
import { ARTICLE_LANG, TRANSLATION_LANGS, type Lang } from '$lib/atlas/vocabulary';
import { ContentError, type Problem } from './errors';
import { filesIn, type ContentFiles } from './files';
import { readPassages, readTranslations } from './passages';
import { checkInsets, checkPlaceNames } from './map-tables';
import { References } from './references';
import { holdsWords } from './original';
import { readTimeline } from './timeline';
import { readTour } from './tour';
import { YamlFile, type List } from './yaml-file';

export type { ContentFiles } from './files';

type Report = (problem: Problem) => void;

/**
 * Reads and cross-checks all content. A cross-check runs only where all that it compares could be read: each report is
 * of something that is wrong itself.
 * @throws {ContentError} that names file, line and remedy of everything wrong
 */
export function readAtlas(files: ContentFiles): Atlas {
	const problems: Problem[] = [];
	const atlas = read(files, (problem) => problems.push(problem));
	if (problems.length > 0 || !atlas) {
		throw new ContentError(problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line));
	}
	return atlas;
}

function read(files: ContentFiles, report: Report): Atlas | null {
	const yaml = (file: string) => new YamlFile(file, files.get(file), report);
	/** What an article may do without. */
	const optional = (file: string) => new YamlFile(file, files.get(file) ?? '[]', report);
	const article = yaml('article.yaml').parse(Article);
	const eras = yaml('eras.yaml').parseList('era', Era);
	const roleTypes = yaml('role-types.yaml').parseList('role type', RoleType);
	const cities = readCities(files, report);
	const cityIds = cities.map(({ id }) => id);
	const sections = article?.sections.map(({ id }) => id) ?? null;
	const sources = readPassages(files, { sections, eras: eras.ids, cities: cityIds }, report);
	const references = new References({ eras: eras.ids, roleTypes: roleTypes.ids, cities: cityIds, passages: sources });
	const roles = yaml('roles.yaml').parseList('role', Role);
	const relations = optional('relations.yaml').parseList('relation', Relation);
	const notes = optional('notes.yaml').parseList('note', Note);
	const insets = optional('insets.yaml').parseList('inset', Inset);
	const placeNames = optional('place-names.yaml').parseList('place name', PlaceName);
	checkToday(eras);
	checkRoles(roles, references);
	checkRelations(relations, references);
	checkNotes(notes, references);
	checkPlaceNames(placeNames, references);
	checkInsets(
		insets,
		cities.map(({ city }) => city)
	);
	const timeline = readTimeline(files, report, { references, eras });
	const tour = readTour(files, { references, relations, cities: cities.map(({ city }) => city) }, report);
	if (roles.complete) checkEveryCityHasARole(cityIds, values(roles), report);

	const passages = sources.flatMap(({ passage }) => passage ?? []);
	if (passages.length === sources.length) checkNamesInPassages(ARTICLE_LANG, passages, cities);
	const translations = TRANSLATION_LANGS.map((lang) => {
		const { texts, complete } = readTranslations(files, lang, sources, cityIds, report);
		if (complete) checkNamesInPassages(lang, [...texts.values()], cities);
		return [lang, texts] as const;
	});
	return (
		article && {
			article,
			eras: values(eras),
			roleTypes: values(roleTypes),
			cities: cities.flatMap(({ city }) => city ?? []),
			passages,
			translations: Object.fromEntries(translations) as Atlas['translations'],
			roles: values(roles),
			relations: values(relations),
			notes: values(notes),
			insets: values(insets),
			placeNames: values(placeNames),
			...timeline,
			tour
		}
	);
}

const values = <Value>({ entries }: List<Value>): Value[] => entries.map(({ value }) => value);

interface CitySource {
	id: string;
	yaml: YamlFile;
	/** `null` where anything in its file is wrong. */
	city: City | null;
}

function readCities(files: ContentFiles, report: Report): CitySource[] {
	return filesIn(files, /^cities\/(.+)\.yaml$/).map(({ file, name: id, source }) => {
		if (!Id.safeParse(id).success) {
			report({ file, line: 1, text: `"${id}" is no id: an id is kebab case, as in "port-louis"; rename the file` });
		}
		const yaml = new YamlFile(file, source, report);
		const city = yaml.parse(City);
		return { id, yaml, city: city && { ...city, id } };
	});
}

function checkToday({ entries }: List<Era>): void {
	const [first, ...others] = entries.filter(({ value }) => value.today);
	for (const { report } of others) {
		report(['today'], `today: "${first?.value.id ?? ''}" includes today already; remove it from one of them`);
	}
}

function checkRoles({ entries }: List<Role>, references: References): void {
	for (const { value: role, report } of entries) {
		references.era(role.era, report);
		references.roleType(role.type, report);
		role.cities.forEach((city, index) => references.city(city, ['cities', index], report));
		references.evidence(
			role.evidence.map((value, index) => ({ at: ['evidence', index], value })),
			role.cities.map((value, index) => ({ at: ['cities', index], value })),
			report
		);
	}
}

function checkRelations({ entries }: List<Relation>, references: References): void {
	for (const { value: relation, report } of entries) {
		references.era(relation.era, report);
		references.roleType(relation.type, report);
		const ends = (['from', 'to'] as const).map((end) => ({ at: [end], value: relation[end] }));
		for (const { at, value } of ends) references.city(value, at, report);
		references.evidence([{ at: ['evidence'], value: relation.evidence }], ends, report);
	}
}

function checkNotes({ entries }: List<Note>, references: References): void {
	for (const { value: note, report } of entries) {
		if (note.city !== undefined) references.city(note.city, ['city'], report);
		if (note.passage !== undefined) references.passage(note.passage, ['passage'], report);
		note.original.forEach((words, index) => {
			const without = TRANSLATION_LANGS.find((lang) => !holdsWords(note.text[lang], words));
			if (without)
				report(
					['original', index],
					`the text in ${without} does not have the words "${words}"; take them as they stand there`
				);
		});
	}
}

function checkEveryCityHasARole(cities: readonly string[], roles: readonly Role[], report: Report): void {
	const known = new Set(roles.flatMap((role) => role.cities));
	for (const id of cities) {
		if (known.has(id)) continue;
		const text = 'the city has no role; say in roles.yaml what the article says of it';
		report({ file: `cities/${id}.yaml`, line: 1, text });
	}
}

/** What stands on the map as the name that the passages use is the beginning of a mention: a case ending may follow. */
function checkNamesInPassages(lang: Lang, texts: readonly Translation[], cities: readonly CitySource[]): void {
	for (const { id, yaml, city } of cities) {
		const name = city?.nameInPassages?.[lang];
		if (!name) continue;
		const used = texts.some(({ text, mentions }) =>
			mentions.some(({ start, cities }) => cities.includes(id) && text.startsWith(name, start))
		);
		if (used) continue;
		const text = `no mention of "${id}" begins with "${name}"; take the name that a mention has`;
		yaml.report(['nameInPassages', lang], text);
	}
}
