import { expect, it } from 'vitest';
import { oEmbed } from './oembed';

const address = (path: string) => `https://example.org/atlas${path}`;

it('a page’s card names it, its picture, and the frame that embeds it', async () => {
	expect(await oEmbed('ru', { kind: 'city', city: 'almaty' }, address)).toMatchObject({
		version: '1.0',
		type: 'rich',
		title: 'Алматы · Города как акторы',
		provider_url: 'https://example.org/atlas/ru',
		thumbnail_url: 'https://example.org/atlas/og/ru/cities/almaty.png',
		html: expect.stringContaining('<iframe src="https://example.org/atlas/ru/cities/almaty?embed=1"') as string
	});
});

it('a title with quotation marks does not end the frame’s attribute', async () => {
	const { html } = await oEmbed('en', { kind: 'tour', step: 5 }, address);
	expect(html).toMatch(/^<iframe [^<>]*><\/iframe>$/);
	expect(html.match(/"/g)?.length).toBe(2 * (html.match(/="/g)?.length ?? 0));
});
