import type { PlacedCity } from '$lib/atlas/filter';
import { WORLD_PX, type Point } from '$lib/atlas/projection';
import { groupsAt } from '$lib/map/marks/groups';
import { colour } from './palette';
import type { Plate } from './plate';
import { drawGlyph, drawRing } from '$lib/picture/glyph';
import type { Setting } from './fonts';

/** Pixels of a picture for a CSS pixel of the site: what shows links shows it at half its size. */
const SCALE = 1.25;

/** Pixels: the side of a city's glyph, of each of two, and of what marks cover. */
const GLYPH_PX = 20;
const PAIR_PX = 17;
const MARK_PX = 34;
const RING_PX = 40;
const RING_LINE = 5;

const COUNT: Setting = { style: 'title', size: 18 };

const RECEDING = 0.55;

/** A mark at its middle, in pixels. */
export interface Mark extends Point {
	/** One, or several that would overlap. */
	cities: readonly PlacedCity[];
	/** Whether it stands out. */
	atHand: boolean;
	size: number;
}

/** The marks of a map, gathered as the site's own are. */
export function marksOf({ subject: { cities, chosen, atHand }, world, toPixels }: Plate): Mark[] {
	const level = Math.max(0, Math.floor(Math.log2(world / SCALE / WORLD_PX)));
	const own = chosen === null ? atHand : [chosen];
	return groupsAt(cities, level, null, own).map(({ places, ...point }) => ({
		...toPixels(point),
		cities: places,
		atHand: places.some(({ id }) => own.includes(id)),
		size: places.length > 1 ? RING_PX : MARK_PX
	}));
}

/** A mark, as SVG. */
export function drawMark(mark: Mark, plate: Plate): string {
	const { x, y, cities, atHand, size } = mark;
	const { chosen, atHand: others } = plate.subject;
	const halo = `<circle cx="${x}" cy="${y}" r="${size / 2 + 1}" fill="${colour('paper')}" stroke="${colour(chosen ? 'rubric' : 'ink')}" stroke-width="2.5"/>`;
	const [city, second] = cities;
	const drawn = second ? drawCluster(mark, plate) : city ? drawCity(mark, city, plate) : '';
	if (atHand) return halo + drawn;
	return chosen !== null || others.length > 0 ? `<g opacity="${RECEDING}">${drawn}</g>` : drawn;
}

function drawCity({ x, y }: Point, city: PlacedCity, { subject: { eras } }: Plate): string {
	const own = eras.filter(({ id }) => city.eras.includes(id));
	const size = own.length > 1 ? PAIR_PX : GLYPH_PX;
	const fill = city.named !== 'direct' ? 'outline' : city.collectiveOnly ? 'light' : 'full';
	const across = (index: number) => (index - (own.length - 1) / 2) * size * 0.94;
	return own.map((era, index) => drawGlyph(era, { x: x + across(index), y, size, fill }, colour('paper'))).join('');
}

/** A ring with the number of its cities. */
function drawCluster({ x, y, cities }: Mark, { subject: { eras }, fonts }: Plate): string {
	const inside = cities.flatMap((city) => city.eras);
	const ring = drawRing({ x, y, size: RING_PX, line: RING_LINE }, inside, eras, colour('paper'));
	const count = String(cities.length);
	const words = fonts.draw(count, COUNT, x - fonts.width(count, COUNT) / 2, y + 6);
	return `${ring}<g fill="${colour('ink')}">${words}</g>`;
}
