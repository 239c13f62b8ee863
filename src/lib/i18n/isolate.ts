/** A reader's text among ours: marks of direction in it (U+2068, U+2069 around it) leave the words around it alone. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
