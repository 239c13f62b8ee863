import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { asset } from '$app/paths';
import { fetchJson, onceEach } from '$lib/load/load';

/** The files of `static/geo`; near ones by their sheet. */
export type GeoFile = 'land-110m' | 'land-50m' | 'water' | 'relief' | 'borders-110m' | 'borders-50m' | `near/${string}`;

/**
 * A file of `static/geo`, fetched once; each feature's `kind` is the topology's object that it comes from, and its `id`
 * one of its own among all files.
 * Rejects as `fetchJson` does; the next call then fetches again.
 */
export const loadGeo = onceEach(async (file: GeoFile): Promise<GeoJSON.FeatureCollection> => {
	const topology = await fetchJson<Topology<Record<string, GeometryObject>>>(asset(`/geo/${file}.json`), 'objects');
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
});
