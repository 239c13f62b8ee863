/** Debounce in milliseconds: after this long without scrolling, scrolling has stopped. */
const SETTLED_MS = 250;

/** CSS pixels from the covered part of the screen down to the reading line: two lines of the text. */
export const READING_PX = 64;

/** Fraction of the text's height, at the bottom, that is not being read yet. */
const BELOW = 0.15;

export interface SightEvents {
	/** Another passage is at the reading line, or the first below it; its id. */
	passage: (id: string) => void;
	scroll: () => void;
	/** Scrolling has stopped. */
	settle: () => void;
}

/**
 * Watches which of these passages is at the reading line. `top`: CSS pixels at the top of the screen that are covered.
 * Returns a function that stops it.
 */
export function watchSight(ids: readonly string[], top: number, events: SightEvents): () => void {
	// A map that covers nearly all of the screen makes these small, but a part of the text always counts as read.
	const text = Math.max(0, innerHeight - top);
	const line = Math.min(READING_PX, text / 4);
	const passages = ids.flatMap((id) => document.getElementById(`passage-${id}`) ?? []);
	const inSight = new Set<Element>();
	let timer = 0;

	const wait = () => {
		clearTimeout(timer);
		timer = window.setTimeout(events.settle, SETTLED_MS);
	};
	const onScroll = () => {
		events.scroll();
		wait();
	};
	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting } of entries) {
				if (isIntersecting) inSight.add(target);
				else inSight.delete(target);
			}
			const first = passages.find((one) => inSight.has(one));
			if (first) events.passage(first.id.slice('passage-'.length));
			wait();
		},
		{ rootMargin: `-${Math.round(top + line)}px 0px -${Math.round(text * BELOW)}px 0px` }
	);
	for (const element of passages) observer.observe(element);
	addEventListener('scroll', onScroll, { passive: true });
	return () => {
		clearTimeout(timer);
		observer.disconnect();
		removeEventListener('scroll', onScroll);
	};
}
