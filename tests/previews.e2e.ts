import { CITY_IDS, ERA_IDS, TOUR } from './content';
import { expect, test } from './fixtures';
import { said } from './steps';

/** What messengers that are slow or strict still show. */
const MOST_BYTES = 80_000;

const PAGES = [
	'',
	'/read',
	'/cities',
	'/about',
	...CITY_IDS.map((id) => `/cities/${id}`),
	...ERA_IDS.map((id) => `/eras/${id}`),
	...TOUR.map((_, index) => `/tour/${index + 1}`)
];

/** The attributes of a page's elements of some kind, by name. */
const elements = (html: string, name: string): Record<string, string>[] =>
	[...html.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
		Object.fromEntries(
			[...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
				key,
				value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
			])
		)
	);

test('a link to any page, in any language, is shown with the page’s own picture, card and record', async ({
	request,
	baseURL
}) => {
	// Some 150 pages, each with its picture and its card.
	test.setTimeout(120_000);
	const root = new URL('.', baseURL).href;
	const pictures = new Set<string>();

	const check = async (lang: string, path: string) => {
		const where = `${lang}${path}`;
		const html = await (await request.get(`./${where}`)).text();
		const metas = elements(html, 'meta');
		const meta = (key: string) => metas.find(({ property, name }) => (property ?? name) === key)?.['content'] ?? '';
		/** An address of the page as it is served here, whatever the origin that the site was built for. */
		const here = (address: string) => address.replace(/^https?:\/\/[^/]+/, new URL(root).origin);

		expect(meta('og:image'), where).toMatch(/^https?:\/\/[^/]+\/.*\.png$/);
		const picture = await request.get(here(meta('og:image')), { maxRedirects: 0 });
		const bytes = await picture.body();
		expect([where, picture.status(), picture.headers()['content-type']]).toEqual([where, 200, 'image/png']);
		expect(bytes.subarray(0, 8).toString('latin1'), where).toBe('\x89PNG\r\n\x1a\n');
		const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
		expect([where, width, height]).toEqual([where, 1200, 630]);
		expect([meta('og:image:width'), meta('og:image:height')], where).toEqual(['1200', '630']);
		expect(meta('og:image:type'), where).toBe('image/png');
		expect(bytes.length, where).toBeLessThanOrEqual(MOST_BYTES);
		pictures.add(bytes.toString('base64'));

		const title = meta('og:title');
		expect(meta('og:image:alt'), where).toContain(title.replace(` · ${said('site_name', lang)}`, ''));
		expect(meta('twitter:card'), where).toBe('summary_large_image');
		expect([meta('twitter:image'), meta('twitter:image:alt')], where).toEqual([meta('og:image'), meta('og:image:alt')]);

		const link = elements(html, 'link').find(({ type }) => type === 'application/json+oembed');
		const answer = await request.get(here(link?.['href'] ?? ''), { maxRedirects: 0 });
		expect([where, answer.status(), answer.headers()['content-type']]).toEqual([
			where,
			200,
			expect.stringContaining('application/json')
		]);
		expect(await answer.json(), where).toEqual({
			version: '1.0',
			type: 'rich',
			title,
			author_name: expect.any(String),
			author_url: expect.stringMatching(/^https:\/\/doi\.org\//),
			provider_name: said('site_name', lang),
			provider_url: expect.stringMatching(new RegExp(`/${lang}$`)),
			cache_age: expect.any(Number),
			thumbnail_url: meta('og:image'),
			thumbnail_width: 1200,
			thumbnail_height: 630,
			width: expect.any(Number),
			height: expect.any(Number),
			html: expect.stringMatching(new RegExp(`^<iframe src="[^"]*/${where}\\?embed=1" [^<>]*></iframe>$`))
		});

		const record = JSON.parse(
			/<script[^>]* type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}'
		) as Record<string, unknown>;
		const article = expect.objectContaining({ '@type': 'ScholarlyArticle' });
		expect(record[path === '/about' ? 'about' : 'isBasedOn'], where).toEqual(article);
		if (path.startsWith('/cities/')) {
			const geo = {
				'@type': 'GeoCoordinates',
				latitude: expect.any(Number),
				longitude: expect.any(Number)
			};
			const subjectOf = expect.objectContaining({ '@type': 'ScholarlyArticle' });
			expect(record['mainEntity'], where).toMatchObject([{ '@type': 'Place', geo, subjectOf }]);
		}
	};

	for (const lang of ['ru', 'kk', 'en']) await Promise.all(PAGES.map((path) => check(lang, path)));
	expect(pictures.size, 'no two pages share a picture').toBe(3 * PAGES.length);
});
