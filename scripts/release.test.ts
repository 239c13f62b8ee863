import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archive } from './release.mjs';

const release = { name: 'cities-as-actors-0.1.0', date: '2026-11-28' };
const files = { 'README.md': Buffer.from('# Cities'), 'site/ru.html': Buffer.from('Отырар') };

test('an archive can check each file of a release by its sum', () => {
	const unzipped = unzipSync(archive(files, release));
	const sums = strFromU8(unzipped[`${release.name}/SHA256SUMS`] ?? new Uint8Array())
		.trimEnd()
		.split('\n');
	expect(sums).toHaveLength(Object.keys(files).length);
	for (const line of sums) {
		const [sum, file = ''] = line.split('  ');
		const bytes = unzipped[`${release.name}/${file}`] ?? new Uint8Array();
		expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
	}
});

test('the same files give the same archive', () => {
	expect(archive(files, release)).toEqual(archive({ ...files }, release));
});
