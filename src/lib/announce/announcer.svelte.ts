/** Milliseconds without anything newer until words are said: a reader who chooses three eras hears of the last one only. */
const SETTLED = 500;

/** The one polite live region of the atlas: what an action has done, for readers who do not see it. */
export class Announcer {
	#text = $state('');
	#pending: ReturnType<typeof setTimeout> | undefined;

	/** What was said last. */
	get text(): string {
		return this.#text;
	}

	/** Drops what was said: in another language it would be read with the wrong voice. */
	forget(): void {
		clearTimeout(this.#pending);
		this.#text = '';
	}

	/** Says this once nothing newer comes, and not again if it was said last. */
	say(words: string): void {
		clearTimeout(this.#pending);
		this.#pending = setTimeout(() => (this.#text = words), SETTLED);
	}
}

export const announcer = new Announcer();
