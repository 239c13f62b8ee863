/**
 * Texts of this site, bound by `scripts/offline`: what pages share stands in it once. All of them unbound are 30 MB,
 * in volumes 8.
 */
export interface Volume {
	text: string;
	/** By path within the site: the media type, then spans (start, length, …) in code units of the whole text. */
	files: Record<string, [type: string, spans: number[]]>;
}

/**
 * A file out of a volume.
 * @param quoted the text that the volume quotes: spans count from its start
 * @returns its text and media type; `null` where the volume does not have it
 */
export function readFile(volume: Volume, path: string, quoted = ''): { text: string; type: string } | null {
	const file = Object.hasOwn(volume.files, path) ? volume.files[path] : undefined;
	if (!file) return null;
	const [type, spans] = file;
	let text = '';
	for (let i = 0; i + 1 < spans.length; i += 2) {
		const start = spans[i] ?? 0;
		const end = start + (spans[i + 1] ?? 0);
		text +=
			start < quoted.length
				? // A span may run from the quoted text into the volume's own.
					quoted.slice(start, end) + volume.text.slice(0, Math.max(0, end - quoted.length))
				: volume.text.slice(start - quoted.length, end - quoted.length);
	}
	return { text, type };
}
