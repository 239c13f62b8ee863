/** For a text in which choosing a mention acts on the text instead of opening a page. */
export interface MentionMarks {
	/** Cities whose mentions are marked. */
	readonly chosen: readonly string[];
	/** The key of the current mention. */
	readonly current: string | null;
	/** `key`: of the chosen mention; `null` for one in the original beside a translation. */
	choose: (cities: readonly string[], key: string | null, opener: { link: HTMLElement; byKeyboard: boolean }) => void;
}
