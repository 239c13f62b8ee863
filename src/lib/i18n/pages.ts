import type { Messages } from './messages.svelte';

/** Printed pages in words: of `107` or `106–107`, «с. 106–107» and “pp. 106–107”. */
export const pagesWords = (words: Messages, pages: string): string =>
	words.read_page({ pages, count: pages.split('–').length });
