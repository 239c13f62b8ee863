import { geoInterpolate } from 'd3-geo';
import type { Arc } from '$lib/atlas/index-data';
import { project, type LngLat } from '$lib/atlas/projection';

/** Enough for a smooth line between any two places on a screen. */
const STEPS = 48;

/** Past the middle, so that two arcs in opposite directions do not put their heads on one spot. */
const HEAD_AT = 0.66;

const round = (value: number) => Number(value.toFixed(6));

/** The great circle from one place to another. */
export function greatCircle(from: LngLat, to: LngLat): Arc {
	const at = geoInterpolate([from.lng, from.lat], [to.lng, to.lat]);
	let before = project(from).x;
	const points = Array.from({ length: STEPS + 1 }, (_, step) => {
		const [lng, lat] = at(step / STEPS);
		const { x, y } = project({ lng, lat });
		// Across 180° the line goes on beyond the edge of the world.
		before = x + Math.round(before - x);
		return { x: before, y };
	});
	const head = Math.round(STEPS * HEAD_AT);
	const [a, b, first, last] = [points[head - 1], points[head], points[0], points[STEPS]];
	if (!a || !b || !first || !last) throw new RangeError('a great circle needs points');
	return {
		path: points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${round(x)} ${round(y)}`).join(''),
		length: Math.hypot(last.x - first.x, last.y - first.y),
		head: { x: round(b.x), y: round(b.y), angle: Math.round((Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI) }
	};
}
