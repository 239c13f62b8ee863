import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project, unproject, WORLD_PX } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';
import { cameraFor, cameraOf, crossesEdge, sameCamera, towardsMost } from './camera';

const rect = (left: number, top: number, width: number, height: number): DOMRect => ({
	...{ x: left, y: top, left, top, width, height, right: left + width, bottom: top + height },
	toJSON: () => ({})
});

const frame = fc
	.tuple(
		fc.integer({ min: -2000, max: 2000 }),
		fc.integer({ min: -2000, max: 2000 }),
		fc.integer({ min: 320, max: 3000 }),
		fc.integer({ min: 240, max: 2000 })
	)
	.map((sides) => rect(...sides));

const camera: fc.Arbitrary<Camera> = fc.record({
	zoom: fc.double({ min: 0, max: 12, noNaN: true }),
	lat: fc.double({ min: -84, max: 84, noNaN: true }),
	lng: fc.double({ min: -180, max: 180, noNaN: true })
});

/** The square world's box at a camera. */
function worldUnder({ zoom, ...middle }: Camera, frame: DOMRect): DOMRect {
	const side = WORLD_PX * 2 ** zoom;
	const { x, y } = project(middle);
	return rect(frame.left + frame.width / 2 - x * side, frame.top + frame.height / 2 - y * side, side, side);
}

describe('the camera of the drawn world', () => {
	it('is measured as it was applied', () => {
		fc.assert(
			fc.property(camera, frame, (camera, frame) => {
				const read = cameraOf(worldUnder(camera, frame), frame);
				expect(read.zoom).toBeCloseTo(camera.zoom, 9);
				expect(read.lat).toBeCloseTo(camera.lat, 5);
				expect(read.lng).toBeCloseTo(camera.lng, 5);
				expect(sameCamera(read, camera)).toBe(true);
			})
		);
	});
});

describe('the camera that fits some places', () => {
	const place = fc.record({
		lng: fc.double({ min: -180, max: 180, noNaN: true }),
		lat: fc.double({ min: -80, max: 80, noNaN: true })
	});
	const size = fc.record({ width: fc.integer({ min: 320, max: 3000 }), height: fc.integer({ min: 240, max: 2000 }) });
	const options = { margin: 72, maxZoom: 12 };

	it('shows each of them inside the frame’s margin', () => {
		fc.assert(
			fc.property(fc.array(place, { minLength: 1, maxLength: 6 }), size, (places, size) => {
				const fitted = cameraFor(places, size, options);
				// At the lowest zoom a small frame cannot fit places that are far apart.
				fc.pre(fitted.zoom > -0.5);
				const world = worldUnder(fitted, rect(0, 0, size.width, size.height));
				for (const { x, y } of places.map(project)) {
					expect(world.left + x * world.width).toBeGreaterThan(options.margin - 0.01);
					expect(world.left + x * world.width).toBeLessThan(size.width - options.margin + 0.01);
					expect(world.top + y * world.width).toBeGreaterThan(options.margin - 0.01);
					expect(world.top + y * world.width).toBeLessThan(size.height - options.margin + 0.01);
				}
			})
		);
	});

	it('is exactly the one whose corners are given', () => {
		fc.assert(
			fc.property(camera, size, (camera, size) => {
				const world = worldUnder(camera, rect(0, 0, size.width, size.height));
				const corners = [
					{ x: -world.left / world.width, y: -world.top / world.width },
					{ x: (size.width - world.left) / world.width, y: (size.height - world.top) / world.width }
				];
				// Beyond the poles there is no place.
				fc.pre(corners.every(({ y }) => y > 0 && y < 1));
				const found = cameraFor(corners.map(unproject), size, { margin: 0, maxZoom: 12 });
				expect(found.zoom).toBeCloseTo(camera.zoom, 6);
				expect(found.lat).toBeCloseTo(camera.lat, 6);
				expect(found.lng).toBeCloseTo(camera.lng, 6);
			})
		);
	});

	it('is not closer than `maxZoom`, for one place or two at the same spot', () => {
		const otrar = { lng: 68.3029, lat: 42.8517 };
		for (const places of [[otrar], [otrar, otrar]]) {
			const { zoom, lat, lng } = cameraFor(places, { width: 800, height: 600 }, { margin: 72, maxZoom: 9 });
			expect(zoom).toBe(9);
			expect(lat).toBeCloseTo(otrar.lat, 9);
			expect(lng).toBeCloseTo(otrar.lng, 9);
		}
	});
});

describe('two cameras', () => {
	it('are the same at 180° and −180°', () => {
		expect(sameCamera({ zoom: 3, lat: 10, lng: 180 }, { zoom: 3, lat: 10, lng: -180 })).toBe(true);
	});

	it('differ where a reader would see the map move', () => {
		expect(sameCamera({ zoom: 3, lat: 10, lng: 20 }, { zoom: 3, lat: 10, lng: 20.5 })).toBe(false);
		expect(sameCamera({ zoom: 3, lat: 10, lng: 20 }, { zoom: 3.02, lat: 10, lng: 20 })).toBe(false);
	});
});

describe('a frame', () => {
	it('shows a copy of the world once half its width is more than the distance to 180°, on either side', () => {
		// At zoom 2 the world is 2048 px wide, and 135° are 256 px from its edge.
		for (const lng of [135, -135]) {
			expect(crossesEdge({ lng, lat: 0, zoom: 2 }, 511)).toBe(false);
			expect(crossesEdge({ lng, lat: 0, zoom: 2 }, 513)).toBe(true);
		}
	});

	it('shows copies where it is wider than the world, and none at a close zoom', () => {
		expect(crossesEdge({ lng: 0, lat: 0, zoom: 0 }, 600)).toBe(true);
		expect(crossesEdge({ lng: 0, lat: 0, zoom: 0 }, 500)).toBe(false);
		expect(crossesEdge({ lng: 179, lat: 50, zoom: 12 }, 3000)).toBe(false);
		expect(crossesEdge({ lng: 179.99, lat: 50, zoom: 4 }, 3000)).toBe(true);
	});

	it('finds the edge for longitudes beyond ±180° too', () => {
		expect(crossesEdge({ lng: 135 + 360, lat: 0, zoom: 2 }, 511)).toBe(false);
		expect(crossesEdge({ lng: -135 - 360, lat: 0, zoom: 2 }, 513)).toBe(true);
	});
});

describe('coming closer from the page’s own camera', () => {
	const frame = { width: 390, height: 400 };
	const desert: Camera = { zoom: 2, lat: 20, lng: 10 };

	it('goes to where most of the cities are, all of them inside the frame', () => {
		const cities = [
			{ lng: 68, lat: 43 },
			{ lng: 71, lat: 42 },
			{ lng: -43, lat: -22 }
		];
		const { zoom, lng, lat } = towardsMost(cities, desert, frame);
		expect(zoom).toBe(2);
		expect(lng).toBeCloseTo(69.5, 6);
		expect(lat).toBeCloseTo(42.5, 1);
	});

	it('stays where it is if there is no city at all', () => {
		expect(towardsMost([], desert, frame)).toEqual(desert);
	});
});
