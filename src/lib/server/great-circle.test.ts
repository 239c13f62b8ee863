import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { project } from '$lib/atlas/projection';
import { greatCircle } from './great-circle';

const place = fc.record({
	lng: fc.double({ min: -179, max: 179, noNaN: true }),
	lat: fc.double({ min: -70, max: 70, noNaN: true })
});

const points = (path: string) =>
	path
		.split(/[ML]/)
		.slice(1)
		.map((pair) => pair.split(' ').map(Number) as [number, number]);

const athens = { lng: 23.7257, lat: 37.9755 };
const thebes = { lng: 23.319, lat: 38.3189 };

describe('an arc between two cities', () => {
	it('begins at the one and ends at the other, if need be beyond the edge of the world', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				const [first, last] = [points(greatCircle(from, to).path).at(0), points(greatCircle(from, to).path).at(-1)];
				expect(first?.[0]).toBeCloseTo(project(from).x, 5);
				expect(first?.[1]).toBeCloseTo(project(from).y, 5);
				const beyond = (last?.[0] ?? 0) - project(to).x;
				expect(Math.abs(beyond - Math.round(beyond))).toBeLessThan(1e-5);
				expect(last?.[1]).toBeCloseTo(project(to).y, 5);
			})
		);
	});

	it('never leaps across the map', () => {
		fc.assert(
			fc.property(place, place, (from, to) => {
				const steps = points(greatCircle(from, to).path);
				steps.slice(1).forEach(([x], index) => expect(Math.abs(x - (steps[index]?.[0] ?? 0))).toBeLessThanOrEqual(0.5));
			})
		);
	});

	it('goes on beyond 180° instead of turning back', () => {
		const tokyo = { lng: 139.7, lat: 35.7 };
		const vancouver = { lng: -123.1, lat: 49.3 };
		const east = points(greatCircle(tokyo, vancouver).path);
		east.slice(1).forEach(([x], index) => expect(x).toBeGreaterThan(east[index]?.[0] ?? Infinity));
		expect(east.at(-1)?.[0]).toBeCloseTo(project(vancouver).x + 1, 5);
		const west = points(greatCircle(vancouver, tokyo).path);
		expect(west.at(-1)?.[0]).toBeCloseTo(project(tokyo).x - 1, 5);
	});

	it('points its head from the city that was represented to its host', () => {
		const { head, path } = greatCircle(athens, thebes);
		const way = project(thebes);
		const start = project(athens);
		expect(head.angle).toBeCloseTo((Math.atan2(way.y - start.y, way.x - start.x) * 180) / Math.PI, -1);
		expect(points(path)).toContainEqual([head.x, head.y]);
	});

	it('and the one in the other direction do not put their heads on one spot', () => {
		const [there, back] = [greatCircle(athens, thebes).head, greatCircle(thebes, athens).head];
		expect(Math.hypot(there.x - back.x, there.y - back.y)).toBeGreaterThan(0.0001);
	});
});
