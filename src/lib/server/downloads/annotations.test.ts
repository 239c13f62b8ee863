import { expect, it } from 'vitest';
import { atlas } from '../content';
import { annotations } from './annotations';

const collection = annotations(atlas, (path) => `https://example.org${path}`);
const { items } = collection.first;
const targets = items.flatMap(({ target }) => target);

it('counts what it holds: one annotation a passage, a role, and a city of a mention', () => {
	const mentions = atlas.passages.flatMap(({ mentions }) => mentions.flatMap(({ cities }) => cities));
	expect(collection.total).toBe(items.length);
	expect(items.filter(({ motivation }) => motivation === 'highlighting')).toHaveLength(atlas.passages.length);
	expect(items.filter(({ motivation }) => motivation === 'classifying')).toHaveLength(atlas.roles.length);
	expect(items.filter(({ motivation }) => motivation === 'identifying')).toHaveLength(mentions.length);
});

it('gives each annotation an id of its own', () => {
	expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

it('quotes only words that stand in a passage, with the words before and after them as they stand there', () => {
	const texts = atlas.passages.map(({ text }) => text);
	for (const { selector } of targets) {
		const { prefix = '', exact, suffix = '' } = selector;
		expect(texts.filter((text) => text.includes(prefix + exact + suffix))).toHaveLength(1);
	}
});

it('tells two mentions of the same word in one passage apart', () => {
	for (const { id, text, mentions } of atlas.passages) {
		for (const { start } of mentions) {
			const own = items.filter(({ id: name }) => name.includes(`#mention-${id}-`));
			const found = own
				.flatMap(({ target }) => target)
				.filter(({ selector }) => {
					const { prefix = '', exact, suffix = '' } = selector;
					const quote = prefix + exact + suffix;
					return text.indexOf(quote) + prefix.length === start && text.indexOf(quote) === text.lastIndexOf(quote);
				});
			expect(found.length, `${id} at ${start}`).toBeGreaterThan(0);
		}
	}
});

it.each(atlas.roles)('keeps the modality of the role $id', ({ id, modality }) => {
	const body = items.find((item) => item.id.endsWith(`#role-${id}`))?.body ?? [];
	const said = body.find((body) => body.type === 'TextualBody' && body['dc:type'] === 'modality');
	expect(said).toMatchObject({ value: modality });
});
