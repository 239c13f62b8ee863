const taken = new Set<string>();

/**
 * Takes the fonts that came too late for the first layout, which `font-display: optional` leaves out until the next
 * page. No browser tells which these are: all that came are taken, and one that is in use changes nothing. To be called
 * with a step of the reader's, when what is on the page changes anyway.
 */
export function takeLateFonts(): void {
	const come = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.endsWith('.woff2') && !taken.has(name));
	if (come.length === 0) return;
	for (const { rule, url } of fontRules()) {
		if (!come.includes(url)) continue;
		taken.add(url);
		const value = (name: string) => rule.style.getPropertyValue(name);
		const face = new FontFace(value('font-family').replaceAll(/["']/g, ''), `url("${url}")`, {
			style: value('font-style') || 'normal',
			weight: value('font-weight'),
			unicodeRange: value('unicode-range')
		});
		// Where it is gone from the cache and the line is down, the stand-in stays.
		face.load().then(
			() => document.fonts.add(face),
			() => taken.delete(url)
		);
	}
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
