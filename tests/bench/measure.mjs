// One visit to one page: what loading costs, and how fast it responds.
import { setTimeout as sleep } from 'node:timers/promises';
import { installProbe } from './probe.mjs';

/**
 * @typedef {import('./pages.mjs').Subject} Subject
 * @typedef {import('./pages.mjs').Filter} Filter
 * @typedef {import('./profiles.mjs').Profile} Profile
 * @typedef {import('./references.mjs').City} City
 */

/** Figures of one visit by name; milliseconds, bytes or counts. @typedef {Record<string, number>} Figures */

/** Milliseconds without a long task or a request after which a page counts as idle. */
const REST_MS = 600;

/** Milliseconds without received bytes after which open requests count as finished. */
const SILENT_MS = 3000;

/** Searches, each with the city that must be the first result; the first one loads the search. */
const SEARCHES = /** @type {const} */ ([
	['вена', 'vienna'],
	['лондон', 'london'],
	['otyrar', 'otrar'],
	['париж', 'paris'],
	['аф', 'athens'],
	['таразд', 'taraz']
]);

/** The number of popups to open. */
const POPUPS = 10;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {object} visit
 * @param {Subject} visit.subject
 * @param {Profile} visit.profile
 * @param {string} visit.url
 * @param {City[]} visit.cities those to open, one after another
 * @param {Filter[]} visit.filters
 * @returns {Promise<Figures>}
 */
export async function visit(browser, { subject, profile, url, cities, filters }) {
	const context = await browser.newContext({ ...profile.context, locale: 'ru-RU' });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(60_000);
		await page.addInitScript(installProbe);
		const client = await context.newCDPSession(page);
		const traffic = await watchTraffic(client);
		await client.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu });
		if (profile.line) {
			const { latency, bytesPerSecond } = profile.line;
			const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
			await client.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
		}

		const told = (/** @type {'usable' | 'interactive' | 'live'} */ what) =>
			page.waitForEvent('console', { predicate: (message) => message.text() === `probe: ${what}` });
		const usable = told('usable');
		const interactive = subject.asks && told('interactive');
		const live = subject.live && told('live');
		await page.goto(url + subject.path, { waitUntil: 'load' });
		await usable;
		if (subject.asks) {
			await interactive;
			await rest(page, traffic);
			const free = await subject.free(page);
			await (profile.context.hasTouch ? page.touchscreen.tap(free.x, free.y) : page.mouse.move(free.x, free.y));
		}
		await live;
		await rest(page, traffic);
		if (process.env.BENCH_DEBUG) console.error(subject.name, traffic.pending());
		const coming = await arrival(page, traffic);
		if (!subject.live) return coming;

		const answers = {
			...(await answer(page, { subject, profile, cities, filters })),
			...(subject.search ? await searching(page, subject.search) : {})
		};
		await client.send('HeapProfiler.collectGarbage');
		const { metrics } = await client.send('Performance.getMetrics');
		const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
		return { ...coming, ...answers, heap };
	} finally {
		await context.close();
	}
}

/**
 * Bytes and requests as they arrive.
 * @typedef {{ log: { time: number; bytes: number }[]; asked: number[]; idleSince: () => number; pending: () => string[] }} Traffic
 */

/**
 * @param {import('@playwright/test').CDPSession} client
 * @returns {Promise<Traffic>}
 */
async function watchTraffic(client) {
	/** @type {Map<string, { url: string; seen: number }>} */
	const open = new Map();
	/** @type {Traffic['log']} */
	const log = [];
	/** @type {number[]} */
	const asked = [];
	let begun = 0;
	let last = performance.now();
	client.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		if (!request.url.startsWith('http')) return;
		begun ||= timestamp;
		asked.push((timestamp - begun) * 1000);
		open.set(requestId, { url: request.url, seen: 0 });
		last = performance.now();
	});
	client.on('Network.requestServedFromCache', ({ requestId }) => open.delete(requestId));
	client.on('Network.dataReceived', ({ requestId, encodedDataLength, timestamp }) => {
		const one = open.get(requestId);
		if (!one) return;
		one.seen += encodedDataLength;
		last = performance.now();
		log.push({ time: (timestamp - begun) * 1000, bytes: encodedDataLength });
	});
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
		const one = open.get(requestId);
		open.delete(requestId);
		last = performance.now();
		// The remaining bytes: headers, and data without events of its own.
		if (one) log.push({ time: (timestamp - begun) * 1000, bytes: Math.max(0, encodedDataLength - one.seen) });
	});
	client.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
	await client.send('Network.enable');
	await client.send('Performance.enable');
	return {
		log,
		asked,
		// For a worker's script there is only the event of its request: after a long silence it counts as finished.
		idleSince: () => (open.size > 0 && performance.now() - last < SILENT_MS ? performance.now() : last),
		pending: () => [...open.values()].map(({ url }) => url)
	};
}

/**
 * Waits until there are no requests and no long tasks.
 * @param {import('@playwright/test').Page} page
 * @param {Traffic} traffic
 */
