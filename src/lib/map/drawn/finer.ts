import { project } from '$lib/atlas/projection';

/** The world's land in finer outlines, as SVG paths. */
export interface FinerLand {
	land: string;
	coast: string;
}

/**
 * The land that the live map shows at the same zoom, for a square of `units`; `null` where it fails to load: the coarser
 * outline remains. The file is the live map's own, so that nobody fetches it twice.
 */
export async function loadFinerLand(units: number): Promise<FinerLand | null> {
	try {
		// On demand: a page that arrives has no use for it.
		const { loadGeo } = await import('../live/geo');
		const { features } = await loadGeo('land-50m');
		const paths = (kind: string, end: string) =>
			features
				.filter(({ properties }) => properties?.['kind'] === kind)
				.flatMap(({ geometry }) => linesOf(geometry))
				.map((line) => `M${line.map((point) => inUnits(point, units)).join(' ')}${end}`)
				.join('');
		return { land: paths('land', 'z'), coast: paths('coast', '') };
	} catch {
		return null;
	}
}

function linesOf(geometry: GeoJSON.Geometry): GeoJSON.Position[][] {
	if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat();
	return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

/** To a tenth: a fifth of a pixel at zoom 4. */
function inUnits([lng = 0, lat = 0]: GeoJSON.Position, units: number): string {
	const { x, y } = project({ lng, lat });
	return `${Math.round(x * units * 10) / 10} ${Math.round(y * units * 10) / 10}`;
}
