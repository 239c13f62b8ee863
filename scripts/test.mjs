// The whole check: style, types, unit tests, the build, and a reader's steps in a browser. `npm test` runs it, on two
// cores: unit tests and the build are one half, what only reads the sources the other; then the browsers have the machine
// to themselves.
// The last line is the sum, `N passed, N failed`; the exit code is 1 on any failure, or when a runner ran no test.
import { readFileSync, rmSync } from 'node:fs';
import { run, runBeside } from './run.mjs';

const folder = new URL('../test-results/', import.meta.url);
// What an earlier run left must never be counted.
rmSync(folder, { recursive: true, force: true });

const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const summary = [];

/**
 * @param {string} name
 * @param {boolean} succeeded
 * @param {{ passed: number; failed: number; skipped: number }} counts
 */
function count(name, succeeded, counts) {
	// A runner can fail with no failed test: it found none, a file did not load, the server did not start.
	if (counts.failed === 0 && (!succeeded || counts.passed === 0)) counts.failed = 1;
	sum.passed += counts.passed;
	sum.failed += counts.failed;
	sum.skipped += counts.skipped;
	summary.push(`${counts.failed ? '✗' : '✓'} ${name}: ${counts.passed} passed, ${counts.failed} failed`);
}

/**
 * Counts an npm script as one test.
 * @param {string} script
 * @param {boolean} succeeded
 * @returns {boolean} the same
 */
function countStep(script, succeeded) {
	count(script, succeeded, { passed: Number(succeeded), failed: 0, skipped: 0 });
	return succeeded;
}

/**
 * Runs an npm script as one test, beside others.
 * @param {string} script
 * @returns {Promise<boolean>} whether it passed
 */
const step = async (script) => countStep(script, await runBeside(script, 'npm', ['run', '--silent', script]));

/**
 * Counts what a runner left in a file.
 * @template Results
 * @param {string} script
 * @param {boolean} succeeded
 * @param {string} file in test-results
 * @param {(results: Results) => { passed: number; failed: number; skipped: number }} read
 * @returns {Results | undefined}
 */
function countResults(script, succeeded, file, read) {
	let counts = { passed: 0, failed: 0, skipped: 0 };
	let results;
	try {
		results = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
		counts = read(results);
	} catch (error) {
		console.error(`${script} left no results: ${error instanceof Error ? error.message : error}`);
	}
	count(script, succeeded, counts);
	return results;
}

async function unitTests() {
	const args = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'];
	const succeeded = await runBeside('test:unit', 'npm', ['run', '--silent', 'test:unit', '--', ...args]);
	countResults('test:unit', succeeded, 'unit.json', (/** @type {any} */ vitest) => ({
		passed: vitest.numPassedTests,
		failed: vitest.numFailedTests,
		skipped: vitest.numPendingTests + vitest.numTodoTests
	}));
}

function endToEndTests() {
	console.log('\n── test:e2e');
	const succeeded = run('npm', ['run', '--silent', 'test:e2e']);
	// A flaky test passed at a second try: there are no second tries, so it counts as failed.
	const report = countResults('test:e2e', succeeded, 'e2e.json', (/** @type {Report} */ { stats }) => ({
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky,
		skipped: stats.skipped
	}));
	if (report) console.log(slowest(report).join('\n'));
}

/**
 * What the JSON reporter of Playwright writes, as far as it is read here.
 * @typedef {{ tests: { results: { duration: number }[] }[] }} Spec
 * @typedef {{ file: string; specs: Spec[]; suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number; unexpected: number; flaky: number; skipped: number; duration: number }; suites: Suite[] }} Report
 */

/**
 * The ten files whose tests take longest, by the sum of their runs.
 * @param {Report} report
 * @returns {string[]} a line each
 */
function slowest({ suites, stats }) {
	/** @returns {number[]} milliseconds of each run */
	const runs = (/** @type {Suite} */ { specs, suites = [] }) => [
		...specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration))),
		...suites.flatMap(runs)
	];
	const seconds = (/** @type {number} */ ms) => `${Math.round(ms / 1000)} s`;
	const files = suites.map((suite) => {
		const times = runs(suite);
		return { file: suite.file, count: times.length, ms: times.reduce((sum, ms) => sum + ms, 0) };
	});
	const total = files.reduce((sum, { ms }) => sum + ms, 0);
	const count = files.reduce((sum, file) => sum + file.count, 0);
	return [
		'',
		`${count} runs took ${seconds(total)} of workers’ time in ${seconds(stats.duration)}; most of it:`,
		...files
			.toSorted((a, b) => b.ms - a.ms)
			.slice(0, 10)
			.map(({ file, count, ms }) => `${seconds(ms).padStart(6)}  ${file} (${count})`)
	];
}

// Once, and before all others: each of them would write the same files while the rest reads them.
if (run('npm', ['run', '--silent', 'sync'])) {
	const [sound, built] = await Promise.all([
		step('check:synced').then(async (passed) => (await step('lint:synced')) && passed),
		// Not the unit tests beside the build: both load SvelteKit's plugin, which writes the version into generated files,
		// and pages would then be built for other scripts than those they are served with.
		unitTests().then(() => step('build'))
	]);
	// What fails without a browser is mended first.
	if (built && sound) endToEndTests();
} else {
	countStep('sync', false);
}

console.log(`\n${summary.join('\n')}\n`);
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed ? 1 : 0;
