import { describe, expect, it } from 'vitest';
import { isPlaced } from '$lib/atlas/projection';
import { atlas } from '.';
import { direction, kilometres, rounded, where, type Direction } from './where';

function cityOf(id: string) {
	const city = atlas.cities.find((city) => city.id === id);
	if (!city || !isPlaced(city)) throw new Error(`no city ${id} with a place`);
	return city;
}

describe('where a city lies, in words', () => {
	// Distances of geodesic calculators, to one per cent.
	it.each([
		['otrar', 'almaty', 700, 'east'],
		['taraz', 'almaty', 452, 'east'],
		['sparta', 'athens', 152, 'north_east'],
		['paris', 'london', 344, 'north_west'],
		['milan', 'rome', 477, 'south_east'],
		['new-york', 'washington', 328, 'south_west'],
		['almaty', 'astana', 974, 'north_west'],
		['nairobi', 'athens', 4550, 'north']
	] as [string, string, number, Direction][])('from %s to %s is %d km, to the %s', (from, to, km, way) => {
		const distance = kilometres(cityOf(from), cityOf(to));
		expect(Math.abs(distance - km) / km).toBeLessThan(0.01);
		expect(direction(cityOf(from), cityOf(to))).toBe(way);
	});

	it('is told by the nearest well-known city, never by itself, in the words of the edition', () => {
		expect(where(cityOf('otrar'), atlas.cities, 'kk')).toBe(
			'Атластың белгілі қалаларының ең жақыны – Алматы: осы жерден шығысқа қарай шамамен 700 км.'
		);
		expect(where(cityOf('thebes'), atlas.cities, 'ru')).toContain('Афины: около 50 км к юго-востоку');
		expect(where(cityOf('london'), atlas.cities, 'en')).toContain('Paris, about 340 km south-east');
		for (const city of atlas.cities) expect(where(city, atlas.cities, 'en')).not.toContain(`is ${city.names.en},`);
	});

	it('crosses the date line where that is shorter', () => {
		expect(direction({ lng: 170, lat: 0 }, { lng: -170, lat: 0 })).toBe('east');
	});

	it('is rounded as far as “about” means it', () => {
		expect([2, 53, 152, 974, 4556].map(rounded)).toEqual([5, 55, 150, 970, 4600]);
	});

	it('is not said where the atlas has no well-known city', () => {
		expect(where(cityOf('otrar'), [cityOf('otrar'), cityOf('taraz')], 'ru')).toBeNull();
	});
});
