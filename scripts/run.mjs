import { spawnSync } from 'node:child_process';

/**
 * Runs a command from the project's root with its output shown.
 * @param {string} command looked up in PATH
 * @param {string[]} args without spaces: Windows reaches npm only through its shell
 * @returns {boolean} whether it exited with 0; false too when it could not be started
 */
export const run = (command, args) =>
	spawnSync(command, args, {
		cwd: new URL('..', import.meta.url),
		stdio: 'inherit',
		shell: process.platform === 'win32'
	}).status === 0;
