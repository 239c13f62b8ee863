import type { Attachment } from 'svelte/attachments';

/** CSS pixels that a finger may wander during a tap. */
const SLOP = 8;
/** Milliseconds after which a press is no tap: the browser offers what may be done with a link. */
const LONG_MS = 500;
/** Milliseconds after a page has scrolled in which a touch only stops it. */
const SCROLLING_MS = 150;

/**
 * Answers a tap on a link as the finger rises. Left alone, a browser first acts out a mouse there, for pages that know
 * nothing of fingers: over, move, down, the focus, up, each of them heard and styled for, and only then the click.
 */
export const quickTap: Attachment<HTMLElement> = (element) => {
	/** The only finger on the glass, from its first touch. */
	let finger: { id: number; x: number; y: number; time: number } | null = null;

	let scrolled = -Infinity;
	const scroll = ({ timeStamp }: Event) => (scrolled = timeStamp);

	function touch({ touches, timeStamp }: TouchEvent) {
		const [first] = touches;
		const stops = timeStamp - scrolled < SCROLLING_MS;
		finger =
			first && touches.length === 1 && !stops
				? { id: first.identifier, x: first.clientX, y: first.clientY, time: timeStamp }
				: null;
	}

	function rise(event: TouchEvent) {
		const [risen] = event.changedTouches;
		const link = event.target instanceof Element && event.target.closest('a');
		if (!finger || risen?.identifier !== finger.id || !link || !event.cancelable) return;
		const wandered = Math.hypot(risen.clientX - finger.x, risen.clientY - finger.y);
		if (wandered > SLOP || event.timeStamp - finger.time > LONG_MS) return;
		event.preventDefault();
		const { clientX, clientY } = risen;
		link.dispatchEvent(
			new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1, clientX, clientY })
		);
	}

	addEventListener('scroll', scroll, { passive: true, capture: true });
	element.addEventListener('touchstart', touch, { passive: true });
	element.addEventListener('touchend', rise, { passive: false });
	return () => {
		removeEventListener('scroll', scroll, { capture: true });
		element.removeEventListener('touchstart', touch);
		element.removeEventListener('touchend', rise);
	};
};
