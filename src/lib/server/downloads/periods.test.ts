import { expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { atlas } from '../content';
import { expand } from './jsonld-contexts';
import { erasPeriodo } from './periods';
import { parseYears } from './years';

const address = (path: string) => `https://atlas.kaznu.kz${path}`;
const dataset = erasPeriodo(atlas, address);
const periods = Object.values(dataset.authorities).flatMap(({ periods }) => Object.values(periods));

it('read back, has the eras with their years, as strings that count from the year 1 BC as 0', () => {
	expect(periods.map(({ id }) => id)).toEqual(atlas.eras.map(({ id }) => address(`/en/eras/${id}`)));
	periods.forEach(({ start, stop, localizedLabels }, index) => {
		const era = atlas.eras[index];
		const years = parseYears(era?.timespan ?? '');
		expect(Number(start.in.year)).toBe(years.start.year);
		expect(start.in.year).toMatch(/^-?\d{4}$/);
		if (years.end) expect(Number(stop.in.year)).toBe(years.end.year);
		for (const lang of LANGS) expect(localizedLabels[lang]).toEqual([era?.label[lang]]);
	});
	expect(periods[0]).toMatchObject({
		start: { label: 'c. 3500 BC', in: { year: '-3499' } },
		stop: { label: 'c. 301 BC', in: { year: '-0300' } }
	});
	expect(periods.at(-1)?.stop).toEqual({ label: 'present', in: { year: '2023' } });
});

it('says who dates an era', () => {
	for (const [index, { datedBy }] of atlas.eras.entries())
		expect(periods[index]?.editorialNote).toContain(`dated by the ${datedBy}`);
});

it('is JSON-LD with nothing lost, read without a network: a period is a concept in the scheme of the article', async () => {
	const [expanded] = await expand(dataset);
	const text = JSON.stringify(expanded);
	expect(text).toContain(
		'"http://www.w3.org/2006/time#year":[{"@type":"http://www.w3.org/2001/XMLSchema#gYear","@value":"-3499"}]'
	);
	expect(text).toContain('"http://www.w3.org/2004/02/skos/core#altLabel"');
	expect(text.match(/skos\/core#Concept"/g)).toHaveLength(atlas.eras.length);
	expect(text).toContain('https://doi.org/10.52123/1994-2370-2023-1025');
});
