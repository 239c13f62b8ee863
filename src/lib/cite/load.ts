import type { Lang } from '$lib/atlas/vocabulary';
import { base } from '$lib/view/base';
import type { Citations } from './citations';

const requested = new Map<Lang, Promise<Citations>>();

/** The citations in one language, requested once. @throws where there is no connection, or the answer is no success */
export function loadCitations(lang: Lang): Promise<Citations> {
	const known = requested.get(lang);
	if (known) return known;
	const request = fetchCitations(lang);
	requested.set(lang, request);
	// So that the next press tries again.
	request.catch(() => requested.delete(lang));
	return request;
}

async function fetchCitations(lang: Lang): Promise<Citations> {
	const response = await fetch(`${base}/${lang}/citations.json`);
	if (!response.ok) throw new Error(`citations.json: status ${response.status.toString()}`);
	return (await response.json()) as Citations;
}
