import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LAT, project, unproject } from './projection';

const place = fc.record({
	lng: fc.double({ min: -180, max: 180, noNaN: true }),
	lat: fc.double({ min: -85, max: 85, noNaN: true })
});

describe('a place on the drawn map', () => {
	it('is found again from where it is drawn', () => {
		fc.assert(
			fc.property(place, (place) => {
				const { lng, lat } = unproject(project(place));
				expect(lng).toBeCloseTo(place.lng, 9);
				expect(lat).toBeCloseTo(place.lat, 9);
			})
		);
	});

	it('stands in the unit square, north up and west left', () => {
		expect(project({ lng: 0, lat: 0 })).toEqual({ x: 0.5, y: 0.5 });
		const corner = project({ lng: -180, lat: MAX_LAT });
		expect(corner.x).toBe(0);
		expect(corner.y).toBeCloseTo(0, 6);
	});

	it('beyond the edge of the projection stands on the edge', () => {
		expect(project({ lng: 12, lat: 90 })).toEqual(project({ lng: 12, lat: MAX_LAT }));
		expect(project({ lng: 12, lat: -90 })).toEqual(project({ lng: 12, lat: -MAX_LAT }));
	});
});
