import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '$lib/view/codec';
import { loadGeo, type GeoFile } from './geo';
import { sheetsSeen } from './sheets';

/** The sources that the near map is drawn in: what they show elsewhere, and the kinds of features that they draw. */
const SOURCES = {
	land: { far: 'land-50m', kinds: ['land', 'coast'] },
	water: { far: 'water', kinds: ['lakes', 'shore', 'rivers'] }
} as const satisfies Record<string, { far: GeoFile; kinds: readonly string[] }>;

const names = Object.keys(SOURCES) as (keyof typeof SOURCES)[];

interface Sheet {
	name: string;
	features: GeoJSON.Feature[];
}

/**
 * Land and water round the article's cities, in sheets that take the place of the same part of the world's finer files.
 */
export class NearMap {
	readonly #map: MapLibreMap;
	readonly #shown = new Set<string>();

	constructor(map: MapLibreMap) {
		this.#map = map;
	}

	/**
	 * Fetches the sheets that a camera sees and shows them, once the sources show the world's files (`ready`). Where one
	 * fails to load, the world's map remains there; rejects then, with the others shown.
	 */
	async show(camera: Camera, ready: Promise<unknown>): Promise<void> {
		const { clientWidth: width, clientHeight: height } = this.#map.getCanvas();
		const seen = sheetsSeen(camera, { width, height }).filter((name) => !this.#shown.has(name));
		if (seen.length === 0) return;
		const world = names.map((name) => loadGeo(SOURCES[name].far));
		const far = fulfilled(await Promise.allSettled(world)).flatMap(({ features }) => features);
		const known = new Set(far.flatMap(sheetOf));
		const sheets = seen
			.filter((name) => known.has(name))
			.map(async (name): Promise<Sheet> => ({ name, features: (await loadGeo(`near/${name}`)).features }));
		const [loaded] = await Promise.all([Promise.allSettled(sheets), ready]);
		this.#replace(fulfilled(loaded), far);
		// The reason of the first.
		await Promise.all([...world, ...sheets]);
	}

	#replace(sheets: readonly Sheet[], far: readonly GeoJSON.Feature[]): void {
		// Another movement may have shown some meanwhile.
		const fresh = sheets.filter(({ name }) => !this.#shown.has(name));
		if (fresh.length === 0) return;
		for (const { name } of fresh) this.#shown.add(name);
		const replaced = new Set(fresh.map(({ name }) => name));
		for (const name of names) {
			const isOf = ({ properties }: GeoJSON.Feature) =>
				(SOURCES[name].kinds as readonly unknown[]).includes(properties?.['kind']);
			const source = this.#map.getSource<GeoJSONSource>(name);
			source
				?.updateData({
					remove: far.filter((one) => isOf(one) && sheetOf(one).some((sheet) => replaced.has(sheet))).map(idOf),
					add: fresh.flatMap(({ features }) => features.filter(isOf))
				})
				// The map was removed meanwhile.
				.catch(() => undefined);
		}
	}
}

/** The sheet that the near map draws a feature on; none where it has no sheet. */
const sheetOf = ({ properties }: GeoJSON.Feature): string[] => {
	const sheet: unknown = properties?.['sheet'];
	return typeof sheet === 'string' ? [sheet] : [];
};

const fulfilled = <T>(settled: PromiseSettledResult<T>[]): T[] =>
	settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));

const idOf = ({ id }: GeoJSON.Feature) => id ?? '';
