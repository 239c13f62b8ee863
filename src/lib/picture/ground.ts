import { WORLD_PX, type Point } from '$lib/atlas/projection';
import type { Region, World } from '$lib/map/drawn/drawing';
import { eased, outlined, pen, relative, type Window } from '$lib/map/drawn/lines';
import { drawShapes, type DrawnShapes, type Kind, type Shape } from '$lib/map/drawn/shapes';
import { loadGeo, type GeoFile } from '$lib/map/live/geo';
import { sheetsSeen } from '$lib/map/live/sheets';
import { FINE_ZOOM, riverRank } from '$lib/map/live/style';
import type { Camera } from '$lib/view/codec';
import { groundOfGlobe, type SeenGlobe } from './globe';
import type { GroundPath } from './subject';
import { TINTS } from './tints';

/** Units of the drawing for each pixel: the picture is saved at twice its size, too. */
const UNITS = 2;

/** Between these the tints of height fade, as in live/style.ts: closer, their generalised edges would say more than they know. */
const FADING = [5.5, 7.5] as const;

/** What a map shows of the ground; sizes in pixels. */
export interface Sight {
	camera: Camera;
	/** In the unit square. */
	middle: Point;
	width: number;
	height: number;
	borders: boolean;
	/** `null`: the map is flat. */
	globe: SeenGlobe | null;
	/** Whether tints of height are drawn, as the live map has them. */
	relief: boolean;
}

/** The ground from the live map's own files. Rejects where one fails to load. */
export async function loadGround(sight: Sight): Promise<GroundPath[]> {
	const { camera, width, height } = sight;
	const fine = camera.zoom >= FINE_ZOOM;
	const featuresOf = async (file: GeoFile) => (await loadGeo(file)).features as Shape[];
	const optional = (wanted: boolean, file: GeoFile) => (wanted ? featuresOf(file) : Promise.resolve([]));
	const [land, water, relief, borders] = await Promise.all([
		// Flat, in the finer outlines at any zoom: a picture is looked at twice as large.
		featuresOf(sight.globe && !fine ? 'land-110m' : 'land-50m'),
		optional(fine, 'water'),
		optional(sight.relief && camera.zoom < FADING[1], 'relief'),
		optional(sight.borders, fine ? 'borders-50m' : 'borders-110m')
	]);
	const far = [...land, ...water];
	const known = new Set(far.map(({ properties }) => properties.sheet));
	const sheets = sight.globe ? [] : sheetsSeen(camera, { width, height }).filter((sheet) => known.has(sheet));
	const near = await Promise.all(sheets.map((sheet) => featuresOf(`near/${sheet}`)));
	const shapes = [...far.filter(({ properties: { sheet } }) => !sheet || !sheets.includes(sheet)), ...near.flat()];
	const all = { shapes, relief, borders };
	return sight.globe ? groundOfGlobe(sight.globe, all) : drawGround(all, sight);
}

/** The ground as paths, in each copy of the world that is in sight. */
export function drawGround(
	{ shapes, relief, borders }: Record<'shapes' | 'relief' | 'borders', readonly Shape[]>,
	{ camera, middle, width, height }: Sight
): GroundPath[] {
	const world = WORLD_PX * 2 ** camera.zoom;
	const side = width / world;
	const [x, y] = [middle.x - side / 2, middle.y - height / 2 / world];
	const copies = Array.from({ length: Math.floor(x + side) - Math.floor(x) + 1 }, (_, index) => Math.floor(x) + index);
	const units = width * UNITS;
	const of = (kind: Kind) => shapes.filter(({ properties }) => (properties as { kind?: string }).kind === kind);
	const drawn = copies.map((copy) => {
		const window: Window = { x: x - copy, y, side, tall: height / width };
		const draw = pen(window, units);
		return {
			...drawShapes(of, window, units, riverRank(camera.zoom)),
			tints: TINTS.map(({ metres, fill }) => {
				const areas = relief.filter(({ properties }) => (properties as { metres?: number }).metres === metres);
				return { fill, d: outlined(draw([...areas]), () => false).areas };
			}),
			borders: draw([...borders])
				.map((line) => relative(eased(line), false))
				.join('')
		};
	});
	const at = { scale: 1 / UNITS, x: 0, y: 0 };
	const faded = (FADING[1] - camera.zoom) / (FADING[1] - FADING[0]);
	const opacity = Number(Math.max(0, Math.min(1, faded)).toFixed(2));
	return drawn.flatMap(({ tints, borders, ...ground }) => {
		const [land, ...others] = groundPaths(ground);
		const paths = [
			...(land ? [land] : []),
			...tints.map((tint) => ({ ...tint, opacity })),
			...others,
			{ d: borders, stroke: 'border', width: 0.8, dash: '4 3' }
		];
		return paths.filter(({ d }) => d).map((path) => ({ ...path, ...at }));
	});
}

type Styled = Pick<GroundPath, 'd' | 'fill' | 'stroke' | 'width'>;

/** As Land.svelte draws them. */
const groundPaths = ({ land, coast, lakes, shore, rivers, streams }: DrawnShapes): Styled[] => [
	{ d: land, fill: 'land' },
	{ d: streams, stroke: 'river', width: 0.9 },
	{ d: rivers, stroke: 'river', width: 1.3 },
	{ d: lakes, fill: 'water' },
	{ d: shore, stroke: 'coast', width: 0.6 },
	{ d: coast, stroke: 'coast', width: 0.8 }
];

/** The ground as the page has it drawn already: coarser, but there without a network. */
export function groundOfPage(
	world: World,
	region: Region | null,
	{ camera, middle, width, height }: Sight
): GroundPath[] {
	const side = WORLD_PX * 2 ** camera.zoom;
	const corner = ({ x, y }: Point) => ({ x: width / 2 + (x - middle.x) * side, y: height / 2 + (y - middle.y) * side });
	const whole = [-1, 0, 1].map((copy) => ({
		...{ d: world.land, fill: 'land', stroke: 'coast', width: 0.8 },
		...{ scale: side / world.units, ...corner({ x: copy, y: 0 }) }
	}));
	if (!region) return whole;
	const at = { scale: (region.side * side) / region.units, ...corner(region) };
	const square = { d: `M0 0h${region.units}v${region.units}h-${region.units}z`, fill: 'water' };
	return [...whole, ...[square, ...groundPaths(region)].map((path) => ({ ...path, ...at }))];
}
