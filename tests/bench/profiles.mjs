/**
 * A device and network to measure on.
 * @typedef {object} Profile
 * @property {'desktop' | 'phone'} name
 * @property {import('@playwright/test').BrowserContextOptions} context
 * @property {number} cpu how many times slower than this machine
 * @property {{ latency: number; bytesPerSecond: number } | null} line latency in milliseconds; null: not throttled
 */

/** @type {Profile[]} */
export const PROFILES = [
	{
		name: 'desktop',
		context: { viewport: { width: 1280, height: 800 } },
		cpu: 1,
		line: null
	},
	{
		name: 'phone',
		context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
		cpu: 4,
		// 1.6 Mbit/s.
		line: { latency: 150, bytesPerSecond: (1.6e6 / 8) | 0 }
	}
];
