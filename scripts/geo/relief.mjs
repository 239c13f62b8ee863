// Contours of the land's height, out of an 8-bit picture of it.
import { readFileSync } from 'node:fs';
import { geoContains } from 'd3-geo';
import { blur2 } from 'd3-array';
import { contours } from 'd3-contour';
import { PNG } from 'pngjs';

/** In m: the tints' lower edges. */
const HEIGHTS = [500, 1200, 2200, 3500];
/** The picture's scale: white is 6,400 m, to which known heights agree (Denver, Ulan Bator, the Altiplano, Tibet). */
const METRES = 6400 / 255;

/** Cells for each of the picture's: a cell is 10 km on the equator then, so that contours follow a coast. */
const FINER = 2;
/** Cells over which heights are blurred; contours of a printed map are drawn by a hand that leaves out. */
const BLUR = 1.2;
const COAST_BLUR = 1;
/** Ice is not relief: nothing south of this, and no Greenland. */
const SOUTH = -60;
const GREENLAND = [-42, 72];

/** The heights in m on a grid of degrees from 180° W, 90° N. */
function heights() {
	const { width, height, data } = PNG.sync.read(
		readFileSync(new URL('node_modules/three-globe/example/img/earth-topology.png', import.meta.url))
	);
	const grid = { width: width * FINER, height: height * FINER };
	const values = new Float64Array(grid.width * grid.height);
	// Between the middles of the picture's cells, evenly.
	const at = (x, y) => data[4 * (Math.max(0, Math.min(height - 1, y)) * width + ((x + width) % width))] * METRES;
	for (let row = 0; row < grid.height; row++) {
		const y = (row + 0.5) / FINER - 0.5;
		const [top, v] = [Math.floor(y), y - Math.floor(y)];
		for (let column = 0; column < grid.width; column++) {
			const x = (column + 0.5) / FINER - 0.5;
			const [left, u] = [Math.floor(x), x - Math.floor(x)];
			values[row * grid.width + column] =
				(at(left, top) * (1 - u) + at(left + 1, top) * u) * (1 - v) +
				(at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u) * v;
		}
	}
	return { ...grid, data: values };
}

/** 1 where the middle of a cell is on `land` (a plane's MultiPolygon) and has no ice, else 0. */
function mask({ width, height }, land) {
	const data = new Float64Array(width * height);
	const polygons = land.coordinates.filter(
		([outside]) => !geoContains({ type: 'Polygon', coordinates: [outside] }, GREENLAND)
	);
	const step = 180 / height;
	const crossings = Array.from({ length: height }, () => []);
	for (const ring of polygons.flat()) {
		for (const [index, [x, y]] of ring.slice(1).entries()) {
			const [fromX, fromY] = ring[index];
			const [low, high] = [Math.min(y, fromY), Math.max(y, fromY)];
			for (let row = Math.ceil((90 - high) / step - 0.5); row < (90 - low) / step - 0.5; row++) {
				const lat = 90 - (row + 0.5) * step;
				if (lat > SOUTH && row >= 0) crossings[row].push(fromX + ((lat - fromY) / (y - fromY)) * (x - fromX));
			}
		}
	}
	for (const [row, all] of crossings.entries()) {
		all.sort((a, b) => a - b);
		for (let pair = 0; pair + 1 < all.length; pair += 2) {
			const [from, to] = [all[pair], all[pair + 1]].map((lng) => Math.round((lng + 180) / step));
			data.fill(1, row * width + from, row * width + to);
		}
	}
	return { width, height, data };
}

/**
 * By height in m, a MultiPolygon of the land above it. Heights fall to the sea within some 15 km of the coast, so that
 * no contour runs into the sea and each is smooth.
 * @param land of a plane
 */
export function relief(land) {
	const grid = heights();
	const coast = blur2(mask(grid, land), COAST_BLUR);
	blur2(grid, BLUR);
	for (const [index, share] of coast.data.entries()) grid.data[index] *= Math.max(0, Math.min(1, 2 * share - 1));
	const { width, height } = grid;
	const step = 180 / height;
	const contour = contours().size([width, height]);
	// Turned, since y grows downwards there.
	const degrees = (ring) => ring.map(([x, y]) => [x * step - 180, 90 - y * step]).reverse();
	const polygons = (metres) => contour.contour(grid.data, metres).coordinates;
	return Object.fromEntries(
		HEIGHTS.map((metres) => [
			metres,
			{ type: 'MultiPolygon', coordinates: polygons(metres).map((rings) => rings.map(degrees)) }
		])
	);
}
