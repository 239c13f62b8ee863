import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleFacts, readContent } from './content.mjs';

let dir = '';
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'content-'));
	mkdirSync(join(dir, 'cities'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const city = (id: string, lat: number, lng: number) =>
	writeFileSync(join(dir, 'cities', `${id}.yaml`), `lat: ${lat}\nlng: ${lng}\n`);

describe('what the code knows of an article before it is read', () => {
	it('is its language, its editions and how many steps its tour has', () => {
		writeFileSync(join(dir, 'article.yaml'), 'language: en\neditions: [en, ru]\n');
		mkdirSync(join(dir, 'tour'));
		for (const step of ['01-a', '02-b']) writeFileSync(join(dir, 'tour', `${step}.yaml`), '');
		expect(articleFacts(dir)).toMatchObject({ language: 'en', editions: ['en', 'ru'], steps: 2, insets: false });
	});

	it('is enough to tell its author what is wrong, where the record cannot be read', () => {
		writeFileSync(join(dir, 'article.yaml'), 'title: "');
		expect(articleFacts(dir)).toMatchObject({ editions: ['ru', 'kk', 'en'], steps: 0 });
	});

	it('is where the map first looks: at the middle of the cities, or at all of the world', () => {
		city('port-louis', -20, 57);
		expect(articleFacts(dir).firstView).toMatchObject({ x: 0.6202, widths: 1.22 });
		city('suva', -18, 178);
		city('apia', -14, -172);
		expect(articleFacts(dir).firstView).toMatchObject({ x: expect.closeTo(0.5, 1) as number, widths: 0.94 });
		writeFileSync(join(dir, 'map.yaml'), 'firstView: { lng: 36, lat: 0, north: 60, south: -50 }\n');
		expect(articleFacts(dir).firstView).toMatchObject({ x: 0.6, y: 0.5 });
	});
});

it('the content is read by the paths of its files, and nothing else of the folder', () => {
	city('port-louis', -20, 57);
	writeFileSync(join(dir, 'draft.docx'), '');
	expect(Object.keys(readContent(dir))).toEqual(['cities/port-louis.yaml']);
});
