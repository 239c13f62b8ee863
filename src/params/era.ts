import type { ParamMatcher } from '@sveltejs/kit';
import { ERA_IDS, type EraId } from '$lib/atlas/vocabulary';

export const match = ((param): param is EraId => ERA_IDS.some((era) => era === param)) satisfies ParamMatcher;
