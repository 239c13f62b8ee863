import { expect, it } from 'vitest';
import { project } from '$lib/atlas/projection';
import { gridOf } from './grid';

const windowOf = (west: number, north: number, east: number, south: number) => {
	const [from, to] = [project({ lng: west, lat: north }), project({ lng: east, lat: south })];
	return { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
};

it('draws the coarsest meridians of which at least three cross the map', () => {
	const near = gridOf(windowOf(62, 46, 80, 40));
	expect(near.meridians.map(({ degrees }) => degrees)).toEqual([65, 70, 75, 80]);
	expect(near.parallels.map(({ degrees }) => degrees)).toEqual([40, 45]);
	const world = gridOf(windowOf(-130, 70, 150, -40));
	expect(world.meridians.map(({ degrees }) => degrees)).toEqual([-120, -90, -60, -30, 0, 30, 60, 90, 120, 150]);
});

it('places them where they lie', () => {
	const [first] = gridOf(windowOf(0, 60, 20, 40)).meridians.slice(1);
	expect(first).toEqual({ degrees: 5, at: expect.closeTo(0.25) as number });
});
