import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { annotations } from '../downloads/annotations';
import { atlas } from '.';

/** The ids of all releases so far. `npm run release` adds those of the new one; nothing takes one away. */
const FILE = 'src/lib/server/content/lasting-ids.json';
const shipped = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string[]>;

const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
const current: Record<string, string[]> = {
	cities: ids(atlas.cities),
	eras: ids(atlas.eras),
	roleTypes: ids(atlas.roleTypes),
	passages: ids(atlas.passages),
	roles: ids(atlas.roles),
	relations: ids(atlas.relations),
	notes: ids(atlas.notes),
	annotations: annotations(atlas, () => '').first.items.map(({ id }) => id.slice(1))
};

if (process.env['RELEASE']) {
	const all = Object.entries(current).map(([kind, ids]) => [
		kind,
		[...new Set([...(shipped[kind] ?? []), ...ids])].sort()
	]);
	writeFileSync(FILE, JSON.stringify(Object.fromEntries(all), null, '\t') + '\n');
}

it.each(Object.keys(current))('keeps the ids of %s that were ever published: somebody cites them', (kind) => {
	const lost = (shipped[kind] ?? []).filter((id) => !current[kind]?.includes(id));
	expect(lost).toEqual([]);
});
