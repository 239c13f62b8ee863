import { placeInInset, type InsetWindow } from '$lib/atlas/inset';
import { project } from '$lib/atlas/projection';
import type { InsetDrawing } from '$lib/map/drawn/drawing';
import { placeNumbers, type PlacedNumber } from './numbers';
import type { SheetCity } from './plan';

/** A part of the sheet's map, in millimetres. */
export interface Panel {
	width: number;
	height: number;
	/** Its window in the unit square. */
	window: InsetWindow;
	/** The numbers of the cities in it. */
	numbers: PlacedNumber[];
	/** A panel that shows a part of the other one larger. */
	inset: InsetDrawing | null;
}

/** Between the margins of A4, which is narrower than Letter there. */
const SHEET_MM = 182;
const INSET_MM = 58;
const GAP_MM = 3;

/** A part of the map is drawn larger from so many widths of it. */
const MANY_WIDTHS = 2.5;
/** Round the outermost cities, in widths of what they span. */
const MARGIN = 0.09;
/** The least width of a window in the unit square, 18 degrees: with some shore or river to recognise. */
const LEAST = 0.05;

/** The map of these cities, and beside it the parts in which they stand too close. `height`: of the map, in millimetres. */
export function panels(cities: readonly SheetCity[], insets: readonly InsetDrawing[], height: number): Panel[] {
	const whole = windowRound(cities, [], SHEET_MM / height);
	const larger = insets.filter(
		({ window }) => whole.width > MANY_WIDTHS * window.width && within(cities, window).length > 1
	);
	if (larger.length === 0) return [panel(cities, whole, { width: SHEET_MM, height }, null)];
	const width = SHEET_MM - INSET_MM - GAP_MM;
	const alone = cities.filter((city) => larger.every(({ window }) => within([city], window).length === 0));
	const main = windowRound(
		alone,
		larger.map(({ window }) => window),
		width / height
	);
	return [
		panel(alone, main, { width, height }, null),
		...larger.map((inset) => {
			const size = { width: INSET_MM, height: (INSET_MM * inset.window.height) / inset.window.width };
			return panel(within(cities, inset.window), inset.window, size, inset);
		})
	];
}

const within = (cities: readonly SheetCity[], window: InsetWindow): SheetCity[] =>
	cities.filter(({ city }) => placeInInset(city, window, 1) !== null);

/** The title of an inset, in millimetres from its corner. */
const TITLE = { width: 38, height: 5 } as const;

function panel(
	cities: readonly SheetCity[],
	window: InsetWindow,
	size: { width: number; height: number },
	inset: InsetDrawing | null
): Panel {
	const places = cities.map(({ number, city }) => {
		const { x, y } = project(city);
		const scale = size.width / window.width;
		return { number, x: (x - window.x) * scale, y: (y - window.y) * scale };
	});
	return { ...size, window, inset, numbers: placeNumbers(places, size, inset ? TITLE : { width: 0, height: 0 }) };
}

/** The smallest window of this shape round cities and other windows, with a margin. */
function windowRound(cities: readonly SheetCity[], windows: readonly InsetWindow[], ratio: number): InsetWindow {
	const points = cities.map(({ city }) => project(city));
	const xs = [...points.map(({ x }) => x), ...windows.flatMap(({ x, width }) => [x, x + width])];
	const ys = [...points.map(({ y }) => y), ...windows.flatMap(({ y, height }) => [y, y + height])];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const grown = 1 + 2 * MARGIN;
	const width = Math.min(1, Math.max(LEAST, (right - left) * grown, (bottom - top) * grown * ratio));
	const height = width / ratio;
	return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}
