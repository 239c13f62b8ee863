/** A reader's text among ours, in U+2068 and U+2069: marks of direction in it do not affect the words around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
