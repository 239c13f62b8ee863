declare module 'virtual:content' {
	/** The content files by their path below the article's folder: scripts/content.mjs. */
	const files: Readonly<Record<string, string>>;
	export default files;
}
