import { Id, type Mention, type Passage, type Translation } from '$lib/atlas/schema';
import type { Lang } from '$lib/atlas/vocabulary';
import { checkId, type Ids, type Problem } from './errors';
import { filesIn, type ContentFiles } from './files';
import { readBody, readPassage, type Body } from './passage-file';

type Report = (problem: Problem) => void;

/** A passage's file, as far as it could be read. */
export interface PassageSource {
	id: string;
	file: string;
	/** Its text; `null` where that is not one paragraph of text and mentions. */
	body: Body | null;
	/** The passage; `null` where anything in it is wrong. */
	passage: Passage | null;
}

/** What the passages refer to; `null` where it could not be read. */
interface Targets {
	sections: Ids;
	eras: Ids;
	cities: Ids;
}

/** The passages in the article's order. What is wrong is reported. */
export function readPassages(files: ContentFiles, targets: Targets, report: Report): PassageSource[] {
	const seen = new Map<string, string>();
	return filesIn(files, /^passages\/([^/]+)\.md$/).flatMap(({ file, name, source }): PassageSource[] => {
		const [, number, id] = /^(\d+)-(.+)$/.exec(name) ?? [];
		if (number === undefined || !Id.safeParse(id).success || id === undefined) {
			const text = 'the name must be a number and an id in kebab case, as in "07-khanate.md"; rename it';
			report({ file, line: 1, text });
			return [];
		}
		const other = seen.get(id);
		if (other) report({ file, line: 1, text: `duplicate id "${id}", also in ${other}; rename one of them` });
		seen.set(id, file);
		return [{ id, file, ...read(file, source, { id, order: Number(number) }, targets, report) }];
	});
}

function read(
	file: string,
	source: string,
	place: Pick<Passage, 'id' | 'order'>,
	{ sections, eras, cities }: Targets,
	report: Report
): Pick<PassageSource, 'body' | 'passage'> {
	const parts = readPassage(file, source, report);
	if (!parts) return { body: null, passage: null };
	const { head, body, reportHead } = parts;
	const mentioned = body !== null && checkMentions(file, body, cities, report);
	if (!head) return { body, passage: null };
	checkId('section', sections, head.section, (text) => reportHead(['section'], `section: ${text}`));
	head.eras.forEach((era, index) => {
		checkId('era', eras, era, (text) => reportHead(['eras', index], `eras: ${text}`));
	});
	const concerned = head.concerns.map((city, index) =>
		checkId('city', cities, city, (text) => reportHead(['concerns', index], `concerns: ${text}`))
	);
	const sound = mentioned && concerned.every(Boolean);
	return { body, passage: sound ? { ...head, ...toText(body), ...place } : null };
}

/** The translations into one language, by the passage's id. `complete`: each passage has one, and nothing is wrong in it. */
export function readTranslations(
	files: ContentFiles,
	lang: Lang,
	passages: readonly PassageSource[],
	cities: Ids,
	report: Report
): { texts: Map<string, Translation>; complete: boolean } {
	const folder = `passages/${lang}`;
	const found = filesIn(files, new RegExp(`^${folder}/([^/]+)\\.md$`));
	const texts = new Map<string, Translation>();
	if (found.length === 0) {
		report({ file: folder, line: 1, text: `there is no translation into "${lang}"; add one of each passage` });
		return { texts, complete: false };
	}
	const present = new Set(found.map(({ file }) => file));
	const originals = new Map(passages.map((passage) => [translationOf(passage.file, lang), passage]));
	for (const { file } of passages) {
		if (present.has(translationOf(file, lang))) continue;
		report({ file, line: 1, text: `the language "${lang}" is missing; translate it in ${folder}` });
	}
	for (const { file, source } of found) {
		const original = originals.get(file);
		const body = readBody(file, source, 0, report);
		if (!original) {
			report({ file, line: 1, text: 'no passage has this name; name it as the original is named' });
		} else if (body && checkMentions(file, body, cities, report)) {
			if (original.passage) checkSameCities(file, body, original.passage, report);
			texts.set(original.id, toText(body));
		}
	}
	return { texts, complete: texts.size === passages.length };
}

const translationOf = (file: string, lang: Lang) => file.replace('passages/', `passages/${lang}/`);

/** A translation marks the same cities as the original, each as often. */
function checkSameCities(file: string, body: Body, original: Passage, report: Report): void {
	const tally = ({ mentions }: { mentions: readonly Mention[] }) =>
		mentions
			.map(({ cities }) => cities.join(','))
			.sort()
			.join(' ');
	if (tally(body) === tally(original)) return;
	const [here, there] = [tally(body) || 'nothing', tally(original) || 'nothing'];
	report({ file, line: 1, text: `marks ${here}, the original ${there}; mark the same mentions` });
}

function checkMentions(file: string, body: Body, cities: Ids, report: Report): boolean {
	return body.mentions
		.flatMap(({ cities: named, line }) =>
			named.map((city) => checkId('city', cities, city, (text) => report({ file, line, text: `mention of ${text}` })))
		)
		.every(Boolean);
}

const toText = ({ text, mentions }: Body): Translation => ({
	text: text.trimEnd(),
	mentions: mentions.map(({ start, end, cities, kind }): Mention => ({ start, end, cities, kind }))
});
