import files from 'virtual:content';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';
import { Edition } from './edition';
import { readAtlas } from './read';

/** The atlas as the content files have it; a content error stops the build here. */
export const atlas = readAtlas(new Map(Object.entries(files)));

const editions = new Map(LANGS.map((lang) => [lang, new Edition(atlas, lang)]));

/** The atlas in one language. */
export function edition(lang: Lang): Edition {
	const edition = editions.get(lang);
	if (!edition) throw new RangeError(`no edition in "${lang}"`);
	return edition;
}
