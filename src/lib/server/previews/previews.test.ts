import { describe, expect, it } from 'vitest';
import { LANGS } from '$lib/atlas/vocabulary';
import { loadMessages } from '$lib/i18n/messages.svelte';
import { around, within } from '$lib/map/marks/boxes';
import { previewPath, type Page } from '$lib/view/pages';
import { drawColumn } from './column';
import { loadFonts } from './fonts';
import { PAGES_OF_A_LANGUAGE, pageOfFile, pictureOf, previewEntries } from '.';
import { marksOf } from './marks';
import { colour } from './palette';
import { plateOf } from './plate';
import { rasterise } from './raster';
import { FRAMES, subjectOf, type Subject } from './subject';

const fonts = await loadFonts();
const messages = new Map(await Promise.all(LANGS.map(async (lang) => [lang, await loadMessages(lang)] as const)));

function subject(lang: (typeof LANGS)[number], page: Page): Subject {
	const words = messages.get(lang);
	const found = words && subjectOf(lang, page, words);
	if (!found) throw new Error(`no subject for ${JSON.stringify(page)}`);
	return found;
}

const COLUMN = { left: 48, top: 40, width: 384, height: 504 };

describe.each(LANGS)('the pictures of links in %s', (lang) => {
	it.each(PAGES_OF_A_LANGUAGE.map((page) => ({ page, path: previewPath(page) })))(
		'have room for all words of $path',
		({ page }) => {
			// The narrower of the two columns: what fits here fits beside any map.
			expect(drawColumn(subject(lang, page), 'Қалалар актор ретінде', COLUMN, fonts)).toContain('<path');
		}
	);

	it('show each city whose page, era or step it is', () => {
		for (const page of PAGES_OF_A_LANGUAGE) {
			const { map, wide } = subject(lang, page);
			const frame = { left: 0, top: 0, right: FRAMES[wide ? 'wide' : 'near'].width, bottom: FRAMES.near.height };
			const marks = marksOf(plateOf(map, frame, fonts));
			const meant = map.chosen ? [map.chosen] : map.atHand.length > 0 ? map.atHand : map.cities.map(({ id }) => id);
			const shown = marks.filter((mark) => within(around(mark, mark.size), frame)).flatMap(({ cities }) => cities);
			// A step that has no city of its own shows the others as far as they lie in its frame.
			if (page.kind === 'tour' && map.atHand.length === 0) continue;
			expect(
				meant.filter((id) => shown.every((city) => city.id !== id)),
				previewPath(page)
			).toEqual([]);
		}
	});
});

it('words that fit at no size stop the build instead of being cut', () => {
	const long = { ...subject('kk', { kind: 'about' }), title: 'Халықаралық қатынастар '.repeat(40).trim() };
	expect(() => drawColumn(long, 'Атлас', COLUMN, fonts)).toThrow('shorten');
});

it('a role is shown as firmly as the article says it, and no firmer', () => {
	expect(subject('ru', { kind: 'city', city: 'paris' }).role).toMatchObject({
		denied: true,
		modality: ['статья отрицает']
	});
	expect(subject('ru', { kind: 'city', city: 'almaty' }).role).toMatchObject({
		denied: false,
		modality: ['так город представляет себя'],
		by: 'Кратко, словами редактора'
	});
	expect(subject('en', { kind: 'city', city: 'babylon' }).role).toMatchObject({
		group: true,
		modality: ['the article asserts it', 'Said of a group: Babylon, Rome, Athens']
	});
});

it('a letter that no font has stops the build and says which', () => {
	expect(() => fonts.width('城', { style: 'title', size: 20 })).toThrow('"城"');
});

it('the fonts draw Kazakh letters, and measure a line as wider the more it holds', () => {
	const title = { style: 'title', size: 40 } as const;
	expect(fonts.width('Қазақ хандығы', title)).toBeGreaterThan(fonts.width('Қазақ', title));
	expect(fonts.width('Қазақ', title)).toBeCloseTo(fonts.width('Қазақ', { ...title, size: 20 }) * 2);
	expect(fonts.draw('ӘӨҰҮҺҚҒҢ', title, 0, 0).match(/<path/g)).toHaveLength(8);
});

it('colours are those of the site’s light scheme', () => {
	expect([colour('paper'), colour('rubric')]).toEqual(['#f8f4eb', '#a83a22']);
	expect(() => colour('gold')).toThrow('base.css');
});

it('a picture is a PNG of the size that messengers ask for, and comes out the same from the cache', async () => {
	const png = await rasterise(await pictureOf('kk', { kind: 'city', city: 'otrar' }, null));
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(await rasterise(await pictureOf('kk', { kind: 'city', city: 'otrar' }, null))).toEqual(png);
});

it('each page in each language has one file, found again by its name', () => {
	const entries = previewEntries('png');
	expect(new Set(entries.map(({ lang, file }) => `${lang}/${file}`)).size).toBe(
		LANGS.length * PAGES_OF_A_LANGUAGE.length
	);
	expect(pageOfFile('cities/otrar.png', 'png')).toEqual({ kind: 'city', city: 'otrar' });
	expect(pageOfFile('map.png', 'png')).toEqual({ kind: 'map' });
	expect(pageOfFile('cities/atlantis.png', 'png')).toBeUndefined();
});