async function rest(page, traffic) {
	for (;;) {
		const busyUntil = await page.evaluate(() => {
			const last = /** @type {any} */ (window).probe.longTasks.at(-1);
			return last ? performance.now() - last.start - last.duration : Infinity;
		});
		if (busyUntil > REST_MS && performance.now() - traffic.idleSince() > REST_MS) return;
		await sleep(50);
	}
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {Traffic} traffic
 * @returns {Promise<Figures>}
 */
async function arrival(page, { log, asked }) {
	const seen = await page.evaluate(() => {
		const { lcp, usable, interactive, live, asked, shifts, longTasks } = /** @type {any} */ (window).probe;
		const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
		return { fcp, lcp, usable, interactive, live, asked, shifts, longTasks };
	});
	const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 0);
	const until = (/** @type {number} */ time) => ({
		bytes: sum(log.filter((one) => one.time <= time).map(({ bytes }) => bytes)),
		requests: asked.filter((one) => one <= time).length
	});
	const end = seen.live || Infinity;
	const blocked = (/** @type {number} */ from) =>
		sum(
			/** @type {{ start: number; duration: number }[]} */ (seen.longTasks)
				.filter(({ start, duration }) => start + duration > from && start < end)
				.map(({ duration }) => Math.max(0, duration - 50))
		);
	return {
		fcp: seen.fcp,
		lcp: seen.lcp,
		usable: seen.usable,
		...(seen.interactive ? { interactive: seen.interactive } : {}),
		cls: sum(seen.shifts),
		bytesToPaint: until(seen.fcp).bytes,
		requestsToPaint: until(seen.fcp).requests,
		bytesToUsable: until(seen.usable).bytes,
		requestsToUsable: until(seen.usable).requests,
		blocked: blocked(seen.fcp),
		...(seen.live
			? {
					live: seen.live - seen.asked,
					bytesToLive: until(seen.live).bytes,
					requestsToLive: until(seen.live).requests
				}
			: {})
	};
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {{ subject: Subject; profile: Profile; cities: City[]; filters: Filter[] }} what
 * @returns {Promise<Figures>}
 */
async function answer(page, { subject, profile, cities, filters }) {
	const touch = profile.context.hasTouch === true;
	const client = await page.context().newCDPSession(page);
	/** @param {{ x: number; y: number }} point */
	const press = async ({ x, y }) => {
		if (touch) {
			await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
			// The usual duration of a tap.
			await sleep(100);
			await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
			return;
		}
		await page.mouse.move(x, y, { steps: 3 });
		// The usual time between hover and press.
		await sleep(150);
		await page.mouse.click(x, y);
	};

	/** @type {number[]} */
	const popups = [];
	for (let index = 0; index < POPUPS; index++) {
		const city = cities[index % cities.length];
		if (!city) break;
		const at = await subject.mark(page, city);
		const painted = subject.popup(page, city);
		await press(at);
		popups.push(await painted);
		await subject.closePopup(page);
		await sleep(200);
	}

	await page.evaluate(() => /** @type {any} */ (window).probe.interactions.clear());
	/** @type {number[]} */
	const frames = [];
	for (const filter of filters) {
		const control = page.locator(`[data-era="${filter.era}"]`).first();
		await control.scrollIntoViewIfNeeded();
		const box = await control.boundingBox();
		if (!box) throw new Error(`no control for ${filter.era}`);
		const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		const painted = subject.filtered(page, filter);
		await press(at);
		frames.push(await painted);
		await sleep(300);
		await press(at);
		await sleep(500);
	}
	const free = await subject.free(page);
	for (const [dx, dy] of /** @type {const} */ ([
		[60, 20],
		[-60, -20],
		[40, -20]
	])) {
		await drag(page, client, free, { dx, dy, touch });
		await sleep(700);
	}
	const inp = await page.evaluate(() => Math.max(0, .../** @type {any} */ (window).probe.interactions.values()));
	return {
		popupFirst: popups[0] ?? NaN,
		popupTenth: popups.at(-1) ?? NaN,
		filter: median(frames),
		inp
	};
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {NonNullable<Subject['search']>} search
 * @returns {Promise<Figures>}
 */
async function searching(page, search) {
	const found = [];
	for (const [text, city] of SEARCHES) {
		found.push(await search(page, text, city));
		await sleep(200);
	}
	const warm = found.slice(1);
	return { search: median(warm.map(({ ms }) => ms)), searchFrames: Math.max(...warm.map(({ frames }) => frames)) };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} client
 * @param {{ x: number; y: number }} from
 * @param {{ dx: number; dy: number; touch: boolean }} by
 */
async function drag(page, client, { x, y }, { dx, dy, touch }) {
	const steps = 8;
	const at = (/** @type {number} */ step) => ({ x: x + (dx * step) / steps, y: y + (dy * step) / steps });
	if (!touch) {
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + dx, y + dy, { steps });
		await page.mouse.up();
		return;
	}
	await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at(0)] });
	for (let step = 1; step <= steps; step++) {
		await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at(step)] });
		await sleep(16);
	}
	await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** @param {number[]} values */
export function median(values) {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
	return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
