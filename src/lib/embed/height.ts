import type { Attachment } from 'svelte/attachments';
import type { Page } from '$lib/view/pages';

/** The height of `EmbedLine`, in CSS pixels. */
const LINE = 32;

/** Between these heights a frame shows something and leaves something of its parent's page to be seen. */
const LEAST = 400;
const MOST = 1200;
const MOST_OF_A_MAP = 720;

/**
 * The height that a frame of this width should have, all in CSS pixels. `content`: how high the page's own content is;
 * `null` for a map, which fills any frame. Never a frame's own height: with a parent that obeys it would grow for ever.
 */
export function frameHeight(width: number, content: number | null): number {
	const wanted = content ?? Math.min(width * 0.625, MOST_OF_A_MAP);
	return Math.round(Math.max(LEAST, Math.min(MOST, wanted + LINE)));
}

/** How a page fills a frame: with a map, as high as the frame is, or with content that ends somewhere. */
export type Filling = 'map' | 'content';

export const fillingOf = ({ kind }: Page): Filling =>
	kind === 'table' || kind === 'about' || kind === 'missing' ? 'content' : 'map';

/**
 * Tells the page around the frame, whoever it is, how high the frame should be: once for each change. It is no secret, and
 * nothing is listened to.
 */
export const tellHeight =
	(filling: Filling): Attachment<HTMLElement> =>
	(edition) => {
		const main = edition.querySelector('main');
		if (parent === window || !main) return;
		let told = 0;
		const tell = () => {
			const content = document.createRange();
			content.selectNodeContents(main);
			const height = frameHeight(innerWidth, filling === 'map' ? null : content.getBoundingClientRect().height);
			if (height === told) return;
			told = height;
			parent.postMessage({ type: 'cities-as-actors:height', height }, '*');
		};
		// Calls back for the first size too.
		const observer = new ResizeObserver(tell);
		for (const one of [edition, ...main.children]) observer.observe(one);
		return () => observer.disconnect();
	};
