/** The chunk that is loaded when a reader first asks for a citation. */
export { default as CiteDialog } from './CiteDialog.svelte';
export { loadCitations } from './load';
