import { fullName } from '$lib/atlas/names';
import { project } from '$lib/atlas/projection';
import { around, labelBox, overlap, within, type Box, type LabelSide } from '$lib/map/marks/boxes';
import type { NameEntry } from '$lib/map/names/layout';
import type { Setting } from './fonts';
import type { Mark } from './marks';
import { colour } from './palette';
import type { Plate } from './plate';

const NAME: Setting = { style: 'name', size: 19 };
const CHOSEN: Setting = { style: 'title', size: 24 };
const WATER: Setting = { style: 'form', size: 16, spacing: 1.6 };
const RIVER: Setting = { style: 'form', size: 15, spacing: 0.6 };

/** Height of a line in sizes of its type, and where its baseline stands. */
const LINE = 1.25;
const BASELINE = 0.8;
/** Pixels: between a name and the frame, and between it and the halo of a mark that stands out. */
const EDGE = 8;
const HALO = 7;
/** Pixels around a name of water. */
const AIR = 6;
/** Pixels by which the middle of a river's name stands above the river. */
const ABOVE_RIVER = 13;

/** A ring of more cities has no names beside it, as on the site. */
const MOST_NAMED = 3;

/** The share of the frame's width from which names stand to the west of their marks. */
const EASTERN = 0.72;

const WEST: readonly LabelSide[] = ['right', 'left', 'top', 'bottom'];
const EAST: readonly LabelSide[] = ['left', 'right', 'top', 'bottom'];

/** The names that find a place, as SVG: each where it covers no mark and no other name, those of cities first. */
export function drawNames(marks: readonly Mark[], plate: Plate): string {
	const { frame } = plate;
	const inner = {
		...{ left: frame.left + EDGE, right: frame.right - EDGE },
		...{ top: frame.top + EDGE, bottom: frame.bottom - EDGE }
	};
	const occupied = marks.map((mark) => around(mark, mark.size));
	const isFree = (box: Box) => within(box, inner) && occupied.every((other) => !overlap(box, other));
	const cities = marks
		.filter(({ atHand, cities }) => cities.length <= MOST_NAMED && (atHand || plate.subject.atHand.length === 0))
		.toSorted((a, b) => weight(b) - weight(a))
		.map((mark) => drawCityName(mark, plate, isFree, occupied));
	const waters = plate.subject.names.map((name) => drawWaterName(name, plate, isFree, occupied));
	return [...waters, ...cities].join('');
}

/** What stands out comes first, then what has most roles. */
const weight = ({ atHand, cities }: Mark): number =>
	cities.reduce((sum, { roles }) => sum + roles.length, atHand ? 1000 : 0);

function drawCityName(
	mark: Mark,
	{ subject, frame, fonts }: Plate,
	isFree: (box: Box) => boolean,
	occupied: Box[]
): string {
	const isChosen = subject.chosen !== null && mark.atHand;
	const setting = isChosen ? CHOSEN : NAME;
	const lines = mark.cities.map(fullName);
	const widths = lines.map((line) => fonts.width(line, setting));
	const words = { width: Math.max(...widths) + 4, height: lines.length * setting.size * LINE };
	const size = mark.size + (mark.atHand ? 2 * HALO : 0);
	const isEast = mark.x > frame.left + (frame.right - frame.left) * EASTERN;
	const sides = isChosen || !isEast ? WEST : EAST;
	const side = sides.find((side) => isFree(labelBox(mark, side, size, words)));
	if (!side) return '';
	const box = labelBox(mark, side, size, words);
	occupied.push(box);
	const drawn = lines.map((line, index) => {
		const spare = words.width - (widths[index] ?? 0);
		const indent = side === 'right' ? 2 : side === 'left' ? spare - 2 : spare / 2;
		return fonts.draw(line, setting, box.left + indent, box.top + (index + BASELINE) * setting.size * LINE);
	});
	const ink = colour(isChosen ? 'rubric' : subject.chosen === null ? 'ink' : 'muted');
	// In the font's units, which the outlines are scaled from.
	const halo = `stroke="${colour('land')}" stroke-width="200" stroke-linejoin="round" stroke-opacity="0.9"`;
	return `<g ${halo}>${drawn.join('')}</g><g fill="${ink}">${drawn.join('')}</g>`;
}

function drawWaterName(
	{ kind, lines, lat, lng, angle = 0, zoom: [first, last] }: NameEntry,
	{ subject: { camera }, toPixels, fonts }: Plate,
	isFree: (box: Box) => boolean,
	occupied: Box[]
): string {
	if (camera.zoom < first || Math.floor(camera.zoom) > last) return '';
	const setting = kind === 'river' ? RIVER : WATER;
	const widths = lines.map((line) => fonts.width(line, setting));
	const [wide, high] = [Math.max(...widths), lines.length * setting.size * LINE];
	const turn = (angle * Math.PI) / 180;
	const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
	const above = kind === 'river' ? ABOVE_RIVER : 0;
	const at = toPixels(project({ lat, lng }));
	const [x, y] = [at.x + above * Math.sin(turn), at.y - above * Math.cos(turn)];
	const [across, down] = [(wide * cos + high * sin) / 2 + AIR, (wide * sin + high * cos) / 2 + AIR];
	const box = { left: x - across, right: x + across, top: y - down, bottom: y + down };
	if (!isFree(box)) return '';
	occupied.push(box);
	const drawn = lines.map((line, index) =>
		fonts.draw(line, setting, -(widths[index] ?? 0) / 2, -high / 2 + (index + BASELINE) * setting.size * LINE)
	);
	return `<g transform="translate(${x} ${y}) rotate(${angle})" fill="${colour('water-name')}">${drawn.join('')}</g>`;
}
