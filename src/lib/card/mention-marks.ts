/** A text in which mentions can be chosen, instead of leading to a page. */
export interface MentionMarks {
	/** Cities whose mentions are marked. */
	readonly chosen: readonly string[];
	/** The key of the mention that the reader stands at. */
	readonly current: string | null;
	/** `key`: which of the text's mentions was chosen; `null` for one in the original beside a translation. */
	choose: (cities: readonly string[], key: string | null, opener: { link: HTMLElement; byKeyboard: boolean }) => void;
}
