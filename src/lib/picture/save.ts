import { pagePath, type View } from '$lib/view/codec';
import type { Messages } from '$lib/i18n/messages.svelte';
import { captionOf, collectMap, edition, type Seen } from './collect';
import { composePicture, type Picture } from './compose';
import { fontRules, lightColours } from './page-style';
import { rasterise, svgFile } from './raster';
import { FAMILIES, type Setting } from './words';

export type Format = 'png' | 'svg';

/** How many pixels the PNG has for each of the page's. */
const TIMES = 2;

/** The map as the page shows it, composed; drawn once for both formats. Rejects where it has no size. */
export async function drawPicture(seen: Seen, words: Messages): Promise<Picture> {
	const map = await collectMap(seen, words);
	if (!map) throw new Error('the map has no size');
	const caption = captionOf(seen, words, map.relief);
	const said = JSON.stringify([caption, map.eras, map.marks, map.names]);
	await fontsLoaded(said);
	return composePicture(map, caption, lightColours(), canvasMeasure());
}

/** A picture as a file. Rejects where the browser cannot make one of this format. */
export async function fileOf(picture: Picture, format: Format): Promise<Blob> {
	// Without a network the names stand in fonts that the machine has.
	const rules = await fontRules(picture.fonts).catch(() => ({ css: '', letters: [] }));
	return format === 'svg' ? svgFile(picture.svg(rules.css)) : rasterise(picture, rules, TIMES);
}

/** The name of a view's file: `atlas-0.1.0-ru-cities-otrar.png`. */
export function fileName(view: View, format: Format, version = edition().version): string {
	const words = [view.q, ...view.compare, ...view.chosen].map((word) => word.toLowerCase());
	const parts = [
		'atlas',
		version,
		view.lang,
		...pagePath(view.page).split('/').slice(1),
		...view.eras,
		...view.roles,
		...words
	];
	const name = parts
		.filter(Boolean)
		.join('-')
		.replace(/[^\p{L}\p{N}.-]+/gu, '-')
		.slice(0, 120);
	return `${name.replace(/[-.]+$/, '')}.${format}`;
}

/** Hands a file to the reader. */
export function save(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads it after this task.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const cssFont = ({ face, size, weight = 400, italic = false }: Setting) =>
	`${italic ? 'italic ' : ''}${weight} ${size}px ${FAMILIES[face]}`;

/** So that words are measured in the fonts that they will be drawn in. Where a font fails to load, in another. */
async function fontsLoaded(text: string): Promise<void> {
	const settings: Setting[] = [
		{ face: 'serif', size: 14, weight: 500 },
		{ face: 'serif', size: 14, italic: true },
		{ face: 'sans', size: 12 }
	];
	await Promise.allSettled(settings.map((setting) => document.fonts.load(cssFont(setting), text)));
}

function canvasMeasure(): (text: string, setting: Setting) => number {
	const context = document.createElement('canvas').getContext('2d');
	return (text, setting) => {
		const spacing = (setting.spacing ?? 0) * text.length;
		// Without a canvas there is no PNG either: an upper estimate serves the SVG.
		if (!context) return text.length * setting.size * 0.62 + spacing;
		context.font = cssFont(setting);
		return context.measureText(text).width + spacing;
	};
}
