import fc from 'fast-check';
import { expect, it } from 'vitest';
import { element, escaped } from './markup';

it('no text ends an attribute, opens a tag or names an entity', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			expect(escaped(text)).not.toMatch(/["<>]|&(?!(?:amp|lt|gt|quot);)/);
		})
	);
	expect(element('a', { href: '?a&b="<c>"', id: undefined }, escaped('1 < 2'))).toBe(
		'<a href="?a&amp;b=&quot;&lt;c&gt;&quot;">1 &lt; 2</a>'
	);
});

it('what no XML may hold is left out: control characters and halves of pairs', () => {
	expect(escaped('О\u0000т\u001bр\ud800а\uffffр\t\u{1f5fa}')).toBe('Отрар\t\u{1f5fa}');
});
