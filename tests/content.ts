import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The ids of the eras, in time order, as the content has them. */
export const ERA_IDS = (parse(readFileSync('src/content/eras.yaml', 'utf8')) as { id: string }[]).map(({ id }) => id);
