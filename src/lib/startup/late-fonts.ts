import { whenIdle } from './schedule';

/** Kept once the fonts have come; src/app.html reads it before the first frame. */
const KEY = 'fonts';
const FACES = ['1em Literata', 'italic 1em Literata', '1em "Golos Text"'];

/** Milliseconds of quiet before fonts are fetched: a reader's own wishes come first. */
const QUIET_MS = 4000;

const taken = new Set<string>();

/** Fetches, in a quiet moment, the fonts that the page's words want: base.css puts them off until they came once. */
export async function fetchFonts(leaving: AbortSignal): Promise<void> {
	await whenIdle();
	await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
	if (leaving.aborted) return;
	// Not textContent, which holds the page's scripts too, and so letters of other languages and their fonts.
	const words = document.body.innerText;
	try {
		await Promise.all(FACES.map((face) => document.fonts.load(face, words)));
		localStorage.setItem(KEY, 'come');
	} catch {
		// No line, or a browser that keeps nothing: the stand-ins stay.
	}
}

/**
 * Takes the fonts that came too late for the first layout, which `font-display: optional` leaves out until the next
 * page. No browser tells which these are: all that came are taken, and one that is in use changes nothing. To be called
 * when the reader goes to another page, whose words are laid out anew anyway.
 */
export async function takeLateFonts(): Promise<void> {
	const come = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.endsWith('.woff2') && !taken.has(name));
	if (come.length === 0) return;
	const loading = fontRules()
		.filter(({ url }) => come.includes(url))
		.map(async ({ rule, url }) => {
			taken.add(url);
			const value = (name: string) => rule.style.getPropertyValue(name);
			const face = new FontFace(value('font-family').replaceAll(/["']/g, ''), `url("${url}")`, {
				style: value('font-style') || 'normal',
				weight: value('font-weight'),
				unicodeRange: value('unicode-range')
			});
			// Where it is gone from the cache and the line is down, the stand-in stays.
			await face.load().then(
				() => document.fonts.add(face),
				() => taken.delete(url)
			);
		});
	await Promise.all(loading);
	document.documentElement.classList.add('fonts');
}

function fontRules(): { rule: CSSFontFaceRule; url: string }[] {
	return [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules].flatMap((rule) => {
			if (!(rule instanceof CSSFontFaceRule)) return [];
			const [, file] = /url\("?([^")]+)/.exec(rule.style.getPropertyValue('src')) ?? [];
			return file ? [{ rule, url: new URL(file, sheet.href ?? document.baseURI).href }] : [];
		})
	);
}
