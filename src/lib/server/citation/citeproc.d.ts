/** What is used of citeproc-js, which has no types of its own. */
declare module 'citeproc' {
	import type { CslItem } from './processor';

	interface Cluster {
		citationItems: { id: string; locator: string; label: 'page' }[];
		properties: { noteIndex: number };
	}

	interface Engine {
		updateItems(ids: string[]): void;
		/** The entries are the second value, each a `<div>`. */
		makeBibliography(): [unknown, string[]];
		previewCitationCluster(cluster: Cluster, before: never[], after: never[], format: 'html'): string;
	}

	const CSL: {
		Engine: new (
			system: { retrieveLocale: (locale: string) => string | false; retrieveItem: (id: string) => CslItem },
			style: string,
			locale: string,
			forceLocale: boolean
		) => Engine;
	};
	export default CSL;
}
