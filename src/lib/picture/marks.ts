import { geoPath } from 'd3-geo';
import type { VisibleCity } from '$lib/atlas/filter';
import { printedForm } from '$lib/atlas/names';
import type { Arc } from '$lib/atlas/index-data';
import { project, unproject, type Point } from '$lib/atlas/projection';
import { LABEL_HEIGHT, within } from '$lib/map/marks/boxes';
import { MIN_ARC_PX, type ShownArc } from '$lib/map/marks/arcs';
import { labelLines, type Mark } from '$lib/map/marks/marks';
import { boxOfName, type NameEntry } from '$lib/map/names/layout';
import { drawGlyph, drawRing, type Fill } from './glyph';
import { NAME, settingOf, stateOf, type PlacedLabel, type State } from './labels';
import type { SeenGlobe } from './globe';
import type { Plate } from './plate';
import type { Colours } from './subject';
import { round, type Run, type Setting } from './words';

/** As CityMark.svelte, Cluster.svelte, PlaceNames.svelte and labels.css draw them, in pixels. */
const GLYPH = { one: 16, two: 13, gap: 1 };

/** The shapes' grid is 16 of the 18 units of EraGlyph.svelte. */
const glyphSize = (size: number): number => (size * 16) / 18;

export const fillOf = ({ named, collectiveOnly }: VisibleCity): Fill =>
	named !== 'direct' ? 'outline' : collectiveOnly ? 'light' : 'full';

/** The glyphs of a city's eras beside each other, as SVG. */
export function drawGlyphs(city: VisibleCity, { x, y }: Point, size: number, { map, colour }: Plate): string {
	const own = map.eras.filter(({ id }) => city.eras.includes(id));
	const step = size + GLYPH.gap;
	const fill = fillOf(city);
	return own
		.map((era, index) =>
			drawGlyph(era, { x: x + (index - (own.length - 1) / 2) * step, y, size: glyphSize(size), fill }, colour('paper'))
		)
		.join('');
}

/** A mark with the names beside it; `above`: its place in the painter's order. */
export function drawMark(mark: Mark, label: PlacedLabel | undefined, plate: Plate): { svg: string; above: number } {
	const state = stateOf(mark, plate);
	const at = plate.toPixels(mark);
	const drawn =
		mark.kind === 'city' ? drawCity(mark.city, at, state, plate) : drawCluster(mark.cities, at, state, plate);
	const pale = mark.kind === 'city' && mark.city.id === plate.map.hidden ? 0.55 : null;
	const opacity = pale ?? (state !== 'receding' ? null : mark.kind === 'city' ? 0.5 : 0.7);
	const name = label ? drawLabel(mark, label, state, plate) : '';
	return {
		svg: (opacity === null ? drawn : `<g opacity="${opacity}">${drawn}</g>`) + name,
		above: state === 'chosen' || state === 'at-hand' ? 1 : 0
	};
}

