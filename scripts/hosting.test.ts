import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentType, DOWNLOAD_NAMES, isText } from '../src/lib/server/downloads';
import { BINARIES, DATA_TYPES, HEADERS, IMMUTABLE, LANGS, TEXTS } from './hosting/facts.mjs';
import { hostingFiles } from './hosting/index.mjs';

const FILES = Object.keys(hostingFiles());

test('the ready files for hosts are those that the list of headers and types makes', () => {
	expect(readdirSync('hosting').sort()).toEqual(FILES.sort());
	for (const [name, text] of Object.entries(hostingFiles())) {
		expect(readFileSync(`hosting/${name}`, 'utf8'), `${name}: run node scripts/hosting/index.mjs`).toBe(text);
	}
});

test.each(DOWNLOAD_NAMES)('a host is told that %s is what the page about it says', (name) => {
	const end = name.split('.').at(-1) ?? '';
	const { [name]: special }: Partial<Record<string, string>> = DATA_TYPES;
	const { [end]: usual }: Partial<Record<string, string>> = { ...TEXTS, ...BINARIES };
	expect(`${special ?? usual}${isText(name) ? '; charset=utf-8' : ''}`).toBe(contentType(name));
	expect(hostingFiles()['_headers']).toContain(`/data/${name}\n  Content-Type: ${contentType(name)}\n`);
});

describe.each(['', '/atlas'])('at “%s”', (base) => {
	const files = hostingFiles(base);

	test.each(FILES.filter((name) => name !== '_redirects'))('%s says all that every host must say', (name) => {
		const text = files[name] ?? '';
		for (const [field, value] of Object.entries(HEADERS)) {
			expect(text).toContain(field);
			expect(text).toContain(value);
		}
		expect(text).toContain(IMMUTABLE);
		// Frames anywhere may show the atlas: any such rule, also `*`, shuts some out.
		expect(text.replaceAll(/^\s*#.*$/gm, '')).not.toMatch(/frame-ancestors|X-Frame-Options/i);
	});

	test.each(FILES.filter((name) => name !== '_headers'))('%s knows the 404 page of each language', (name) => {
		const text = files[name] ?? '';
		expect(text).toContain(`${base}/404.html`);
		for (const lang of LANGS) expect(text).toMatch(new RegExp(`\\b${lang}\\b`));
	});
});
