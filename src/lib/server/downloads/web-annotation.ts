import type { Lang } from '$lib/atlas/vocabulary';

/* The parts of the W3C Web Annotation model that the atlas writes. */

export interface TextQuoteSelector {
	type: 'TextQuoteSelector';
	exact: string;
	prefix?: string;
	suffix?: string;
}
export interface TextPositionSelector {
	type: 'TextPositionSelector';
	start: number;
	end: number;
}
export interface Target {
	type: 'SpecificResource';
	source: string;
	/** The article that the words are quoted from. */
	scope: string;
	selector: [TextQuoteSelector, TextPositionSelector];
}
/** `dc:type` says what the value is one of. */
export interface TextualBody {
	type: 'TextualBody';
	purpose: 'tagging' | 'classifying' | 'describing';
	value: string;
	format: 'text/plain';
	language?: Lang;
	'dc:type'?: 'mention kind' | 'role type' | 'era' | 'modality';
}
export interface SpecificResource {
	type: 'SpecificResource';
	purpose: 'identifying' | 'linking';
	source: string;
}
export interface Annotation {
	id: string;
	type: 'Annotation';
	motivation: 'identifying' | 'highlighting' | 'classifying';
	creator: string;
	created: string;
	body: (TextualBody | SpecificResource)[];
	target: Target | Target[];
}
