import { describe, expect, it } from 'vitest';
import { project } from '$lib/atlas/projection';
import { centreIn, graticule } from './graticule';
import { HOME_SCALE, scaleOf } from './scale';

describe('the scale bar', () => {
	it('is a round length that fits, and true to the ground at the camera’s latitude', () => {
		const { km, width, lat } = scaleOf(8, 60);
		expect(km).toBe(10);
		expect(lat).toBeNull();
		// 40 075 km · cos 60° are 512 · 2⁸ px.
		expect(width).toBe(Math.round((10 / (40_075.017 / 2)) * 512 * 256));
	});

	it('names its latitude on a map of the world, whose scale differs from parallel to parallel', () => {
		expect(scaleOf(1, -36).lat).toBe(45);
	});

	it('is never wider than its place, at any zoom', () => {
		for (let zoom = -0.5; zoom <= 12; zoom += 0.1) {
			const { width } = scaleOf(zoom, 50);
			expect(width).toBeLessThanOrEqual(110);
			expect(width).toBeGreaterThan(40);
		}
	});

	it('is the same length before the frame is measured', () => {
		const world = 1054;
		const { km, width } = scaleOf(Math.log2(world / 512), 0);
		expect(width / km).toBeCloseTo((HOME_SCALE.fraction * world) / HOME_SCALE.km, 2);
	});
});

describe('the graticule', () => {
	it('has each meridian once on a map of the world, named from 180° W to 180° E', () => {
		const { meridians, parallels } = graticule(1, 0, 0);
		expect(meridians.map(({ degrees }) => degrees)).toEqual([-150, -120, -90, -60, -30, 0, 30, 60, 90, 120, 150, 180]);
		expect(parallels.map(({ degrees }) => degrees)).toEqual([-60, -30, 0, 30, 60]);
		expect(parallels.map(({ at }) => at)).toEqual(parallels.map(({ degrees: lat }) => project({ lng: 0, lat }).y));
	});

	it('goes on over the antimeridian in the copy of the world that is in sight', () => {
		const { column, row } = centreIn(4, project({ lng: 179, lat: 50 }));
		const { meridians } = graticule(4, column, row);
		const beyond = meridians.find(({ degrees }) => degrees === -175);
		expect(beyond?.at).toBeCloseTo(185 / 360 + 0.5, 9);
	});

	it('is drawn anew only after some steps', () => {
		const at = (lng: number) => centreIn(6, project({ lng, lat: 43 }));
		expect(at(68.01)).toEqual(at(68.9));
		expect(at(68.01)).not.toEqual(at(78));
	});
});
