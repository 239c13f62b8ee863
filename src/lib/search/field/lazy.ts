/** The chunk that is loaded when the search is first used. */
export { default as Options } from './Options.svelte';
export { optionsOf } from './options';
export { Search } from '../engine/search';
