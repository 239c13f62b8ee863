import { readFileSync } from 'node:fs';

/** Read as a file, from the project's root: as a module a style sheet has no text in unit tests. */
const css = readFileSync('src/lib/ui/base.css', 'utf8');

/** The colours of the site's light scheme: the first rule of the style sheet. */
const tokens = new Map(
	[...css.slice(0, css.indexOf('}')).matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
		name,
		value
	])
);

/**
 * A colour token of the light scheme, as in `paper`.
 * @throws where base.css has none of that name
 */
export function colour(name: string): string {
	const value = tokens.get(name);
	if (!value) throw new Error(`src/lib/ui/base.css has no colour --${name}; the link previews are drawn with it`);
	return value;
}
