import type { VisibleCity } from '$lib/atlas/filter';
import type { Point } from '$lib/atlas/projection';
import { MIN_ARC_PX } from '$lib/map/marks/arcs';
import { drawGlyph, drawRing, type Fill } from './glyph';
import { fillOf } from './marks';
import { isWithin, type Plate } from './plate';
import type { LegendWords } from './subject';
import { wrap } from './typeset';
import { round, type Run, type Setting } from './words';

/** A line of the legend: how its sign is drawn round a point, and what it means. */
interface Entry {
	sign: (at: Point) => string;
	words: string;
	/** Said more quietly after them. */
	aside?: Run[];
}

const TEXT: Setting = { face: 'sans', size: 12.5 };
/** Pixels. */
const LEADING = 16.5;
const GAP = 5;
const SIGN = 38;
const GUTTER = 28;
const COLUMN = 250;

/** The signs that the map has, and no others, as SVG in as many columns as `width` has room for; from the corner 0, 0. */
export function drawLegend(plate: Plate, words: LegendWords, width: number): { svg: string; height: number } {
	const entries = entriesOf(plate, words);
	const count = Math.max(1, Math.min(4, Math.floor((width + GUTTER) / (COLUMN + GUTTER)), entries.length));
	const column = (width - (count - 1) * GUTTER) / count;
	const measure = (text: string) => plate.words.width(text, TEXT);
	const set = entries.map((entry) => {
		const lines = wrap(entry.words, column - SIGN, measure);
		const aside = (entry.aside ?? []).map(({ text }) => text).join('');
		const end = SIGN + measure(`${lines.at(-1) ?? ''} `) + 3;
		const beside = end + measure(aside) <= column;
		const place = beside ? { x: end, row: lines.length - 1 } : { x: SIGN, row: lines.length };
		return { ...entry, lines, place, height: (lines.length + (aside && !beside ? 1 : 0)) * LEADING + GAP };
	});
	const columns = inColumns(set, count);
	const [ink, muted] = [plate.colour('ink'), plate.colour('muted')];
	const drawn = columns.map((entries, index) => {
		const left = index * (column + GUTTER);
		let y = 0;
		return entries.map(({ sign, lines, aside, place, height }) => {
			const top = y;
			y += height;
			return [
				sign({ x: left + SIGN / 2 - 5, y: top + LEADING / 2 }),
				...lines.map((line, row) =>
					plate.words.draw(line, TEXT, { x: left + SIGN, y: top + row * LEADING + 12.5, fill: ink })
				),
				aside
					? plate.words.draw(aside, TEXT, { x: left + place.x, y: top + place.row * LEADING + 12.5, fill: muted })
					: ''
			].join('');
		});
	});
	const height = Math.max(0, ...columns.map((entries) => entries.reduce((sum, { height }) => sum + height, -GAP)));
	return { svg: drawn.flat().join(''), height };
}

/** Parted as evenly as can be without changing the order. */
function inColumns<E extends { height: number }>(entries: readonly E[], count: number): E[][] {
	const total = entries.reduce((sum, { height }) => sum + height, 0);
	const columns: E[][] = Array.from({ length: count }, () => []);
	let done = 0;
	for (const entry of entries) {
		columns[Math.min(count - 1, Math.floor(((done + entry.height / 2) / total) * count))]?.push(entry);
		done += entry.height;
	}
	return columns;
}

