import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { LANGS } from '$lib/atlas/vocabulary';
import { canonical } from '$lib/view/alternates';
import { siteAddress as built } from '../../../scripts/address.mjs';
import { atlas } from './content';
import { everyPage, siteMap } from './site-map';

const pages = everyPage(atlas);
const map = siteMap(pages, '2026-11-28');

it('is XML, and has every page once in each language, with its other languages beside it', async () => {
	expect(
		(await validateXML({ xml: [{ fileName: 'sitemap.xml', contents: map }], normalization: 'format' })).errors
	).toEqual([]);
	const addresses = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
	expect(new Set(addresses).size).toBe(pages.length * LANGS.length);
	expect(addresses).toHaveLength(pages.length * LANGS.length);
	expect(addresses).toContain(canonical('kk', { kind: 'tour', step: 12 }));
	expect(map.match(/hreflang="x-default"/g)).toHaveLength(addresses.length);
});

it('begins every address as the site’s one address does', () => {
	const { origin, base } = built();
	for (const [, address] of map.matchAll(/(?:<loc>|href=")([^<"]+)/g)) expect(address).toMatch(`${origin}${base}/`);
});
