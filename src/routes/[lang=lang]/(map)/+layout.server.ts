import { drawWorld } from '$lib/server/drawing';
import { insets, placeNames } from '$lib/server/plate';
import type { LayoutServerLoad } from './$types';

const world = drawWorld();

export const load: LayoutServerLoad = ({ params }) => ({
	world,
	insets: insets(params.lang),
	names: placeNames(params.lang)
});
