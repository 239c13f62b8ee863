import { insetHeight, insetWindow } from '$lib/atlas/inset';
import type { Lang } from '$lib/atlas/vocabulary';
import type { InsetDrawing } from '$lib/map/drawn/drawing';
import type { NameEntry } from '$lib/map/names/layout';
import { atlas } from './content';
import { drawInset } from './drawing';

/** Drawn once for all pages. */
const drawings = new Map(atlas.insets.map((inset) => [inset.id, drawInset(inset)]));

/** The insets of the first view, in one language. */
export const insets = (lang: Lang): InsetDrawing[] =>
	atlas.insets.flatMap((inset) => {
		const drawing = drawings.get(inset.id);
		if (!drawing) return [];
		const { id, names, width } = inset;
		return { id, name: names[lang], window: insetWindow(inset), width, height: insetHeight(inset), ...drawing };
	});

/** The names of waters and regions on the map, in one language. */
export const placeNames = (lang: Lang): NameEntry[] =>
	atlas.placeNames.map(({ id, kind, names, note, lat, lng, angle, zoom, eras, evidence }) => ({
		...{ id, kind, lat, lng, zoom, eras },
		lines: names[lang].split('\n'),
		...(angle !== 0 && { angle }),
		...(note && { note: note[lang] }),
		layer: evidence ? 'article' : 'editor'
	}));
