import type { HandleClientError } from '@sveltejs/kit';

/** What hooks.client.ts does with a page that does not open; set by late code, which the first view does without. */
export const opening: { failed: HandleClientError | null } = { failed: null };
