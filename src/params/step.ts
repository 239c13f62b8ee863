import type { ParamMatcher } from '@sveltejs/kit';
import { parseStep } from '$lib/view/pages';

export const match: ParamMatcher = (param) => parseStep(param) !== null;
