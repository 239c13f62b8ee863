import { expect, it } from 'vitest';
import { readAtlas } from '../content/read';
import { sound } from '../content/sound-atlas';
import { readPersons, readToponyms } from './content-tables';

const { cities, passages } = readAtlas(sound);
const [city] = cities;
const [passage] = passages;
const name = '{ ru: Кто, kk: Кім, en: Who }';

it('wants a person’s words in their passage, once', () => {
	const persons = (passage: string, exact: string) => () =>
		readPersons(`- { id: who, name: ${name}, mentions: [{ passage: ${passage}, exact: ${exact} }] }\n`, passages);
	expect(persons(passage?.id ?? '', 'Нет таких слов')).toThrow(
		/persons\.yaml:1: .*must stand in the passage .* exactly once/
	);
	expect(persons('nowhere', 'Кто')).toThrow(/"nowhere": no such passage/);
	expect(readPersons('[]', passages)).toEqual([]);
});

it('wants a toponym among the aliases of its city', () => {
	expect(() => readToponyms(`${city?.id ?? ''}: { ru: [Не Имя] }\n`, cities)).toThrow(
		/toponyms\.yaml:1: "Не Имя": no such alias/
	);
	expect(() => readToponyms('atlantis: { ru: [Имя] }\n', cities)).toThrow(/"atlantis": no such city/);
	expect(readToponyms('{}', cities).size).toBe(0);
});
