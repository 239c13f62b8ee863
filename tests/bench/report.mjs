// Makes a table of the figures of all visits.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { median } from './measure.mjs';

/** @typedef {import('./measure.mjs').Figures} Figures */

/**
 * All visits: profile, page, then each run.
 * @typedef {Record<string, Record<'atlas' | 'a' | 'b', Figures[]>>} Results
 */

const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
const kb = (/** @type {number} */ value) => `${(value / 1000).toFixed(1)} KB`;
const mb = (/** @type {number} */ value) => `${(value / 1e6).toFixed(1)} MB`;
const count = (/** @type {number} */ value) => String(Math.round(value));
const plain = (/** @type {number} */ value) => value.toFixed(3);

/**
 * The table's rows, in order. `goals`: `most` is a ratio to the reference `to` or, without `to`, a limit of the figure.
 * @type {{ key: string; what: string; unit: (value: number) => string; goals?: Record<string, { to?: 'a' | 'b'; most: number }> }[]}
 */
export const ROWS = [
	{ key: 'fcp', what: 'First contentful paint', unit: ms, goals: { phone: { to: 'b', most: 1.25 } } },
	{ key: 'usable', what: 'Markers usable', unit: ms, goals: { phone: { to: 'b', most: 1.25 } } },
	{ key: 'lcp', what: 'Largest contentful paint', unit: ms },
	{ key: 'interactive', what: 'Script interactive', unit: ms },
	{ key: 'cls', what: 'Layout shift, load and handover', unit: plain, goals: both({ most: 0 }) },
	{ key: 'bytesToPaint', what: 'Bytes to first paint', unit: kb },
	{ key: 'requestsToPaint', what: 'Requests to first paint', unit: count },
	{ key: 'bytesToUsable', what: 'Bytes to usable markers', unit: kb, goals: both({ to: 'a', most: 1 / 6 }) },
	{ key: 'requestsToUsable', what: 'Requests to usable markers', unit: count },
	{ key: 'bytesToLive', what: 'Bytes to live map', unit: kb },
	{ key: 'requestsToLive', what: 'Requests to live map', unit: count },
	{
		key: 'live',
		what: 'Live map, from being asked for',
		unit: ms,
		goals: { desktop: { to: 'a', most: 0.85 }, phone: { to: 'a', most: 1 } }
	},
	{
		key: 'blocked',
		what: 'Blocking time, first paint to live map',
		unit: ms,
		goals: { desktop: { to: 'a', most: 0.4 }, phone: { to: 'a', most: 0.85 } }
	},
	{ key: 'filter', what: 'Era chosen → frame with only it', unit: ms, goals: both({ to: 'a', most: 0.5 }) },
	{ key: 'popupFirst', what: 'Click → popup painted, first', unit: ms, goals: both({ to: 'a', most: 1 }) },
	{ key: 'popupTenth', what: 'Click → popup painted, tenth', unit: ms, goals: both({ to: 'a', most: 1 }) },
	{ key: 'inp', what: 'Interaction to next paint, filtering and panning', unit: ms, goals: { phone: { most: 99 } } },
	{ key: 'search', what: 'Text searched for → result painted', unit: ms },
	{ key: 'searchFrames', what: 'Frames until the result, the slowest', unit: count, goals: { phone: { most: 1 } } },
	{ key: 'heap', what: 'JavaScript heap, live', unit: mb }
];

/** @param {{ to?: 'a' | 'b'; most: number }} goal */
function both(goal) {
	return { desktop: goal, phone: goal };
}

/**
 * @param {Results} results
 * @returns {Record<string, Record<string, Record<string, number>>>} profile, page, figure
 */
export const medians = (results) =>
	map(results, (pages) =>
		map(pages, (runs) =>
			Object.fromEntries(
				ROWS.flatMap(({ key }) => {
					const value = median(runs.map((run) => run[key] ?? NaN));
					return Number.isNaN(value) ? [] : [[key, value]];
				})
			)
		)
	);

/**
 * @template T, U
 * @param {Record<string, T>} record
 * @param {(value: T) => U} change
 * @returns {Record<string, U>}
 */
const map = (record, change) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/**
 * Markdown: one table for each profile.
 * @param {Results} results
 * @param {string} about what was measured on what
 */
export function table(results, about) {
	const parts = Object.entries(medians(results)).map(([profile, { atlas = {}, a = {}, b = {} }]) => {
		const rows = ROWS.map(({ key, what, unit, goals }) => {
			const own = atlas[key];
			const cell = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : unit(value));
			const ratio = (/** @type {number | undefined} */ value) =>
				own === undefined || value === undefined || value === 0 ? '' : ` (${(own / value).toFixed(2)} ×)`;
			return [
				what,
				cell(own),
				cell(a[key]) + ratio(a[key]),
				cell(b[key]) + ratio(b[key]),
				verdict(goals?.[profile], key)
			];

			/**
			 * @param {{ to?: 'a' | 'b'; most: number } | undefined} goal
			 * @param {string} key
			 */
			function verdict(goal, key) {
				if (!goal || own === undefined) return '';
				const other = goal.to ? { a, b }[goal.to][key] : 1;
				if (other === undefined) return '';
				const wanted = goal.to
					? `≤ ${+goal.most.toFixed(2)} × (${goal.to})`
					: goal.most === 0
						? '0'
						: `≤ ${unit(goal.most)}`;
				// Tolerance for the rounding of summed layout shifts, below what a reader sees.
				return `${own <= goal.most * other + 5e-4 ? '✓' : '✗'} ${wanted}`;
			}
		});
		return [
			`**${profile[0]?.toUpperCase()}${profile.slice(1)}**`,
			'',
			'| what | atlas | (a) bare MapLibre page | (b) bare drawn map | goal |',
			'| --- | --: | --: | --: | --- |',
			...rows.map((cells) => `| ${cells.join(' | ')} |`)
		].join('\n');
	});
	return `${about}\n\n${parts.join('\n\n')}`;
}

/**
 * Replaces the text between `<!-- bench -->` and `<!-- /bench -->` and formats the file; without both it does nothing.
 * @param {string} file
 * @param {string} text
 */
export async function insert(file, text) {
	if (!existsSync(file)) return;
	const before = readFileSync(file, 'utf8');
	const after = before.replace(
		/(<!-- bench -->)[\s\S]*?(<!-- \/bench -->)/,
		(_, open, close) => `${open}\n\n${text}\n\n${close}`
	);
	if (after !== before) {
		writeFileSync(file, await format(after, { ...(await resolveConfig(file)), filepath: file }));
	}
}
