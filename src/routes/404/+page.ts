/** Its own few words need no script, and the page that may take its place brings its own. */
export const csr = false;
