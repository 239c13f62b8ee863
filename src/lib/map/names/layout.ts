import { project, WORLD_PX, type Point } from '$lib/atlas/projection';
import type { PlaceKind } from '$lib/atlas/map-tables';
import type { EraId, Layer } from '$lib/atlas/vocabulary';
import { HOME_LEAST_PX, HOME_LEFT, HOME_RIGHT } from '../drawn/home';
import { around, LABEL_HEIGHT, labelBox, labelWidth, overlap, type Box } from '../marks/boxes';
import { labelLines, sizeOf, type Mark } from '../marks/marks';

/** A name of water or land on the map, in one language. */
export interface NameEntry {
	id: string;
	kind: PlaceKind;
	lines: string[];
	/** A remark of the editor, below the name. */
	note?: string;
	lat: number;
	lng: number;
	/** Degrees, clockwise. */
	angle?: number;
	/** The first and the last zoom level at which it is drawn. */
	zoom: [number, number];
	/** Drawn only while one of them is chosen; none: always. */
	eras: EraId[];
	layer: Extract<Layer, 'article' | 'editor'>;
}

/** Upper estimates for the type of PlaceNames.svelte: widths of a city's name, and the height of a line in CSS pixels. */
const LETTER_SPACED = 1.28;
const LINE_PX = 17;
const NOTE = 0.86;

/** CSS pixels by which the middle of a river's name stands above the river: see PlaceNames.svelte. */
const ABOVE_RIVER_PX = 11;

/** CSS pixels kept free around a name. */
const AIR = 4;

/** Up to this level the first view must not cut a name. */
const HOME_LEVELS = 2;

/**
 * The ids of the names to draw at a zoom level (a whole number) with these marks: none covers a mark, a city's name or
 * another name, and zooming in within the level never makes one do so. Names earlier in the list have priority.
 */
export function namesAt(
	names: readonly NameEntry[],
	marks: readonly Mark[],
	level: number,
	eras: readonly EraId[]
): ReadonlySet<string> {
	const world = level === 0 ? HOME_LEAST_PX : WORLD_PX * 2 ** level;
	const occupied = marks.flatMap((mark) => boxesOf(mark, world));
	const drawn = new Set<string>();
	for (const name of names) {
		const [first, last] = name.zoom;
		if (level < first || level > last) continue;
		if (name.eras.length > 0 && !name.eras.some((era) => eras.includes(era))) continue;
		const box = boxOfName(name, world);
		const cut = level <= HOME_LEVELS && (box.left < HOME_LEFT * world || box.right > HOME_RIGHT * world);
		if (cut || occupied.some((other) => overlap(box, other))) continue;
		drawn.add(name.id);
		occupied.push(box);
	}
	return drawn;
}

/** What a mark and the names beside it cover, in pixels of the world. */
export function boxesOf(mark: Mark, world: number): Box[] {
	const at: Point = { x: mark.x * world, y: mark.y * world };
	const lines = labelLines(mark);
	const own = around(at, sizeOf(mark));
	if (!mark.label) return [own];
	const words = { width: Math.max(...lines.map(labelWidth)), height: lines.length * LABEL_HEIGHT };
	return [own, labelBox(at, mark.label, sizeOf(mark), words)];
}

/** The upright box around a name, in pixels of the world. */
export function boxOfName({ kind, lines, note, lat, lng, angle = 0 }: NameEntry, world: number): Box {
	const width = Math.max(...lines.map(labelWidth)) * LETTER_SPACED;
	const wide = Math.max(width, note ? labelWidth(note) * NOTE : 0);
	const high = (lines.length + (note ? 1 : 0)) * LINE_PX;
	const turn = (angle * Math.PI) / 180;
	const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
	const above = kind === 'river' ? ABOVE_RIVER_PX : 0;
	const at = project({ lat, lng });
	const [x, y] = [at.x * world + above * Math.sin(turn), at.y * world - above * Math.cos(turn)];
	const [across, down] = [(wide * cos + high * sin) / 2 + AIR, (wide * sin + high * cos) / 2 + AIR];
	return { left: x - across, right: x + across, top: y - down, bottom: y + down };
}
