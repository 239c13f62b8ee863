/** The map's colours by meaning; the values are custom properties of the page (`ui/base.css`), light or dark. */
export const MEANINGS = [
	'land',
	'hills',
	'uplands',
	'mountains',
	'heights',
	'water',
	'coast',
	'river',
	'border'
] as const;
export type Palette = Record<(typeof MEANINGS)[number], string>;

export function readPalette(element: Element): Palette {
	const style = getComputedStyle(element);
	return Object.fromEntries(MEANINGS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}
