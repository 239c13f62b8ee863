// Lines on a square of units, from shapes of the map's files to SVG paths.
import { geoIdentity, geoPath, geoTransform } from 'd3-geo';
import simplify from 'simplify-js';
import { project, unproject } from '$lib/atlas/projection';
import { columns, rows } from '$lib/map/live/sheets';

/** Pixels that a line may be off its course: nobody sees less, and every point costs three bytes. */
const TOLERANCE = 1.1;

/** Square pixels of the smallest island or lake. */
const SMALLEST = 8;

/** Strokes of what ends at a region's edge must not show inside it: drawn farther out by so much. */
const MARGIN = 8;

/** In the drawing's units: closer is the same place. */
const NEXT = 1e-3;

/** A window of the unit square. */
export interface Window {
	x: number;
	y: number;
	side: number;
	/** Its height in widths; by default a square. */
	tall?: number;
}

/** A point in the drawing's units. */
export interface Point {
	x: number;
	y: number;
}

/** Draws what lies within a window as lines, `units` wide, Web Mercator as MapLibre's. */
export function pen({ x, y, side, tall = 1 }: Window, units: number) {
	const world = units / side;
	const margin = side < 1 ? MARGIN : 0;
	const mercator = geoTransform({
		point(lng, lat) {
			const point = project({ lng, lat });
			this.stream.point((point.x - x) * world, (point.y - y) * world);
		}
	});
	// Planar clipping: the polygons end at 180°, and their winding is not that of a sphere.
	const clip = geoIdentity().clipExtent([
		[-margin, -margin],
		[units + margin, units * tall + margin]
	]);
	return (features: GeoJSON.Feature[]): Point[][] => {
		const lines: Point[][] = [];
		geoPath(
			{ stream: (sink) => mercator.stream(clip.stream(sink)) },
			{
				moveTo: (x, y) => lines.push([{ x, y }]),
				lineTo: (x, y) => lines.at(-1)?.push({ x, y }),
				closePath: ignore,
				arc: ignore,
				beginPath: ignore
			}
		)({ type: 'FeatureCollection', features });
		return lines;
	};
}

/** Without the points that nobody would miss. */
export const eased = (points: Point[]) => simplify(points, TOLERANCE, true);

/**
 * Areas and their outlines. The outlines are not taken from the files: repeating what the areas say point by point, they
 * cost next to nothing once compressed.
 * @param isCut whether a side of a ring is no outline
 */
export function outlined(
	rings: Point[][],
	isCut: (from: Point, to: Point) => boolean
): { areas: string; lines: string } {
	const drawn = rings
		.filter((ring) => Math.abs(area(ring)) >= SMALLEST)
		.map((ring) => parted(ring, isCut).map((part) => eased(part)));
	const isWhole = (parts: Point[][]) => parts.length === 1 && isNear(parts[0]?.[0], parts[0]?.at(-1));
	return {
		areas: drawn.map((parts) => relative(parts.flat(), true)).join(''),
		lines: drawn.flatMap((parts) => parts.map((part) => relative(part, isWhole(parts)))).join('')
	};
}

/** A closed ring as the runs of it that are outlines, in their order round it. */
function parted(ring: Point[], isCut: (from: Point, to: Point) => boolean): Point[][] {
	const points = isNear(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
	const next = (index: number) => points[(index + 1) % points.length] ?? { x: NaN, y: NaN };
	const start = points.findIndex((point, index) => isCut(point, next(index))) + 1;
	const turned = [...points.slice(start), ...points.slice(0, start)];
	if (start === 0) return [[...points, ...points.slice(0, 1)]];
	const parts: Point[][] = [[]];
	for (const [index, point] of turned.entries()) {
		parts.at(-1)?.push(point);
		const following = turned[index + 1];
		if (following && isCut(point, following)) parts.push([]);
	}
	return parts;
}

/** Tells which sides of rings are no outlines: those along the window's edge, and those where sheets meet. */
export function cutter(window: Window, units: number): (from: Point, to: Point) => boolean {
	const { x, y, side, tall = 1 } = window;
	const [northWest, southEast] = [unproject({ x, y }), unproject({ x: x + side, y: y + side * tall })];
	const across = [
		...[-MARGIN, units + MARGIN],
		...columns(northWest.lng, southEast.lng).map((lng) => ((project({ lng, lat: 0 }).x - x) * units) / side)
	];
	const down = [
		...[-MARGIN, units * tall + MARGIN],
		...rows(southEast.lat, northWest.lat).map((lat) => ((project({ lng: 0, lat }).y - y) * units) / side)
	];
	const along = (cuts: number[], a: number, b: number) =>
		Math.abs(a - b) < NEXT && cuts.some((cut) => Math.abs(cut - a) < NEXT);
	return (from, to) => along(across, from.x, to.x) || along(down, from.y, to.y);
}

const area = (ring: Point[]) =>
	ring.reduce((sum, { x, y }, index) => {
		const { x: lastX, y: lastY } = ring.at(index - 1) ?? { x, y };
		return sum + (lastX - x) * (lastY + y);
	}, 0) / 2;

const isNear = (a: Point | undefined, b: Point | undefined) =>
	a !== undefined && b !== undefined && Math.abs(a.x - b.x) < NEXT && Math.abs(a.y - b.y) < NEXT;

/** An SVG path in whole, relative coordinates: half the bytes of absolute ones once compressed. */
export function relative(points: Point[], closed: boolean): string {
	const whole = points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })).filter(isNew);
	const [first, ...rest] = whole;
	if (!first || rest.length < (closed ? 2 : 1)) return '';
	const steps = rest.map(({ x, y }, index) => {
		const before = whole[index] ?? first;
		const dx = x - before.x;
		return `${index === 0 ? `l${dx}` : separated(dx)}${separated(y - before.y)}`;
	});
	return `M${first.x}${separated(first.y)}${steps.join('')}${closed ? 'z' : ''}`;
}

const isNew = ({ x, y }: Point, index: number, all: Point[]) => {
	const before = all[index - 1];
	return before?.x !== x || before.y !== y;
};

/** A number as an SVG path needs it after another number: its minus separates as well as a space does. */
const separated = (value: number) => (value < 0 ? String(value) : ` ${value}`);

const ignore = () => undefined;
