import { expect, it } from 'vitest';
import { sheetBox, sheetsSeen } from './sheets';

const FRAME = { width: 800, height: 600 };

it('from far off, no sheet of the near map is fetched', () => {
	expect(sheetsSeen({ zoom: 3.9, lng: 23.7, lat: 38 }, FRAME)).toEqual([]);
});

it('close to a city, the one sheet that it stands on', () => {
	expect(sheetsSeen({ zoom: 9, lng: 18, lat: 40 }, FRAME)).toEqual(['12_36']);
});

it('where sheets meet, all that the frame shows', () => {
	expect(sheetsSeen({ zoom: 9, lng: 24, lat: 45 }, FRAME).sort()).toEqual(['12_36', '12_45', '24_36', '24_45']);
});

it('on a wide frame at zoom 4, only those about its middle', () => {
	const seen = sheetsSeen({ zoom: 4, lng: 18, lat: 48 }, { width: 2560, height: 1440 }).map(sheetBox);
	expect(seen.length).toBeLessThanOrEqual(12);
	expect(seen).toContainEqual({ west: 12, south: 45, east: 24, north: 54 });
});

it('west of Greenwich and south of the equator as elsewhere', () => {
	expect(sheetsSeen({ zoom: 9, lng: -43.2, lat: -22.9 }, FRAME)).toEqual(['-48_-27']);
});
