/* Libraries without types that tests read the downloads with. */

declare module '@citation-js/core' {
	export class Cite {
		constructor(data: string);
		data: Record<string, unknown>[];
	}
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module 'dom-anchor-text-quote' {
	export function toTextPosition(
		root: { textContent: string },
		selector: { exact: string; prefix?: string; suffix?: string }
	): { start: number; end: number } | null;
}

declare module 'gdal3.js/node.js' {
	interface Dataset {
		pointer: number;
	}
	interface Gdal {
		open(path: string): Promise<{ datasets: [Dataset] }>;
		/** Converts, with the arguments of the command; answers where the files are. */
		ogr2ogr(dataset: Dataset, args: string[], name?: string): Promise<{ local: string }>;
		getFileBytes(file: { local: string }): Promise<Uint8Array>;
	}
	export default function initGdalJs(config?: {
		errorHandler?: (message: string) => void;
		logHandler?: () => void;
	}): Promise<Gdal>;
}
