/** A text with its placeholders filled, as in `{count}`; one without a value stays. For words that are no messages. */
export const filled = (text: string, values: Record<string, string | number>): string =>
	text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
