import { drawWorld } from '$lib/server/drawing';
import type { LayoutServerLoad } from './$types';

const world = drawWorld();

export const load: LayoutServerLoad = () => ({ world });
