// Writes the ready files for hosts.
//   [BASE_PATH=/atlas] node scripts/hosting/index.mjs [folder]
// Without BASE_PATH they are for a site at its host's root; without a folder, in hosting/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { apache } from './apache.mjs';
import { caddy } from './caddy.mjs';
import { netlifyHeaders, netlifyRedirects } from './netlify.mjs';
import { nginx } from './nginx.mjs';

/**
 * @param {string} [base] the sub-path, such as `/atlas`; empty at the host's root
 * @returns {Record<string, string>} texts by the names of the files
 */
export const hostingFiles = (base = '') => ({
	'nginx.conf': nginx(base),
	'.htaccess': apache(base),
	'caddy.conf': caddy(base),
	_headers: netlifyHeaders(base),
	_redirects: netlifyRedirects(base)
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const folder = process.argv[2] ?? fileURLToPath(new URL('../../hosting', import.meta.url));
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(hostingFiles(process.env['BASE_PATH']))) {
		writeFileSync(join(folder, name), text);
	}
}
