/** The chunk that is loaded once the page is idle: until something happens these parts are empty. */
export { default as LiveRegion } from '$lib/announce/LiveRegion.svelte';
export { default as Offline } from '$lib/offline/Offline.svelte';
export { default as PageNotice } from '$lib/load/PageNotice.svelte';
