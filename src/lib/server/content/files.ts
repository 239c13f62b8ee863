/** Content files by their path below `src/content`, as in `cities/otrar.yaml`. */
export type ContentFiles = ReadonlyMap<string, string>;

export interface ContentFile {
	file: string;
	/** What `pattern` captures of the path. */
	name: string;
	source: string;
}

/** The files whose path has this pattern, in the order of their paths. */
export function filesIn(files: ContentFiles, pattern: RegExp): ContentFile[] {
	return [...files]
		.flatMap(([file, source]): ContentFile[] => {
			const name = pattern.exec(file)?.[1];
			return name === undefined ? [] : [{ file, name, source }];
		})
		.sort((a, b) => (a.file < b.file ? -1 : 1));
}
