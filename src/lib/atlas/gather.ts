import Supercluster from 'supercluster';
import { WORLD_PX, type LngLat } from './projection';

/** CSS pixels below which two marks would overlap and are gathered. */
const GATHER_PX = 44;

/** The closest zoom level that cities are gathered for. */
export const MAX_LEVEL = 12;

/** A city's page shows at least this much of its surroundings: its shores can be recognised. */
const CITY_LEVEL = 4;

type Place = LngLat & { id: string };

/** One place, or several that would overlap; `lng`, `lat` in degrees: the middle of the gathered. */
export type Gathered<P extends Place> = LngLat & { places: P[] };

/** Gathers places that would overlap at a zoom level (a whole number). Zooming in within the level only separates them. */
export class Gatherer<P extends Place> {
	readonly #index: Supercluster<P>;
	readonly #count: number;
	readonly #singles = new Map<number, ReadonlySet<string>>();

	constructor(places: readonly P[]) {
		this.#count = places.length;
		this.#index = new Supercluster<P>({ radius: GATHER_PX, extent: WORLD_PX, maxZoom: MAX_LEVEL }).load(
			places.map((place) => ({
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [place.lng, place.lat] },
				properties: place
			}))
		);
	}

	at(level: number): Gathered<P>[] {
		const clamped = Math.max(0, Math.min(MAX_LEVEL, level));
		return this.#index.getClusters([-180, -85, 180, 85], clamped).map(({ geometry, properties }) => {
			const [lng = 0, lat = 0] = geometry.coordinates;
			const places =
				'cluster_id' in properties
					? this.#index.getLeaves(properties.cluster_id, Infinity).map((leaf) => leaf.properties)
					: [properties];
			return { lng, lat, places };
		});
	}

	/** The lowest level at which every place stands alone, or `null` where no zoom separates them all. */
	partingLevel(): number | null {
		for (let level = 0; level <= MAX_LEVEL; level++) if (this.at(level).length === this.#count) return level;
		return null;
	}

	/** The zoom of a city's own page: close enough for it to stand alone. */
	cityLevel(id: string): number {
		for (let level = CITY_LEVEL; level <= MAX_LEVEL; level++) {
			if (this.#alone(level).has(id)) return level;
		}
		return MAX_LEVEL;
	}

	/** The places that stand alone at a level. */
	#alone(level: number): ReadonlySet<string> {
		const known = this.#singles.get(level);
		if (known) return known;
		const alone = this.at(level).flatMap(({ places: [first, second] }) => (first && !second ? first.id : []));
		const singles = new Set(alone);
		this.#singles.set(level, singles);
		return singles;
	}
}
