/** Milliseconds of rest after which a reader is taken to have stopped scrolling. */
const SETTLED_MS = 250;

/** CSS pixels below what is covered at which the line lies that is being read. */
const LINE = 48;

/** Share of the text's height at its bottom that is not yet being read. */
const BELOW = 0.15;

export interface SightEvents {
	/** The first passage in sight is another; its id. */
	passage: (id: string) => void;
	/** The reader has stopped; the cities that the text in sight names, in its order. */
	settle: (cities: string[]) => void;
}

/**
 * Watches which of these passages are in sight, and which mentions of their leading words. `top`: CSS pixels at the top
 * of the screen that something covers. Returns what ends it.
 */
export function watchSight(ids: readonly string[], top: number, events: SightEvents): () => void {
	// However little of the screen the map leaves to the text, some of it is being read.
	const text = Math.max(0, innerHeight - top);
	const line = Math.min(LINE, text / 4);
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
		{ rootMargin: `-${Math.round(top + line)}px 0px -${Math.round(text * BELOW)}px 0px` }
	);
	for (const element of [...passages, ...mentions]) observer.observe(element);
	addEventListener('scroll', wait, { passive: true });
	return () => {
		clearTimeout(timer);
		observer.disconnect();
		removeEventListener('scroll', wait);
	};
}
