import files from 'virtual:content';
import { LANGS } from '$lib/atlas/vocabulary';
import { readExamples } from '../about/examples';
import { readProse } from '../about/prose';
import { readPersons, readToponyms } from '../downloads/content-tables';
import { Edition } from './edition';
import { ContentError, type Problem } from './errors';
import { readAtlas } from './read';

/** What an article must say of its site in each language, in `messages/{lang}.json`. */
const SITE_WORDS = ['site_name', 'site_title', 'site_lead', 'site_description'];

/** What `npm run content:check` tells: everything wrong in the content, and what it holds where nothing is. */
export interface Checked {
	problems: Problem[];
	holds: string;
}

/** Checks all content files, as the build does, and collects what is wrong instead of stopping at the first. */
export function check(): Checked {
	const problems: Problem[] = [];
	const collect = <Value>(read: () => Value): Value | null => {
		try {
			return read();
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			problems.push(...error.problems);
			return null;
		}
	};
	const atlas = collect(() => readAtlas(new Map(Object.entries(files))));
	for (const lang of LANGS) {
		problems.push(...missingWords(lang));
		const prose = text(`about/${lang}.md`, problems);
		if (prose !== null) collect(() => readProse(`about/${lang}.md`, prose));
	}
	const examples = text('about/examples.yaml', problems);
	const [lang] = LANGS;
	if (atlas && lang) {
		if (examples !== null) {
			collect(() => readExamples('about/examples.yaml', examples, atlas, new Edition(atlas, lang)));
		}
		collect(() => readPersons(files['persons.yaml'] ?? '[]', atlas.passages));
		collect(() => readToponyms(files['toponyms.yaml'] ?? '{}', atlas.cities));
	}
	const counts = atlas && {
		cities: atlas.cities.length,
		passages: atlas.passages.length,
		roles: atlas.roles.length,
		'steps of the tour': atlas.tour.length
	};
	return {
		problems,
		holds: Object.entries(counts ?? {})
			.map(([what, count]) => `${count} ${what}`)
			.join(', ')
	};
}

function text(file: string, problems: Problem[]): string | null {
	const source = files[file];
	if (source === undefined) problems.push({ file, line: 1, text: 'the file is missing; add it' });
	return source ?? null;
}

function missingWords(lang: string): Problem[] {
	const file = `messages/${lang}.json`;
	const source = files[file];
	const told = (text: string): Problem => ({ file, line: 1, text });
	if (source === undefined) return [told(`the file is missing; add it, with ${SITE_WORDS.join(', ')}`)];
	try {
		const words = JSON.parse(source) as Record<string, unknown>;
		return SITE_WORDS.filter((key) => !words[key]).map((key) => told(`"${key}" is missing; add it`));
	} catch {
		return [told('this is no JSON; look for a comma or a quotation mark too many or too few')];
	}
}