const circle = ({ x, y }: Point, r: number, fill: string, stroke?: string, width?: number) =>
	`<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${width}"` : ''}/>`;

function drawCity(city: VisibleCity, at: Point, state: State, plate: Plate): string {
	const { colour } = plate;
	const glyphs = drawGlyphs(city, at, city.eras.length > 1 ? GLYPH.two : GLYPH.one, plate);
	if (state === 'chosen') {
		return circle(at, 15, colour('paper')) + circle(at, 17, 'none', colour('rubric'), 2) + glyphs;
	}
	if (state === 'at-hand') return circle(at, 14.75, colour('paper'), colour('ink'), 1.5) + glyphs;
	return glyphs;
}

function drawCluster(cities: readonly VisibleCity[], at: Point, state: State, { map, colour, words }: Plate): string {
	const inside = cities.flatMap(({ eras }) => eras);
	const ring = drawRing({ ...at, size: 36, line: 4 }, inside, map.eras, colour('paper'));
	const disc = state === 'chosen' ? 'rubric' : 'paper';
	const ink = state === 'chosen' ? 'paper' : state === 'receding' ? 'muted' : 'ink';
	const count = words.draw(
		String(cities.length),
		{ face: 'serif', size: 14, weight: 600 },
		{ x: at.x, y: at.y + 5, anchor: 'middle', fill: colour(ink) }
	);
	const halo = state === 'at-hand' ? circle(at, 18.75, 'none', colour('ink'), 1.5) : '';
	return halo + ring + circle(at, 14, colour(disc)) + count;
}

function drawLabel(mark: Mark, { side, box }: PlacedLabel, state: State, { words, colour }: Plate): string {
	const setting = settingOf(state);
	const fill = colour(state === 'chosen' ? 'rubric' : state === 'receding' ? 'muted' : 'ink');
	const lines = mark.kind === 'city' ? [runsOf(mark.city)] : labelLines(mark).map((text) => [{ text }]);
	const anchor =
		side === 'top' || side === 'bottom' ? 'middle' : side === 'left' && lines.length === 1 ? 'end' : 'start';
	const x = anchor === 'middle' ? (box.left + box.right) / 2 : anchor === 'end' ? box.right : box.left;
	return lines
		.map((runs, index) =>
			words.draw(runs, setting, {
				...{ x, y: box.top + index * LABEL_HEIGHT + 13.5, anchor, fill, halo: colour('land') }
			})
		)
		.join('');
}

/** A city's name, and in italics the form that the passages print. */
export function runsOf(city: VisibleCity, size = NAME.size): Run[] {
	const printed = printedForm(city);
	return [
		{ text: city.name },
		...(printed === null
			? []
			: [{ text: `\u00a0·\u00a0${printed}`, size: round(size * 0.9), weight: 400, italic: true }])
	];
}

/** The arc of a relation, with an arrowhead where there is room. */
export function drawArc({ arc }: ShownArc, plate: Plate): string {
	const { world, middle, map, toPixels, colour } = plate;
	if (map.globe) return drawArcOnGlobe(arc, map.globe, colour);
	const corner = { x: map.width / 2 - middle.x * world, y: map.height / 2 - middle.y * world };
	const shift = Math.round(middle.x - arc.head.x) * world;
	const head = toPixels(arc.head);
	const rubric = colour('rubric');
	const line = `<path d="${arc.path}" transform="translate(${round(corner.x + shift)} ${round(corner.y)}) scale(${world.toFixed(2)})" fill="none" stroke="${rubric}" stroke-width="${(1.5 / world).toPrecision(4)}"/>`;
	if (arc.length * world < MIN_ARC_PX) return line;
	return `${line}<path d="M-5 -5 6 0 -5 5z" transform="translate(${round(head.x)} ${round(head.y)}) rotate(${round(arc.head.angle)})" fill="${rubric}" stroke="${colour('paper')}"/>`;
}

function drawArcOnGlobe({ path, head }: Arc, { projection, see }: SeenGlobe, colour: Colours): string {
	const points = Array.from(path.matchAll(/[ML](\S+) ([^L]+)/g), ([, x, y]) =>
		unproject({ x: Number(x), y: Number(y) })
	);
	const line = { type: 'LineString' as const, coordinates: points.map(({ lng, lat }) => [lng, lat]) };
	const drawn = `<path d="${geoPath(projection).digits(1)(line) ?? ''}" fill="none" stroke="${colour('rubric')}" stroke-width="1.5"/>`;
	const turn = (head.angle * Math.PI) / 180;
	// The way of a short step ahead.
	const [at, ahead] = [see(head), see({ x: head.x + Math.cos(turn) * 1e-4, y: head.y + Math.sin(turn) * 1e-4 })];
	if (!at || !ahead) return drawn;
	const angle = (Math.atan2(ahead.y - at.y, ahead.x - at.x) * 180) / Math.PI;
	return `${drawn}<path d="M-5 -5 6 0 -5 5z" transform="translate(${round(at.x)} ${round(at.y)}) rotate(${round(angle)})" fill="${colour('rubric')}" stroke="${colour('paper')}"/>`;
}

const SPACING = { river: 0.04, region: 0.16, other: 0.12 };
const LINE = 17;

/** The name of a water or region; none where the neatline would cut it. */
export function drawPlaceName(name: NameEntry, { words, colour, toPixels, isAtRim, world, frame }: Plate): string {
	const { kind, lines, note, angle = 0 } = name;
	const place = project(name);
	const at = toPixels(place);
	const box = boxOfName(name, world);
	const [right, down] = [at.x - place.x * world, at.y - place.y * world];
	const shifted = { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down };
	if (isAtRim(place) || !within(shifted, frame)) return '';
	const river = kind === 'river';
	const land = kind === 'region' || kind === 'road';
	const em = river ? SPACING.river : kind === 'region' ? SPACING.region : SPACING.other;
	const setting: Setting = { face: 'serif', size: 13, italic: true, spacing: round(em * 130) / 10 };
	const ink = { fill: colour(land ? 'muted' : 'water-name'), ...((land || river) && { halo: colour('land') }) };
	const top = -((lines.length + (note ? 1 : 0)) * LINE) / 2 - (river ? 11 : 0);
	const drawn = lines.map((line, index) =>
		words.draw(line, setting, { x: 0, y: top + index * LINE + 12.5, anchor: 'middle', ...ink })
	);
	const below = note
		? words.draw(
				note,
				{ face: 'sans', size: 11 },
				{ x: 0, y: top + lines.length * LINE + 12, anchor: 'middle', ...ink }
			)
		: '';
	const turn = angle ? ` rotate(${angle})` : '';
	return `<g transform="translate(${round(at.x)} ${round(at.y)})${turn}">${drawn.join('')}${below}</g>`;
}
