import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { asset } from '$app/paths';

/** The files of `static/geo`; near ones by their sheet. */
export type GeoFile = 'land-110m' | 'land-50m' | 'water' | 'relief' | 'borders-110m' | 'borders-50m' | `near/${string}`;

const files = new Map<GeoFile, Promise<GeoJSON.FeatureCollection>>();

/**
 * A file of `static/geo`, fetched once; each feature's `kind` is the topology's object that it comes from, and its `id`
 * one of its own among all files.
 * Rejects where the network fails; the next call then fetches again.
 */
export function loadGeo(file: GeoFile): Promise<GeoJSON.FeatureCollection> {
	const known = files.get(file);
	if (known) return known;
	const loading = fetchGeo(file);
	files.set(file, loading);
	loading.catch(() => files.delete(file));
	return loading;
}

async function fetchGeo(file: GeoFile): Promise<GeoJSON.FeatureCollection> {
	const response = await fetch(asset(`/geo/${file}.json`));
	if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
	const topology = (await response.json()) as Topology<Record<string, GeometryObject>>;
	const features = Object.entries(topology.objects).flatMap(([kind, object]) => {
		const drawn = feature(topology, object);
		const all = drawn.type === 'FeatureCollection' ? drawn.features : [drawn];
		return all.map((one, index) => ({
			...one,
			id: `${file}/${kind}/${index}`,
			properties: { ...one.properties, kind }
		}));
	});
	return { type: 'FeatureCollection', features };
}
