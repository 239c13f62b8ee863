import type { AtlasMap } from './atlas-map.svelte';

/**
 * The map that the page shows, for what stands outside of the map's own layout, as the dialog that shares the view does;
 * `null` on a page without one. In a browser only.
 */
export const mapInSight: { current: AtlasMap | null } = { current: null };
