import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bind } from '../../scripts/offline/volumes.mjs';
import { readFile, type Volume } from './volume';

function bound(files: Record<string, string>, quoted = ''): Volume {
	const { text, files: spans } = bind(Object.entries(files), quoted);
	return { text, files: Object.fromEntries(Object.entries(spans).map(([path, list]) => [path, ['text/html', list]])) };
}

/** Texts that have long stretches in common, as the pages of a site do. */
const alike = fc
	.array(fc.oneof(fc.constantFrom('a'.repeat(70), 'Отырар, Тараз, '.repeat(9), 'x<li>y</li>'.repeat(20)), fc.string()))
	.map((parts) => parts.join(''));

test('a page read without a network is the very page that was bound, to the last code unit', () => {
	fc.assert(
		fc.property(fc.array(alike, { maxLength: 6 }), alike, (texts, quoted) => {
			const files = Object.fromEntries(texts.map((text, index) => [`/${index}`, text]));
			const volume = JSON.parse(JSON.stringify(bound(files, quoted))) as Volume;
			for (const [path, text] of Object.entries(files)) {
				expect(readFile(volume, path, quoted)).toEqual({ text, type: 'text/html' });
			}
		})
	);
});

test('what two pages share is kept once, and not at all where another volume has it', () => {
	const shared = Array.from({ length: 200 }, (_, index) => `<li>city ${index}</li>`).join('');
	const volume = bound({ '/ru': `<h1>Города</h1>${shared}`, '/ru/read': `${shared}<p>Чтение</p>` });
	expect(volume.text.length).toBeLessThan(shared.length + 100);
	const quoting = bound({ '/kk': `<h1>Қалалар</h1>${shared}` }, volume.text);
	expect(quoting.text.length).toBeLessThan(100);
	expect(readFile(quoting, '/kk', volume.text)?.text).toBe(`<h1>Қалалар</h1>${shared}`);
});

test('a page that a volume does not have is none, whatever its name', () => {
	const volume = bound({ '/ru': 'Города' });
	expect(readFile(volume, '/ru/cities/atlantis')).toBeNull();
	expect(readFile(volume, 'constructor')).toBeNull();
});
