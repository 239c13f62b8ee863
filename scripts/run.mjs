import { spawn, spawnSync } from 'node:child_process';

const root = new URL('..', import.meta.url);
// Windows reaches npm only through its shell.
const shell = process.platform === 'win32';

/**
 * Runs a command from the project's root with its output shown.
 * @param {string} command looked up in PATH
 * @param {string[]} args without spaces, for Windows' shell
 * @returns {boolean} whether it exited with 0; false too when it could not be started
 */
export const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit', shell }).status === 0;

/**
 * Runs a command beside others: its output is kept together, and shown once it has ended.
 * @param {string} title shown above the output
 * @param {string} command looked up in PATH
 * @param {string[]} args without spaces, for Windows' shell
 * @returns {Promise<boolean>} whether it exited with 0; false too when it could not be started
 */
export function runBeside(title, command, args) {
	const started = performance.now();
	const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
	/** @type {Buffer[]} */
	const output = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
	return new Promise((resolve) => {
		const end = (/** @type {boolean} */ succeeded) => {
			console.log(`\n── ${title} (${Math.round((performance.now() - started) / 1000)} s)`);
			process.stdout.write(Buffer.concat(output));
			resolve(succeeded);
		};
		child.on('error', (error) => {
			output.push(Buffer.from(`${error.message}\n`));
		});
		child.on('close', (code) => end(code === 0));
	});
}
