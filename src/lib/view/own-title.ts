/** The page's own title, without the site's name; `null` where the page is named after the site alone. In a browser only. */
export function ownTitle(siteName: string): string | null {
	const ending = ` · ${siteName}`;
	const { title } = document;
	return title.endsWith(ending) ? title.slice(0, -ending.length) : null;
}
