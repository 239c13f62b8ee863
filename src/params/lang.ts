import type { ParamMatcher } from '@sveltejs/kit';
import { LANGS, type Lang } from '$lib/atlas/vocabulary';

export const match = ((param): param is Lang => LANGS.some((lang) => lang === param)) satisfies ParamMatcher;
