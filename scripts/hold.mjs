// What must hold and takes longer than `npm test` may: `npm run test:hold [part …]` runs all parts, or those named, one
// after another, each within its time. It needs a build (`npm run build`) and the browser that `npm test` installs.
// The last line is the sum, `N passed, N failed` (parts); the exit code is 1 on any failure.
import { spawn } from 'node:child_process';

/**
 * Playwright's files of tests/hold.
 * @param {string[]} names
 */
function held(...names) {
	return [
		'npx',
		'playwright',
		'test',
		'--config=playwright.hold.config.ts',
		...names.map((name) => `/${name}.hold.ts`)
	];
}

/**
 * The parts: a name, what runs it, and the minutes it may take on two cores.
 * @type {{ name: string; command: string[]; minutes: number }[]}
 */
const parts = [
	{ name: 'browsers', command: held('browsers'), minutes: 5 },
	{ name: 'links', command: held('links'), minutes: 26 },
	{ name: 'another', command: ['node', 'tests/hold/another.mjs'], minutes: 8 },
	{ name: 'faults', command: held('faults', 'graphics', 'version'), minutes: 15 },
	{ name: 'soak', command: held('soak'), minutes: 25 },
	{ name: 'hosts', command: ['node', 'tests/hold/hosts.mjs'], minutes: 15 },
	{ name: 'load', command: ['node', 'tests/hold/load.mjs'], minutes: 3 }
];

/**
 * @param {typeof parts[number]} part
 * @returns {Promise<boolean>} whether it ended well and in time
 */
function runPart({ name, command: [program = '', ...args], minutes }) {
	console.log(`\n── ${name} (at most ${minutes} minutes)`);
	return new Promise((resolve) => {
		const child = spawn(program, args, { stdio: 'inherit', timeout: minutes * 60_000 });
		child.on('error', (error) => (console.error(error.message), resolve(false)));
		child.on('exit', (code) => resolve(code === 0));
	});
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
	console.error(`No part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
	process.exit(1);
}

/** @type {[string, boolean][]} */
const results = [];
for (const part of parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
	results.push([part.name, await runPart(part)]);
}
console.log(`\n${results.map(([name, passed]) => `${passed ? '✓' : '✗'} ${name}`).join('\n')}\n`);
const failed = results.filter(([, passed]) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
