import type { InsetWindow } from '$lib/atlas/inset';
import { project } from '$lib/atlas/projection';

/** Finer land and water of a window, as SVG paths on a drawing `width` units wide. */
export interface Ground {
	land: string;
	coast: string;
	lakes: string;
	rivers: string;
}

type Line = GeoJSON.Position[];

/**
 * What the live map has there, from its own files; `null` where they fail to load: the coarser outline remains.
 */
export async function loadGround(window: InsetWindow, width: number): Promise<Ground | null> {
	try {
		const { loadGeo } = await import('$lib/map/live/geo');
		const files = await Promise.all([loadGeo('land-50m'), loadGeo('water')]);
		const features = files.flatMap(({ features }) => features);
		const paths = (kind: string, end: string) =>
			features
				.filter(({ properties }) => properties?.['kind'] === kind)
				.flatMap(({ geometry }) => linesOf(geometry))
				.map((line) => line.map(([lng = 0, lat = 0]) => project({ lng, lat })))
				.filter((line) => meets(line, window))
				.map((line) => {
					const scale = width / window.width;
					const points = line.map(
						({ x, y }) => `${((x - window.x) * scale).toFixed(2)} ${((y - window.y) * scale).toFixed(2)}`
					);
					return `M${points.join(' ')}${end}`;
				})
				.join('');
		return {
			land: paths('land', 'z'),
			coast: paths('coast', ''),
			lakes: paths('lakes', 'z'),
			rivers: paths('rivers', '')
		};
	} catch {
		return null;
	}
}

function linesOf(geometry: GeoJSON.Geometry): Line[] {
	switch (geometry.type) {
		case 'Polygon':
		case 'MultiLineString':
			return geometry.coordinates;
		case 'MultiPolygon':
			return geometry.coordinates.flat();
		case 'LineString':
			return [geometry.coordinates];
		default:
			return [];
	}
}

function meets(line: readonly { x: number; y: number }[], { x, y, width, height }: InsetWindow): boolean {
	const [xs, ys] = [line.map((point) => point.x), line.map((point) => point.y)];
	const over = (values: readonly number[], from: number, size: number) =>
		Math.min(...values) < from + size && Math.max(...values) > from;
	return over(xs, x, width) && over(ys, y, height);
}
