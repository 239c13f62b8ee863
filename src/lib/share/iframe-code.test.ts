import { describe, expect, it } from 'vitest';
import { iframeCode } from './iframe-code';

describe('the code that embeds a view', () => {
	it('is one frame with the link and the title, whatever stands in them', () => {
		const code = iframeCode('https://example.org/ru?era=a,b&embed=1', '"Города" <b> & роли', 'ru', {
			width: 720,
			height: 482
		});
		expect(code).toContain('src="https://example.org/ru?era=a,b&amp;embed=1"');
		expect(code).toContain('title="&quot;Города&quot; &lt;b&gt; &amp; роли"');
		expect(code).toContain('width="720" height="482"');
		expect(code.match(/</g)).toHaveLength(2);
	});
});
