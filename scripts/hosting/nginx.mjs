import { BINARIES, DATA_TYPES, FRAMES, FRESH, HEADERS, IMMUTABLE, IMMUTABLE_PATH, LANGS, TEXTS } from './facts.mjs';

const langs = LANGS.join('|');

/**
 * @param {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @returns {string} a file for the `server` block of nginx 1.18 and newer
 */
export const nginx = (
	base
) => `# nginx 1.18 and newer: in the \`server\` block of the site, write \`include …/nginx.conf;\` and
${base ? `# \`root\` with the folder in which the built site is the folder ${base.slice(1)}.` : '# `root` with the built site, the folder build/.'}
# Made by scripts/hosting/index.mjs from what holds for every host; for another sub-path: BASE_PATH=/atlas node scripts/hosting/index.mjs <folder>
${FRAMES.map((line) => `# ${line}`).join('\n')}

# Files named by their content are never asked for again, all others each time.
set $atlas_cache "${FRESH}";
if ($uri ~ "^${base}${IMMUTABLE_PATH}") { set $atlas_cache "${IMMUTABLE}"; }

# A path that nginx cannot decode, such as ${base}/kk/%E0%A4%A, never comes to a location.
error_page 400 =404 ${base}/unreadable-path;
${base ? `location = ${base} { absolute_redirect off; return 308 ${base}/$is_args$args; }\n` : ''}
location ${base}/ {
	# The build wrote a .gz and a .br beside each text. With nginx's module brotli_static (Debian: libnginx-mod-http-brotli-static),
	# take the mark off the second line.
	gzip_static on;
	# brotli_static on;
	gzip_vary on;

	absolute_redirect off;
${Object.entries(HEADERS)
	.map(([name, value]) => `\tadd_header ${name} "${value}" always;`)
	.join('\n')}
	add_header Cache-Control $atlas_cache always;

	types {
${Object.entries({ ...TEXTS, ...BINARIES })
	.map(([end, type]) => `\t\t${type} ${end};`)
	.join('\n')}
	}
	default_type application/octet-stream;
	charset utf-8;
	charset_types ${[...new Set([...Object.values(TEXTS), ...Object.values(DATA_TYPES)])].filter((type) => type !== 'text/html').join('\n\t\t')};
${Object.entries(DATA_TYPES)
	.map(([name, type]) => `\tlocation = ${base}/data/${name} { types {} default_type ${type}; }`)
	.join('\n')}

	# Pages are files: ${base}/ru is ru.html. A path that is not there gets the 404 page of its language.
	try_files $uri $uri.html =404;
	error_page 404 ${base}/404.html;
	location = ${base}/ { try_files ${base}/index.html =404; }
	location ~ "^${base}/404(?:\\.html)?$" { internal; }
	location ~ "^${base}/(?<atlas_lang>${langs})/404(?:\\.html)?$" {
		internal;
		error_page 404 ${base}/$atlas_lang/404.html;
	}
	location ~ "^(?<atlas_page>${base}(?:/[\\w.~-]+)+)/+$" { return 308 $atlas_page$is_args$args; }
	location ~ "^${base}/(?<atlas_lang>${langs})(?:/|$)" {
		try_files $uri $uri.html =404;
		error_page 404 ${base}/$atlas_lang/404.html;
	}
	location = ${base}/unreadable-path {
		internal;
		if ($request ~ "^[A-Z]+ ${base}/(?<atlas_lang>${langs})[/ ?]") { rewrite ^ ${base}/$atlas_lang/404.html last; }
		if ($request ~ "^[A-Z]+ ${base}/") { rewrite ^ ${base}/404.html last; }
		return 400;
	}
}
`;
