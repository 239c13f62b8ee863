// The whole check: style, types, unit tests, the build, and a reader's steps in a browser. `npm test` runs it.
// The last line is the sum, `N passed, N failed`; the exit code is 1 on any failure, or when a runner ran no test.
import { readFileSync, rmSync } from 'node:fs';
import { run } from './run.mjs';

const results = new URL('../test-results/', import.meta.url);
// What an earlier run left must never be counted.
rmSync(results, { recursive: true, force: true });

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
 * Runs an npm script as one test.
 * @param {string} script
 * @returns {boolean} whether it passed
 */
function step(script) {
	console.log(`\n── ${script}`);
	const succeeded = run('npm', ['run', '--silent', script]);
	count(script, succeeded, { passed: Number(succeeded), failed: 0, skipped: 0 });
	return succeeded;
}

/**
 * Runs an npm script that leaves its results in a file.
 * @param {string} script
 * @param {string} file in test-results
 * @param {(results: any) => { passed: number; failed: number; skipped: number }} read
 * @param {string[]} args for the runner
 */
function runner(script, file, read, args = []) {
	console.log(`\n── ${script}`);
	const succeeded = run('npm', ['run', '--silent', script, '--', ...args]);
	let counts = { passed: 0, failed: 0, skipped: 0 };
	try {
		counts = read(JSON.parse(readFileSync(new URL(file, results), 'utf8')));
	} catch (error) {
		console.error(`${script} left no results: ${error instanceof Error ? error.message : error}`);
	}
	count(script, succeeded, counts);
}

if (step('lint') && step('check')) {
	runner(
		'test:unit',
		'unit.json',
		(vitest) => ({
			passed: vitest.numPassedTests,
			failed: vitest.numFailedTests,
			skipped: vitest.numPendingTests + vitest.numTodoTests
		}),
		['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json']
	);
	if (step('build')) {
		// A flaky test passed at a second try: there are no second tries, so it counts as failed.
		runner('test:e2e', 'e2e.json', ({ stats }) => ({
			passed: stats.expected,
			failed: stats.unexpected + stats.flaky,
			skipped: stats.skipped
		}));
	}
}

console.log(`\n${summary.join('\n')}\n`);
const skipped = sum.skipped ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${sum.failed} failed${skipped}`);
process.exitCode = sum.failed ? 1 : 0;
