import files from 'virtual:content';
import { DATA_LANG } from '$lib/atlas/vocabulary';
import type { Address } from './address';

/** What the project adds may be used under this licence. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** Whose words are whose, in every file. */
export const RIGHTS =
	'Quotations belong to the authors of the article and are quoted with attribution. ' +
	'Notes, statements of roles, translations and identifications are the project’s, CC BY 4.0. ' +
	'Coordinates and identifiers are those of the named authorities.';

const words = JSON.parse(files[`messages/${DATA_LANG}.json`] ?? '{}') as { site_name?: string };

/** The maker of the data, as files name it. */
export const NAME = words.site_name ?? 'The atlas';
export const CONTRIBUTORS = `The ${NAME} contributors`;

/** The same as an agent of JSON-LD; its id is the page that says who made what. */
export const creator = (address: Address) => ({
	id: address(`/${DATA_LANG}/about`),
	type: 'Organization',
	name: CONTRIBUTORS
});
