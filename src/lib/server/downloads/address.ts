/** The whole address of a page or file of the atlas, from its path, as in `/ru/cities/otrar`. */
export type Address = (path: string) => string;
