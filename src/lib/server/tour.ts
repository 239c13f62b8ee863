import type { StepEntry } from '$lib/atlas/edition';
import { isPlaced, type LngLat } from '$lib/atlas/projection';
import type { Atlas } from '$lib/atlas/schema';
import type { TourStep } from '$lib/atlas/tour';
import { cameraFor } from '$lib/map/camera';
import type { Region } from '$lib/map/drawn/drawing';
import { MAX_ZOOM, type Camera } from '$lib/view/codec';
import type { Edition } from './content/edition';
import { eraEntry } from './content/index-entries';
import { drawRegion } from './drawing';

/** A step of the tour in the edition's language, or `undefined` where there is no step of this number. */
export function tourStep(atlas: Atlas, edition: Edition, number: number): StepEntry | undefined {
	const { lang } = edition;
	const step = atlas.tour[number - 1];
	const era = atlas.eras.find(({ id }) => id === step?.era);
	if (!step || !era) return undefined;
	const { title, text, cities, relations, frame } = step;
	return {
		number,
		lang,
		title: title[lang],
		text: text[lang],
		era: eraEntry(era, lang),
		cities,
		relations,
		frame: frame ? cornersOf(frame) : null,
		region: regionCamera(step, edition) !== null,
		// In the step's order, which need not be the article's.
		passages: step.passages.flatMap((id) => edition.passages((passage) => passage.id === id)),
		titles: atlas.tour.map(({ title }) => title[lang])
	};
}

/** CSS pixels: the map of a laptop. On another screen the step shows about the same part of the world. */
const FRAME = { width: 860, height: 700 };
const MARGIN = 60;

/** CSS pixels: the side of the region, for a frame of any shape. */
const REGION = 1440;

/** The zoom level up to which the world as every page draws it is fine enough. */
const WORLD_ZOOM = 3;

/** What the step shows of the map in a finer drawing; `null` where that of the world is enough, or there is no such step. */
export function stepRegion(atlas: Atlas, edition: Edition, number: number): Region | null {
	const step = atlas.tour[number - 1];
	const camera = step ? regionCamera(step, edition) : null;
	return camera && drawRegion(camera, camera.zoom, REGION);
}

function regionCamera({ frame, cities }: TourStep, edition: Edition): Camera | null {
	const shown = edition
		.index()
		.cities.filter(isPlaced)
		.filter(({ id }) => cities.includes(id));
	if (!frame && shown.length === 0) return null;
	const maxZoom = frame ? MAX_ZOOM : Math.max(...shown.map(({ zoom }) => zoom));
	const camera = cameraFor(frame ? cornersOf(frame) : shown, FRAME, { margin: MARGIN, maxZoom });
	return camera.zoom > WORLD_ZOOM ? camera : null;
}

const cornersOf = ({ west, south, east, north }: NonNullable<TourStep['frame']>): [LngLat, LngLat] => [
	{ lng: west, lat: north },
	{ lng: east, lat: south }
];
