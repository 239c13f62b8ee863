import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentType, DOWNLOAD_NAMES, DOWNLOADS } from '../src/lib/server/downloads';

describe.each(['_headers', 'nginx.conf', '.htaccess'])('the ready file for a host, %s', (file) => {
	const text = readFileSync(`hosting/${file}`, 'utf8');

	test('lets pages of other hosts read the downloads', () => {
		expect(text).toMatch(/Access-Control-Allow-Origin:? "?\*/);
	});

	test.each(DOWNLOAD_NAMES)('knows what %s is', (name) => {
		expect(text).toContain(DOWNLOADS[name].type);
		if (file === '_headers') expect(text).toContain(`/data/${name}\n  Content-Type: ${contentType(name)}\n`);
	});
});
