/** Resolves in a task of its own: what the reader does meanwhile is heard first. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
