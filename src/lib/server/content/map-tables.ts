import { insetHeight } from '$lib/atlas/inset';
import type { Inset, PlaceName } from '$lib/atlas/map-tables';
import { isPlaced } from '$lib/atlas/projection';
import type { City } from '$lib/atlas/schema';
import type { References } from './references';
import type { List } from './yaml-file';

/** As many insets as the map has corners for. */
const MOST_INSETS = 2;

/** CSS pixels: a higher inset would cover cities of the map beside it. */
const HIGHEST_INSET = 290;

/** Checks what no single inset can know. `cities`: `null` for one that could not be read. */
export function checkInsets({ entries }: List<Inset>, cities: readonly (City | null)[]): void {
	for (const [index, { value: inset, report }] of entries.entries()) {
		if (index >= MOST_INSETS) report([], `the map has room for ${MOST_INSETS} insets; remove the others`);
		const height = insetHeight(inset);
		if (height > HIGHEST_INSET) {
			report(['width'], `width: it makes the inset ${height} pixels high; make it lower than ${HIGHEST_INSET}`);
		}
		const { west, south, east, north } = inset.bounds;
		const held = cities.some(
			(city) =>
				city === null || (isPlaced(city) && city.lng > west && city.lng < east && city.lat > south && city.lat < north)
		);
		if (!held) report(['bounds'], 'bounds: no city lies within; correct the bounds, or remove the inset');
	}
}

export function checkPlaceNames({ entries }: List<PlaceName>, references: References): void {
	for (const { value: name, report } of entries) {
		for (const era of name.eras) references.era(era, (_, text) => report(['eras'], text));
		if (name.evidence) references.quoted(name.evidence, ['evidence'], report);
		if (name.zoom[0] > name.zoom[1]) report(['zoom'], 'zoom: the first level is beyond the last; exchange the two');
	}
}
