/** Debounce in milliseconds: after this long without scrolling, scrolling has stopped. */
const SETTLED_MS = 250;

/** CSS pixels between the covered part of the screen and the place where the reader reads. */
const READING_PX = 48;

/** Fraction of the text's height, at the bottom, that is not being read yet. */
const BELOW = 0.15;

export interface SightEvents {
	/** The first passage in sight has changed; its id. */
	passage: (id: string) => void;
	/** Scrolling has stopped; the cities that the text in sight names, in its order. */
	settle: (cities: string[]) => void;
}

/**
 * Watches which of these passages, and which mentions in their main text, are in sight. `top`: CSS pixels at the top of
 * the screen that are covered. Returns a function that stops it.
 */
export function watchSight(ids: readonly string[], top: number, events: SightEvents): () => void {
	// A map that covers nearly all of the screen makes these small, but a part of the text always counts as read.
	const text = Math.max(0, innerHeight - top);
	const readingAt = Math.min(READING_PX, text / 4);
	const passages = ids.flatMap((id) => document.getElementById(`passage-${id}`) ?? []);
	const mentions = passages.flatMap((one) => [...one.querySelectorAll<HTMLElement>('[data-leading] [data-mention]')]);
	const inSight = new Set<Element>();
	let timer = 0;

	const settle = () => {
		const cities = mentions
			.filter((one) => inSight.has(one))
			.flatMap((one) => one.dataset['mention']?.split(' ') ?? []);
		events.settle([...new Set(cities)]);
	};
	const wait = () => {
		clearTimeout(timer);
		timer = window.setTimeout(settle, SETTLED_MS);
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
		{ rootMargin: `-${Math.round(top + readingAt)}px 0px -${Math.round(text * BELOW)}px 0px` }
	);
	for (const element of [...passages, ...mentions]) observer.observe(element);
	addEventListener('scroll', wait, { passive: true });
	return () => {
		clearTimeout(timer);
		observer.disconnect();
		removeEventListener('scroll', wait);
	};
}
