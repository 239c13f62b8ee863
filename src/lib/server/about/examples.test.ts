import { expect, it } from 'vitest';
import { Edition } from '../content/edition';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { readExamples } from './examples';

const atlas = readAtlas(sound);
const read = (yaml: string) => () => readExamples('about/examples.yaml', yaml, atlas, new Edition(atlas, 'ru'));

it('finds a role with its passage, a note and a city', () => {
	const { role, passage, note, city } = read('role: bel-road\nnote: on-city\ncity: abra\n')();
	expect(role).toMatchObject({ id: 'bel-road', modality: 'reported' });
	expect(passage.id).toBe('road');
	expect(note.id).toBe('on-city');
	expect(city.id).toBe('abra');
});

it('says which line names something that is not there, and what may have been meant', () => {
	expect(read('role: bel-road\nnote: on-citi\ncity: abra\n')).toThrow(
		/about\/examples\.yaml:2: "on-citi": no such note; did you mean "on-city"\?/
	);
});
