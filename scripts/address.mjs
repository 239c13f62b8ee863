// The one address of the site: `homepage` of package.json, overridden by SITE_ORIGIN (with BASE_PATH for a sub-path). Ids in
// downloads, canonical links, the site map and link previews are made of it.
import manifest from '../package.json' with { type: 'json' };

/** Top-level domains and names that lead nowhere, by RFC 2606 and RFC 6761. */
const RESERVED = /(?:^|\.)(?:example|test|invalid|localhost|example\.(?:com|net|org))$/;

/**
 * @typedef {object} SiteAddress
 * @property {string} origin such as `https://atlas.kaznu.kz`
 * @property {string} base the sub-path, such as `/atlas`; empty at the host's root
 * @property {boolean} known false where nobody has named the real address yet: ids are whole, and lead nowhere
 */

/**
 * @param {{ SITE_ORIGIN?: string | undefined; BASE_PATH?: string | undefined }} [env] its `SITE_ORIGIN` and `BASE_PATH` go before `homepage`
 * @param {string} [homepage] a whole address, with the sub-path where there is one
 * @returns {SiteAddress}
 * @throws {Error} that says how to write what is wrong
 */
export function siteAddress(env = process.env, homepage = manifest.homepage) {
	const named = env.SITE_ORIGIN || '';
	const url = URL.canParse(named || homepage) ? new URL(named || homepage) : null;
	const what = named ? `SITE_ORIGIN is "${named}"` : `homepage in package.json is "${homepage}"`;
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Error(`${what}: it must be whole, as in https://atlas.kaznu.kz`);
	if (named && url.href !== `${url.origin}/`) {
		throw new Error(`${what}: it must be an origin, as in ${url.origin}; a sub-path goes into BASE_PATH`);
	}
	const base = env.BASE_PATH ?? url.pathname.replace(/\/$/, '');
	if (base !== '' && !/^\/[^/].*[^/]$|^\/[^/]$/.test(base)) {
		throw new Error(`BASE_PATH is "${base}": it must start with a slash and not end with one, as in /atlas`);
	}
	return { origin: url.origin, base, known: !RESERVED.test(url.hostname) };
}

/** What a build says that was not told where its site will be. */
export const NO_ADDRESS = `
!!  The address of this site is not known: its ids lead nowhere.
!!  Downloads, canonical links, sitemap.xml and link previews were made for ${manifest.homepage}, a reserved name.
!!  Build with SITE_ORIGIN=https://… (and BASE_PATH=/… below a sub-path), or set "homepage" in package.json.
`;

/**
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {SiteAddress} address
 * @returns {import('@sveltejs/kit').Adapter} the same adapter, which warns at its end where the address is not known
 */
export function warnOfNoAddress(adapter, { known }) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			if (!known) builder.log.warn(NO_ADDRESS);
		}
	};
}
