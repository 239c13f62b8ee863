// The sheets of the near map: cells of a grid of degrees, wherever a city of the article is near.
import { readdirSync, readFileSync } from 'node:fs';

/** A sheet's sides in degrees. Both divide the Earth, and are whole steps of the near grid (build.mjs). */
const WIDE = 12;
const HIGH = 9;

/** What is near a city: degrees east or west, north or south. A frame of 1100 × 700 pixels at zoom 6.5 in Greece. */
const REACH_X = 6;
const REACH_Y = 3;

const root = new URL('../../', import.meta.url);
/** Of the article that the site is built from: see scripts/content.mjs. */
const CITIES = new URL(`${process.env['CONTENT_DIR'] || 'src/content'}/cities/`, root);

/** The surroundings that a reader comes closest to: degrees east or west, north or south. */
const TOWN_X = 0.8;
const TOWN_Y = 0.5;

export function places() {
	return readdirSync(CITIES).flatMap((file) => {
		const text = readFileSync(new URL(file, CITIES), 'utf8');
		const degrees = (name) => Number(new RegExp(`^${name}: *(-?[\\d.]+)`, 'm').exec(text)?.[1] ?? NaN);
		const [lng, lat] = [degrees('lng'), degrees('lat')];
		// A city whose place is not known has none.
		return Number.isNaN(lng + lat) ? [] : [{ lng, lat }];
	});
}

const box = (column, row, columns = 1) => ({
	west: column * WIDE - 180,
	east: (column + columns) * WIDE - 180,
	south: row * HIGH - 90,
	north: (row + 1) * HIGH - 90
});

const isNear = ({ west, east, south, north }, { lng, lat }) =>
	lng > west - REACH_X && lng < east + REACH_X && lat > south - REACH_Y && lat < north + REACH_Y;

/** Whether a place is in a city's closest surroundings. */
export const isInTown = (cities, { lng, lat }) =>
	cities.some((city) => Math.abs(city.lng - lng) < TOWN_X && Math.abs(city.lat - lat) < TOWN_Y);

/** The sheets, each named by its south-western corner; and, as boxes too, the rest of the world. */
export function division() {
	const cities = places();
	const sheets = [];
	const rest = [];
	for (let row = 0; row < 180 / HIGH; row++) {
		let run = 0;
		for (let column = 0; column <= 360 / WIDE; column++) {
			const cell = box(column, row);
			const taken = column < 360 / WIDE && cities.some((city) => isNear(cell, city));
			if (taken) sheets.push({ ...cell, name: `${cell.west}_${cell.south}` });
			if (!taken && column < 360 / WIDE) run++;
			else if (run > 0) {
				rest.push(box(column - run, row, run));
				run = 0;
			}
		}
	}
	return { sheets, rest };
}
