import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPreview, pack, unpack } from './archive';

const html = (text: string, path = '/ru') => ({ path, type: 'text/html', text });

/** Texts that have pieces in common, as the pages of a site do. */
const similar = fc
	.array(
		fc.oneof(fc.constantFrom('<li>Отырар</li>', '<p>', '{"id":"taraz"},', '},', '<'), fc.string({ unit: 'binary' }))
	)
	.map((parts) => parts.join(''));

test('a page that is read without a network is the page that was packed, to the last character', () => {
	fc.assert(
		fc.property(fc.array(similar, { maxLength: 6 }), (texts) => {
			const files = texts.map((text, index) => html(text, `/${index}`));
			const archive = JSON.parse(JSON.stringify(pack(files))) as ReturnType<typeof pack>;
			for (const { path, ...file } of files) expect(unpack(archive, path)).toEqual(file);
		})
	);
});

test('what pages and their data share is kept once', () => {
	const list = Array.from({ length: 200 }, (_, index) => `<li>city ${index}</li>`).join('');
	const data = Array.from({ length: 200 }, (_, index) => `{"id":"city-${index}"},`).join('');
	const { pieces } = pack([html(`<h1>Города</h1>${list}`), html(`${list}<script>${data}</script>`), html(data)]);
	expect(pieces.join('')).toHaveLength(`<h1>Города</h1>${list}<script>${data}</script>{"id":"city-0"},`.length);
});

test('a page that the archive does not have is none, whatever its name', () => {
	const archive = pack([html('Города', '/ru')]);
	expect(unpack(archive, '/ru/cities/atlantis')).toBeNull();
	expect(unpack(archive, 'constructor')).toBeNull();
});

test.each([
	'{}',
	'[]',
	'1',
	'{"files":{"/ru":1}}',
	'{"files":{"/ru":{"type":"text/html","pieces":[0,7]}},"pieces":["a"]}'
])('of a cache that holds %s in the archive’s place nothing is read: the network has the page', (stored) => {
	expect(unpack(JSON.parse(stored) as ReturnType<typeof pack>, '/ru')).toBeNull();
});

test('what only shows a link where it is posted is no reader’s', () => {
	expect(['/og/ru/cities/otrar.png', '/oembed/kk/map.json'].map(isPreview)).toEqual([true, true]);
	expect(['/ru', '/ru/cities/otrar', '/data/cities.geojson', '/icons/icon.svg'].some(isPreview)).toBe(false);
});
