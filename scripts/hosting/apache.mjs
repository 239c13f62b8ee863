import { BINARIES, DATA_TYPES, FRAMES, FRESH, HEADERS, IMMUTABLE, IMMUTABLE_PATH, LANGS, TEXTS } from './facts.mjs';

const escaped = (/** @type {string} */ name) => name.replaceAll('.', '\\.');

/**
 * @param {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @returns {string} `.htaccess` for Apache 2.4
 */
export const apache = (
	base
) => `# Apache 2.4: copy this file into the built site, beside index.html. It needs \`AllowOverride All\` and the modules rewrite,
# headers and mime.
# Made by scripts/hosting/index.mjs from what holds for every host; for another sub-path: BASE_PATH=/atlas node scripts/hosting/index.mjs <folder>
${FRAMES.map((line) => `# ${line}`).join('\n')}

# Pages are files: ${base}/ru is ru.html, though there is a folder ru too. A slash at the end goes on to the page.
Options -Indexes -MultiViews
DirectorySlash Off
DirectoryIndex disabled
RewriteEngine On
RewriteBase ${base}/
${
	base
		? `RewriteOptions AllowNoSlash\nRewriteCond "%{REQUEST_URI}" "^${base}$"\nRewriteRule "^" "${base}/" [R=308,L]\n`
		: ''
}RewriteCond "%{REQUEST_METHOD}" "!^(?:GET|HEAD)$"
RewriteRule "^" - [R=405,L]
RewriteRule "^((?:[\\w.~-]+/)*[\\w.~-]+)/+$" "${base}/$1" [R=308,L]
RewriteRule "^$" "index.html"
RewriteCond "%{REQUEST_FILENAME}.html" -f
RewriteRule "^(.+)$" "$1.html"

# A path that is not there gets the 404 page of its language, and so does the address of that page.
ErrorDocument 400 ${base}/404.html
ErrorDocument 403 ${base}/404.html
ErrorDocument 404 ${base}/404.html
${LANGS.map(
	(lang) =>
		`<If "%{REQUEST_URI} =~ m#^${base}/${lang}(/|$)#">\n\tErrorDocument 403 ${base}/${lang}/404.html\n\tErrorDocument 404 ${base}/${lang}/404.html\n</If>`
).join('\n')}
RewriteCond "%{ENV:REDIRECT_STATUS}" "^(?:200)?$"
RewriteRule "^(?:(?:${LANGS.join('|')})/)?404(?:\\.html)?$" - [R=404,L]

# The build wrote a .br and a .gz beside each text.
RewriteCond "%{HTTP:Accept-Encoding}" "\\bbr\\b"
RewriteCond "%{DOCUMENT_ROOT}${base}/$1.br" -f
RewriteRule "^(.+\\.\\w+)$" "$1.br" [E=no-brotli:1,E=no-gzip:1,L]
RewriteCond "%{HTTP:Accept-Encoding}" "\\bgzip\\b"
RewriteCond "%{DOCUMENT_ROOT}${base}/$1.gz" -f
RewriteRule "^(.+\\.\\w+)$" "$1.gz" [E=no-brotli:1,E=no-gzip:1,L]
RemoveType .gz
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
<FilesMatch "\\.(${Object.keys(TEXTS).join('|')})(\\.br|\\.gz)?$">
	Header append Vary Accept-Encoding
</FilesMatch>

${Object.entries(HEADERS)
	.map(([name, value]) => `Header always set ${name} "${value}"`)
	.join('\n')}
Header always set Cache-Control "${FRESH}"
<If "%{REQUEST_URI} =~ m#^${base}${IMMUTABLE_PATH}# && -f %{REQUEST_FILENAME}">
	Header always set Cache-Control "${IMMUTABLE}"
</If>

AddDefaultCharset utf-8
AddCharset utf-8 ${Object.keys(TEXTS)
	.map((end) => `.${end}`)
	.join(' ')}
${Object.entries({ ...TEXTS, ...BINARIES })
	.map(([end, type]) => `AddType ${type} .${end}`)
	.join('\n')}
${Object.entries(DATA_TYPES)
	.map(
		([name, type]) =>
			`<FilesMatch "^${escaped(name)}(\\.br|\\.gz)?$">\n\tForceType "${type}; charset=utf-8"\n</FilesMatch>`
	)
	.join('\n')}
`;
