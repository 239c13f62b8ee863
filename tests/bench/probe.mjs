/** An init script for each page, run before the page's scripts. It is sent as text: it must not use imports. */
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
		/** When the first input on the map started the live map. */
		asked: 0
	};

	/**
	 * @param {string} type
	 * @param {(entry: any) => void} take `any`: each type has other fields, which TypeScript cannot infer from its name
	 * @param {object} [options]
	 */
	const observe = (type, take, options) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
	observe('longtask', ({ startTime, duration }) => probe.longTasks.push({ start: startTime, duration }));
	// Including shifts after an input: the hand-over to the live map must not move anything in any case.
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
	 * Called in a frame: calls back once the compositor has that frame.
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
	 * Reports to the runner by the console: polling from outside takes tens of milliseconds on the phone and would distort
	 * the measurement.
	 * @param {'usable' | 'interactive' | 'live'} what
	 */
	const note = (what) => (/** @type {number} */ time) => {
		probe[what] = time;
		console.debug(`probe: ${what}`);
	};

	/** The first contentful paint; the browser reports it one or more frames later. */
	const firstPaint = new Promise((/** @type {(time: number) => void} */ resolve) =>
		observe('paint', ({ name, startTime }) => name === 'first-contentful-paint' && resolve(startTime))
	);
	// Usable: a marker can be pressed, either a link in the page or a circle on the map.
	const marked = frameWhere(
		() =>
			[...document.querySelectorAll('[data-city]')].some((mark) => mark.checkVisibility()) ||
			/** @type {any} */ (window).bench?.live
	);
	Promise.all([marked, firstPaint]).then(([time, paint]) =>
		note('usable')(/** @type {any} */ (window).bench?.live ?? Math.max(time, paint))
	);
	// SvelteKit adds its announcer once the page is mounted.
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
	 * Milliseconds from the next `pointerup` to a frame; not from the click, which the browser sends after a tap only
	 * once it has synthesised mouse events.
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
	 * From the next `input` event to the first painted frame in which a condition holds: milliseconds and frames.
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
