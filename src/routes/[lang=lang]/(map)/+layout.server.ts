import { drawWorld } from '$lib/server/drawing';
import { insets } from '$lib/server/insets';
import type { LayoutServerLoad } from './$types';

const world = drawWorld();

export const load: LayoutServerLoad = ({ params }) => ({ world, insets: insets(params.lang) });
