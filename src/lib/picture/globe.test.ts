import { expect, it } from 'vitest';
import { project } from '$lib/atlas/projection';
import type { Shape } from '$lib/map/drawn/shapes';
import { globeAt, groundOfGlobe } from './globe';

const size = { width: 800, height: 600 };
const globe = globeAt({ zoom: 1, lat: 40, lng: 30 }, size);
const see = (lng: number, lat: number) => globe.see(project({ lng, lat }));

it('the camera looks at the middle of the frame, north is up and east is right', () => {
	const middle = see(30, 40);
	expect([middle?.x, middle?.y]).toEqual([expect.closeTo(400, 6), expect.closeTo(300, 6)]);
	expect(see(30, 45)?.y).toBeLessThan(300);
	expect(see(35, 40)?.x).toBeGreaterThan(400);
});

it('its limb is where MapLibre’s is: the far side is not seen, and near the rim there is no room for names', () => {
	const radius = (512 * 2) / Math.cos((40 * Math.PI) / 180) / (2 * Math.PI);
	const distance = 300 / Math.tan((36.87 * Math.PI) / 360);
	// As live/globe.ts has it.
	const limb = (distance * radius) / Math.sqrt(distance ** 2 + 2 * distance * radius);
	const path = groundOfGlobe(globe, { shapes: [], relief: [], borders: [] })[0]?.d ?? '';
	const xs = [...path.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
	expect(Math.max(...xs) - 400).toBeCloseTo(limb, 0);
	expect(see(-150, -40)).toBeNull();
	expect(see(30, 5)?.rim).toBe(false);
	expect(see(30, -9)?.rim).toBe(true);
});

it('land is filled inside of its outline, not all around it', () => {
	const square = [
		[20, 30],
		[20, 50],
		[40, 50],
		[40, 30],
		[20, 30]
	];
	const land = (coordinates: number[][]): Shape => ({
		type: 'Feature',
		properties: { kind: 'land' } as Shape['properties'],
		geometry: { type: 'Polygon', coordinates: [coordinates] }
	});
	const drawn = (shape: Shape) =>
		groundOfGlobe(globe, { shapes: [shape], relief: [], borders: [] }).find(({ fill }) => fill === 'land')?.d ?? '';
	// Outsides run clockwise in the map's files, static/geo/SOURCES.md: the other way round is all but the square.
	expect(drawn(land(square)).match(/M/g)).toHaveLength(1);
	expect(drawn(land(square.toReversed())).match(/M/g)).toHaveLength(2);
});
