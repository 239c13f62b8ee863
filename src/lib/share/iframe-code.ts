import type { Lang } from '$lib/atlas/vocabulary';
import { escaped } from '$lib/ui/markup';

/** The HTML that embeds a link: `title` is what a screen reader says of the frame, in `lang`, `size` in CSS pixels. */
export const iframeCode = (link: string, title: string, lang: Lang, size: { width: number; height: number }): string =>
	`<iframe src="${escaped(link)}" title="${escaped(title)}" lang="${lang}" width="${size.width}" height="${size.height}" ` +
	'style="max-width: 100%; border: 0" loading="lazy" allow="fullscreen; clipboard-write"></iframe>';
