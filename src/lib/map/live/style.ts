import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

/** The map's sources; where one has several kinds of features, each feature has a `kind`. */
export type SourceId = 'land' | 'water' | 'borders';

/** Zoom from which finer land, lakes and rivers are worth their bytes and drawing time. */
export const FINE_ZOOM = 2.5;

const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/**
 * The map's layers in painter's order: the first is at the bottom. Water has no layer, which would be drawn over the
 * whole frame each time: it is the frame's background.
 */
export const layers = (colour: Palette): (LayerSpecification & { source: SourceId })[] => [
	{
		id: 'land',
		type: 'fill',
		source: 'land',
		filter: is('land'),
		paint: { 'fill-color': colour.land }
	},
	{
		id: 'lakes',
		type: 'fill',
		source: 'water',
		minzoom: FINE_ZOOM,
		filter: is('lakes'),
		paint: { 'fill-color': colour.water, 'fill-outline-color': colour.coast }
	},
	{
		id: 'rivers',
		type: 'line',
		source: 'water',
		minzoom: FINE_ZOOM,
		// Smaller ones only at a close zoom: see server/drawing.ts.
		filter: ['all', is('rivers'), ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 3]]],
		paint: {
			'line-color': colour.river,
			'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 6, 1.4, 10, 2.4]
		}
	},
	{
		id: 'coast',
		type: 'line',
		source: 'land',
		filter: is('coast'),
		paint: { 'line-color': colour.coast, 'line-width': 0.8 }
	},
	{
		id: 'borders',
		type: 'line',
		source: 'borders',
		paint: { 'line-color': colour.border, 'line-width': 0.8, 'line-dasharray': [4, 3] }
	}
];

/** The style that the map starts with: the land alone. It needs no other server: no glyphs, sprite or tiles. */
export const mapStyle = (colour: Palette, land: GeoJSON.GeoJSON): StyleSpecification => ({
	version: 8,
	sources: { land: { type: 'geojson', data: land } },
	layers: layers(colour).filter(({ source }) => source === 'land')
});
