import { loadMessages } from '$lib/i18n/messages';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ params, data }) => ({ ...data, m: await loadMessages(params.lang) });
