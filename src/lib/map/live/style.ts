import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Palette } from './palette';

/** The map's sources; where one has several kinds of features, each feature has a `kind`. */
export type SourceId = 'land' | 'relief' | 'water' | 'borders';

/** Zoom from which finer land, lakes and rivers are worth their bytes and drawing time. */
export const FINE_ZOOM = 2.5;

/** Rivers of each rank are drawn from a whole zoom level on. Rank 1: the great rivers; 4: those that a town stands on. */
const RIVERS_FROM = [
	{ zoom: 0, rank: 1 },
	{ zoom: 4, rank: 2 },
	{ zoom: 5, rank: 3 },
	{ zoom: 6, rank: 4 }
] as const;

/** The last rank of rivers that is drawn at a zoom level: on the drawn map, and as MapLibre's expression on the live one. */
export const riverRank = (zoom: number): number => RIVERS_FROM.findLast((from) => zoom >= from.zoom)?.rank ?? 1;
const RIVER_RANK: ExpressionSpecification = [
	'step',
	['zoom'],
	1,
	...RIVERS_FROM.flatMap(({ zoom, rank }) => (zoom > 0 ? [zoom, rank] : []))
];

/** Widths in pixels of the first, the second and the lesser ranks. */
const byRank = (first: number, second: number, lesser: number): ExpressionSpecification => [
	'match',
	['get', 'rank'],
	1,
	first,
	2,
	second,
	lesser
];

/** The smaller lakes are specks from farther off. */
const LAKES: ExpressionSpecification = ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2]];

const COAST_WIDTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 2, 0.7, 7, 1];
const SHORE_WIDTH = 0.6;

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
		id: 'relief',
		type: 'fill',
		source: 'relief',
		maxzoom: 7.5,
		paint: {
			'fill-color': [
				'match',
				['get', 'metres'],
				500,
				colour.hills,
				1200,
				colour.uplands,
				2200,
				colour.mountains,
				colour.heights
			],
			// Tints have no edges; their outlines would take as long to draw as all coasts.
			'fill-antialias': false,
			// Closer, its generalised edges would say more than it knows.
			'fill-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 1, 7.5, 0]
		}
	},
	{
		id: 'rivers',
		type: 'line',
		source: 'water',
		minzoom: FINE_ZOOM,
		filter: ['all', is('rivers'), ['<=', ['get', 'rank'], RIVER_RANK]],
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: {
			'line-color': colour.river,
			'line-width': [
				'interpolate',
				['linear'],
				['zoom'],
				2.5,
				byRank(0.8, 0.6, 0.5),
				6,
				byRank(1.8, 1.3, 0.9),
				10,
				byRank(3.2, 2.4, 1.6)
			]
		}
	},
	{
		id: 'lakes',
		type: 'fill',
		source: 'water',
		minzoom: FINE_ZOOM,
		filter: ['all', is('lakes'), LAKES],
		paint: { 'fill-color': colour.water }
	},
	{
		id: 'shore',
		type: 'line',
		source: 'water',
		minzoom: FINE_ZOOM,
		filter: ['all', is('shore'), LAKES],
		paint: { 'line-color': colour.coast, 'line-width': SHORE_WIDTH }
	},
	{
		id: 'coast',
		type: 'line',
		source: 'land',
		filter: is('coast'),
		paint: { 'line-color': colour.coast, 'line-width': COAST_WIDTH }
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
