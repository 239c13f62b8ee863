import { BINARIES, DATA_TYPES, FRAMES, FRESH, HEADERS, IMMUTABLE, IMMUTABLE_PATH, LANGS, TEXTS } from './facts.mjs';

const utf8 = (/** @type {string} */ type) => `${type}; charset=utf-8`;

/**
 * @param {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @returns {string} a file for Caddy 2.6 and newer
 */
export const caddy = (
	base
) => `# Caddy 2.6 and newer: in the block of the site, write \`import …/caddy.conf\` and \`root\` with ${
	base ? `the folder in which the\n# built site is the folder ${base.slice(1)}.` : 'the built site, the folder build/.'
}
# Made by scripts/hosting/index.mjs from what holds for every host; for another sub-path: BASE_PATH=/atlas node scripts/hosting/index.mjs <folder>
${FRAMES.map((line) => `# ${line}`).join('\n')}
${base ? `redir ${base} ${base}/ 308\n` : ''}
handle ${base}/* {
	# A slash at the end goes on to the page.
	@atlas_slash path_regexp ^${base}(?:/[\\w.~-]+)+/+$
	route @atlas_slash {
		uri strip_suffix /
		redir {uri} 308
	}

	# In this order, which Caddy would change.
	route {
		@atlas_write not method GET HEAD
		error @atlas_write 405
		# The address of a 404 page is not there, and no name has a NUL.
		@atlas_404 path_regexp ^${base}/(?:(?:${LANGS.join('|')})/)?404(?:\\.html)?$|\\x00
		error @atlas_404 404
		header {
${Object.entries(HEADERS)
	.map(([name, value]) => `\t\t\t${name} "${value}"`)
	.join('\n')}
			Cache-Control "${FRESH}"
		}
		@atlas_immutable {
			path ${base}${IMMUTABLE_PATH}*
			file
		}
		header @atlas_immutable Cache-Control "${IMMUTABLE}"

		# Pages are files: ${base}/ru is ru.html.
		rewrite ${base}/ ${base}/index.html
		try_files {path} {path}.html
		map {path} {atlas_type} {
${[
	...Object.entries(DATA_TYPES).map(([name, type]) => `${base}/data/${name} "${utf8(type)}"`),
	...Object.entries(TEXTS).map(([end, type]) => `~\\.${end}$ "${utf8(type)}"`),
	...Object.entries(BINARIES).map(([end, type]) => `~\\.${end}$ "${type}"`)
]
	.map((line) => `\t\t\t${line}`)
	.join('\n')}
			default application/octet-stream
		}
		header {
			Content-Type {atlas_type}
			# Caddy sets its own with the file.
			defer
		}
		# The build wrote a .br and a .gz beside each text.
		file_server {
			precompressed br gzip
		}
	}
}
# A path that is not there gets the 404 page of its language.
handle_errors {
	@atlas_missing expression {err.status_code} in [400, 404]
	handle @atlas_missing {
		@atlas_lang path_regexp atlas_lang ^${base}/(${LANGS.join('|')})(?:/|$)
		rewrite @atlas_lang ${base}/{re.atlas_lang.1}/404.html
		@atlas_no_lang not path_regexp ^${base}/(${LANGS.join('|')})(?:/|$)
		rewrite @atlas_no_lang ${base}/404.html
		header {
${Object.entries(HEADERS)
	.map(([name, value]) => `\t\t\t${name} "${value}"`)
	.join('\n')}
			Cache-Control "${FRESH}"
			Content-Type "${utf8(TEXTS.html)}"
		}
		file_server {
			precompressed br gzip
			status 404
		}
	}
}
`;
