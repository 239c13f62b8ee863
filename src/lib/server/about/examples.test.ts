import { expect, it } from 'vitest';
import { atlas, edition } from '../content';
import { readExamples } from './examples';

const read = (yaml: string) => () => readExamples('about/examples.yaml', yaml, atlas, edition('ru'));

it('finds a role with its passage, a note and a city', () => {
	const { role, passage, note, city } = read('role: almaty-business\nnote: thebes-written-feb\ncity: thebes\n')();
	expect(role.modality).toBe('self-described');
	expect(passage.id).toBe(role.passages[0]?.id);
	expect(note.sources.length).toBeGreaterThan(0);
	expect(city.authorities.length).toBeGreaterThan(0);
});

it('says which line names something that is not there, and what may have been meant', () => {
	expect(read('role: almaty-business\nnote: thebes-written-fib\ncity: thebes\n')).toThrow(
		/about\/examples\.yaml:2: "thebes-written-fib": no such note; did you mean "thebes-written-feb"\?/
	);
});
