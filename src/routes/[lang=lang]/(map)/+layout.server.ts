import { LAND_UNITS, landPath } from '$lib/server/land';
import type { LayoutServerLoad } from './$types';

const land = { path: landPath(), units: LAND_UNITS };

export const load: LayoutServerLoad = () => ({ land });