function entriesOf(plate: Plate, words: LegendWords): Entry[] {
	const { map, colour } = plate;
	const paper = colour('paper');
	const inSight = map.marks.filter((mark) => isWithin(plate.toPixels(mark), plate.frame));
	const alone = inSight.flatMap((mark) => (mark.kind === 'city' ? [mark.city] : []));
	const inInsets = map.insets.flatMap(({ marks }) =>
		marks.flatMap((mark) => (mark.kind === 'single' ? [mark.city] : mark.cities))
	);
	const rings = inSight.flatMap((mark) => (mark.kind === 'cluster' ? [mark] : []));
	const cities = [...alone, ...inInsets];
	const seen = [...cities, ...rings.flatMap((ring) => ring.cities)];
	const eras = map.eras.filter(({ id }) => seen.some((city) => city.eras.includes(id)));
	const [first] = eras;
	if (!first) return [];

	const sample = (fill: Fill) => {
		const city = cities.find((city: VisibleCity) => fillOf(city) === fill);
		const era = eras.find(({ id }) => city?.eras.includes(id)) ?? first;
		return (at: Point) => drawGlyph(era, { ...at, size: 13, fill }, paper);
	};
	const circle = ({ x, y }: Point, r: number, stroke: string, width: number) =>
		`<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="${paper}" stroke="${stroke}" stroke-width="${width}"/>`;
	const has = (fill: Fill) => cities.some((city) => fillOf(city) === fill);
	const line = ({ x, y }: Point, stroke: string, dash = '') =>
		`<path d="M${x - 14} ${y}h28" stroke="${stroke}" stroke-width="1.5"${dash}/>`;
	const rubric = colour('rubric');
	const chosen = cities.find(({ id }) => map.chosen.includes(id));
	const atHand = cities.find(({ id }) => map.atHand.includes(id));
	const glyph = (era: typeof first) => (at: Point) => drawGlyph(era, { ...at, size: 9.5 }, paper);
	const eraOf = (city: VisibleCity) => eras.find(({ id }) => city.eras.includes(id)) ?? first;
	return [
		...eras.map((era) => ({
			sign: (at: Point) => drawGlyph(era, { ...at, size: 14 }, paper),
			words: era.label,
			aside: [{ text: era.dates }, ...(era.datedBy === 'editor' ? [{ text: ` ${words.editor}`, italic: true }] : [])]
		})),
		// What is filled needs to be explained only where something is not.
		...(has('light') || has('outline') ? (has('full') ? [{ sign: sample('full'), words: words.full }] : []) : []),
		...(has('light') ? [{ sign: sample('light'), words: words.light }] : []),
		...(has('outline') ? [{ sign: sample('outline'), words: words.outline }] : []),
		...(rings[0] ? [{ sign: (at: Point) => ringOf(at, rings[0]?.cities ?? [], plate), words: words.ring }] : []),
		...(chosen
			? [{ sign: (at: Point) => circle(at, 9, rubric, 2) + glyph(eraOf(chosen))(at), words: words.chosen }]
			: []),
		...(atHand
			? [{ sign: (at: Point) => circle(at, 9, colour('ink'), 1.5) + glyph(eraOf(atHand))(at), words: words.atHand }]
			: []),
		...(map.arcs.some(({ arc }) => arc.length * plate.world >= MIN_ARC_PX)
			? [
					{
						sign: (at: Point) =>
							`${line(at, rubric)}<path d="M-5 -5 6 0 -5 5z" transform="translate(${at.x + 12} ${at.y})" fill="${rubric}"/>`,
						words: words.relation
					}
				]
			: []),
		...(map.borders
			? [{ sign: (at: Point) => line(at, colour('border'), ' stroke-dasharray="4 3"'), words: words.borders }]
			: []),
		...(eras.some(({ datedBy }) => datedBy === 'editor')
			? [
					{
						sign: ({ x, y }: Point) =>
							plate.words.draw(
								words.editor,
								{ ...TEXT, italic: true },
								{ x, y: y + 4, anchor: 'middle', fill: colour('muted') }
							),
						words: words.byEditor
					}
				]
			: [])
	];
}

function ringOf(at: Point, cities: readonly VisibleCity[], { map, colour, words }: Plate): string {
	const ring = drawRing(
		{ ...at, size: 18, line: 2.5 },
		cities.flatMap(({ eras }) => eras),
		map.eras,
		colour('paper')
	);
	const count = words.draw(
		String(cities.length),
		{ face: 'serif', size: 9.5, weight: 600 },
		{ x: at.x, y: at.y + 3.4, anchor: 'middle', fill: colour('ink') }
	);
	return ring + count;
}
