import { expect } from 'vitest';
import { ContentError } from './errors';
import { readAtlas } from './read';
import { sound } from './sound-atlas';

/** The sound atlas with some words of one file replaced. */
export function broken(file: string, from: string, to: string): Map<string, string> {
	const source = sound.get(file) ?? '';
	expect(source, `${file} holds what is to be replaced`).toContain(from);
	return new Map([...sound, [file, source.replace(from, to)]]);
}

/** What the author is told, one line a problem. */
export function complaints(files: ReadonlyMap<string, string>): string[] {
	try {
		readAtlas(files);
	} catch (error) {
		expect(error).toBeInstanceOf(ContentError);
		const [head, ...lines] = (error as ContentError).message.split('\n');
		expect(head).toMatch(/^the content has (an error|\d+ errors)$/);
		return lines;
	}
	return [];
}
