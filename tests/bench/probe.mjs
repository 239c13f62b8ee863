/** What the runner leaves in each page before anything of it runs; sent there as text, so it must stand alone. */
export function installProbe() {
	const probe = {
		/** @type {{ start: number; duration: number }[]} */
		longTasks: [],
		/** @type {number[]} */
		shifts: [],
		lcp: 0,
		/** Milliseconds of each interaction, by its id: the longest of its events. @type {Map<number, number>} */
		interactions: new Map(),
		usable: 0,
		interactive: 0,
		live: 0,
		/** When the reader asked for the live map. */
		asked: 0
	};

	/**
	 * @param {string} type
	 * @param {(entry: any) => void} take each type has fields of its own, which TypeScript does not tell by its name
	 * @param {object} [options]
	 */
	const observe = (type, take, options) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
	observe('longtask', ({ startTime, duration }) => probe.longTasks.push({ start: startTime, duration }));
	// Those after an input count too: a handover must not move anything, asked for or not.
	observe('layout-shift', ({ value }) => probe.shifts.push(value));
	observe('largest-contentful-paint', ({ startTime }) => (probe.lcp = startTime));
	observe(
		'event',
		({ interactionId, duration }) => {
			if (interactionId)
				probe.interactions.set(interactionId, Math.max(duration, probe.interactions.get(interactionId) ?? 0));
		},
		{ durationThreshold: 16 }
	);

	/**
	 * In a frame: calls back once that frame is with the compositor.
	 * @param {(time: number) => void} done
	 */
	const afterPaint = (done) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => done(performance.now());
		port2.postMessage(null);
	};

	/**
	 * Resolves after the first frame in which a condition holds, with the time at which it was painted.
	 * @param {() => unknown} condition
	 * @returns {Promise<number>}
	 */
	const frameWhere = (condition) =>
		new Promise((resolve) => {
			const look = () => {
				if (condition()) afterPaint(resolve);
				else requestAnimationFrame(look);
			};
			requestAnimationFrame(look);
		});

	/**
	 * The runner hears of it without a word to the page: what it would put there to ask takes tens of milliseconds on the
	 * phone, just when they count.
	 * @param {'usable' | 'interactive' | 'live'} what
	 */
	const note = (what) => (/** @type {number} */ time) => {
		probe[what] = time;
		console.debug(`probe: ${what}`);
	};

	/** The first contentful paint, which the browser tells of only once it is on the screen: a frame or more later. */
	const firstPaint = new Promise((/** @type {(time: number) => void} */ resolve) =>
		observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && resolve(startTime))
	);
	// A marker can be pressed: a link in the page, or a circle on the map.
	const marked = frameWhere(
		() =>
			[...document.querySelectorAll('[data-city]')].some((mark) => mark.checkVisibility()) ||
			/** @type {any} */ (window).bench?.live
	);
	Promise.all([marked, firstPaint]).then(([time, paint]) =>
		note('usable')(/** @type {any} */ (window).bench?.live ?? Math.max(time, paint))
	);
	// SvelteKit puts its announcer there once all is mounted.
	frameWhere(() => document.querySelector('#svelte-announcer')).then(note('interactive'));
	frameWhere(() => document.querySelector('[data-map="ready"]') ?? /** @type {any} */ (window).bench?.live).then(
		(time) => note('live')(/** @type {any} */ (window).bench?.live ?? time)
	);

	for (const type of ['pointerover', 'pointerdown']) {
		addEventListener(
			type,
			({ target, timeStamp }) => {
				if (target instanceof Element && target.closest('[data-map]')) probe.asked ||= timeStamp;
			},
			{ capture: true, passive: true }
		);
	}

	/**
	 * Milliseconds from the moment at which the finger or the button next rises to that of a frame; not from the click,
	 * which a browser makes of a tap only when it has acted out a mouse.
	 * @param {() => Promise<number>} frame its time
	 */
	const fromPressTo = (frame) =>
		new Promise((resolve, reject) => {
			setTimeout(() => reject(new Error(`nothing came of the press: ${frame}`)), 30_000);
			addEventListener('pointerup', ({ timeStamp }) => void frame().then((time) => resolve(time - timeStamp)), {
				capture: true,
				once: true
			});
		});

	/** To the first frame in which a condition holds. @param {() => unknown} condition */
	const fromPress = (condition) => fromPressTo(() => frameWhere(condition));

	/**
	 * From the next input into a field to the first frame painted in which a condition holds: milliseconds, and which
	 * frame it is, counted from 1.
	 * @param {() => unknown} condition
	 * @returns {Promise<{ ms: number; frames: number }>}
	 */
	const fromInput = (condition) =>
		new Promise((resolve, reject) => {
			setTimeout(() => reject(new Error(`nothing came of the text: ${condition}`)), 30_000);
			addEventListener(
				'input',
				({ timeStamp }) => {
					let frames = 0;
					void frameWhere(() => ++frames && condition()).then((time) => resolve({ ms: time - timeStamp, frames }));
				},
				{ capture: true, once: true }
			);
		});

	Object.assign(window, { probe: Object.assign(probe, { frameWhere, fromPress, fromPressTo, fromInput }) });
}
