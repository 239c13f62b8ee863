import type { ShownArc } from '$lib/map/marks/arcs';
import type { DrawnEra } from '$lib/atlas/index-data';
import type { InsetDrawing } from '$lib/map/drawn/drawing';
import type { InsetMark } from '$lib/map/insets/layout';
import type { Mark } from '$lib/map/marks/marks';
import type { NameEntry } from '$lib/map/names/layout';
import type { SeenGlobe } from './globe';
import type { Camera } from '$lib/view/codec';

/** A path of the ground: `fill` and `stroke` are colour tokens, as in `coast`. */
export interface GroundPath {
	d: string;
	fill?: string;
	stroke?: string;
	/** Pixels. */
	width?: number;
	dash?: string;
	opacity?: number;
	/** From the path's own units to pixels. */
	scale: number;
	x: number;
	y: number;
}

export interface PicturedInset {
	/** Pixels from the map's corner. */
	left: number;
	top: number;
	drawing: InsetDrawing;
	marks: readonly InsetMark[];
}

/** The map as it is seen, ready to be drawn. */
export interface PicturedMap {
	/** Pixels. */
	width: number;
	height: number;
	camera: Camera;
	/** `null`: the map is flat. */
	globe: SeenGlobe | null;
	/** In painter's order. */
	ground: readonly GroundPath[];
	eras: readonly DrawnEra[];
	marks: readonly Mark[];
	/** The open city, or those that are followed in the text: they bear a halo. */
	chosen: readonly string[];
	/** The open city, where the filters hide it. */
	hidden: string | null;
	/** The cities of what is being read: the others recede. */
	atHand: readonly string[];
	arcs: readonly ShownArc[];
	/** Of waters and regions: those that have room. */
	names: readonly NameEntry[];
	insets: readonly PicturedInset[];
	/** Pixels from the map's upper edge: below, insets stand on paper. */
	bottom: number;
	/** Whether today's borders are drawn. */
	borders: boolean;
	/** The scale bar's words, the one for a latitude apart, and its length in pixels; the globe has none. */
	scale: { words: string; lat: string; width: number } | null;
	/** A degree in words, as on the edge of the map. */
	degree: (degrees: number, of: 'meridians' | 'parallels') => string;
}

/** What is written round the map, in the reader's language. */
export interface Caption {
	lang: string;
	/** Above the title; `null` where the title is the atlas's own. */
	above: string | null;
	title: string;
	/** What else the view holds, or what the atlas is. */
	below: string;
	legend: LegendWords;
	/** The article, as the atlas cites it. */
	citation: string;
	/** Whose map it is, as their licences ask. */
	sources: string;
	/** The atlas's version and its day. */
	edition: string;
	/** The whole address of the view. */
	link: string;
}

export interface LegendWords {
	full: string;
	light: string;
	outline: string;
	ring: string;
	chosen: string;
	atHand: string;
	relation: string;
	borders: string;
	/** What stands after dates that the editor gives, and what it means. */
	editor: string;
	byEditor: string;
}

/** A colour of the light scheme by its meaning, as in `paper`. */
export type Colours = (name: string) => string;
