import type { ParamMatcher } from '@sveltejs/kit';
import { isLang, type Lang } from '$lib/atlas/vocabulary';

export const match = ((param): param is Lang => isLang(param)) satisfies ParamMatcher;
