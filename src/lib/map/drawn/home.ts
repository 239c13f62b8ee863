import type { CityEntry } from '$lib/atlas/index-data';
import { project, unproject, WORLD_PX, type LngLat, type Point } from '$lib/atlas/projection';
import { FIRST_VIEW, HAS_INSETS } from '$lib/atlas/vocabulary';
import { MIN_ZOOM, type Camera } from '$lib/view/codec';

/**
 * The page's own camera: at the chosen city, at the cities that the filters leave, or at all of the article's. CSS
 * computes it from the frame's size, since a prerendered page does not know that size; `levelAt` is for frames of a
 * given size.
 */
export interface Home {
	/** The camera in the unit square. */
	x: string;
	y: string;
	/** CSS: the side of the world. */
	world: string;
	/** CSS: how far below the frame's top edge y stands; `undefined`: in the middle, or as an open card leaves room. */
	down: string | undefined;
	/** The same in a frame narrower than `INSETS_FROM_PX`. */
	downNarrow: string | undefined;
	/** The zoom level, a whole number, in a frame of this size in CSS pixels. */
	levelAt: (frame: Size) => number;
	/** Whether names point inwards: the outermost marks are near the frame's edges. */
	inwards: boolean;
}

interface Size {
	width: number;
	height: number;
}

/** Where the first view looks, and the latitude at which it begins. */
const MIDDLE: Point = { x: FIRST_VIEW.x, y: FIRST_VIEW.y };

/**
 * The first view begins here or farther north, as far as that leaves `MIDDLE` above the middle of the frame: no city
 * lies further north, and a high frame has room in the south, where the insets stand.
 */
export const HOME_TOP = FIRST_VIEW.top;

/**
 * It ends here, where mostly the Antarctic begins, if the world reaches far enough to the north, and insets leave the
 * southernmost city uncovered: the room of a high frame is better spent there than on the Antarctic.
 */
const HOME_BOTTOM = FIRST_VIEW.bottom;

/** What stands at the frame's lower edge: the insets, and the margin of paper round them, in CSS pixels. */
const INSETS_PX = 352;

/** The southernmost city, in the unit square. */
const SOUTHERNMOST = FIRST_VIEW.southernmost;

/** CSS pixels: the narrowest frame in which insets can stand; WorldSquare.svelte and Insets.svelte have the same. */
export const INSETS_FROM_PX = 640;

/** The world's side in widths of the frame: all cities of the article fit. marks/labels.css has widths that follow from 1.22. */
const WORLD_WIDTHS = FIRST_VIEW.widths;

/** CSS pixels: the world is never smaller at the page's own camera. */
export const HOME_LEAST_PX = 440;

/** CSS pixels between the outermost of the framed cities and the frame's edges; at most that share of its side. */
const MARGIN = { x: 108, y: 64, share: 0.065 };

/** CSS pixels: half of the name at an outermost mark, where names cannot all point inwards. */
const EDGE_PX = 44;

/** CSS pixels: the smallest world that the live map has. */
const LEAST_PX = Math.ceil(WORLD_PX * 2 ** MIN_ZOOM);

/** The part of the world that a frame shows, unless it is higher than wide: from x to x in the unit square. */
export const HOME_LEFT = MIDDLE.x - 1 / (2 * WORLD_WIDTHS);
export const HOME_RIGHT = MIDDLE.x + 1 / (2 * WORLD_WIDTHS);

type Framed = LngLat & Pick<CityEntry, 'zoom'>;

/**
 * `framed`: what the camera comes as near to as the frame allows; `null`: all of the article's cities. `insets`: whether
 * the page may have insets. `among`: there are other marks round those, so that names cannot all point inwards.
 */
export function homeOf(
	city: Framed | undefined,
	framed: readonly Framed[] | null,
	{ insets = false, among = false } = {}
): Home {
	if (city) return homeAt(city);
	if (framed?.length) return homeAround(framed, among);
	return insets && HAS_INSETS && framed === null ? WHOLE : WHOLE_ALONE;
}

/** The camera that shows all of the article's cities in a frame of this size. `insets`: whether the page may have insets. */
export function wholeCamera(frame: Size, insets = true): Camera {
	const world = wholeWorld(frame);
	const alone = !insets || !HAS_INSETS || frame.width < INSETS_FROM_PX;
	const least = Math.min(frame.height / 2, (MIDDLE.y - HOME_TOP) * world);
	const ending = frame.height - (HOME_BOTTOM - MIDDLE.y) * world;
	const clear = frame.height - INSETS_PX - (SOUTHERNMOST - MIDDLE.y) * world;
	const down = Math.max(least, alone ? ending : Math.min(ending, clear));
	// The world is never less high than the frame: it ends at the frame's edge.
	const top = Math.max(0, MIDDLE.y - down / world);
	const y = top + frame.height / 2 / world;
	return { zoom: Math.log2(world / WORLD_PX), ...unproject({ x: MIDDLE.x, y }) };
}

const placed = ({ x, y }: Point) => ({ x: x.toFixed(6), y: y.toFixed(6) });
const levelOf = (world: number) => Math.max(0, Math.floor(Math.log2(world / WORLD_PX)));

/** CSS: the side of the world where all of the article's cities are shown; never less high than the frame. */
export const WHOLE_WORLD = `max(${HOME_LEAST_PX}px, ${100 * WORLD_WIDTHS}cqw, 100cqh)`;
const wholeWorld = ({ width, height }: Size) => Math.max(HOME_LEAST_PX, WORLD_WIDTHS * width, height);

/** CSS: how much of a frame is below `HOME_BOTTOM`, where the first view ends; less than nothing in most. */
export const BELOW_FIRST_VIEW = `calc(100cqh - ${HOME_BOTTOM} * ${WHOLE_WORLD})`;

/** CSS: the same sums as in `wholeCamera`. */
const LEAST = `min(50cqh, ${(MIDDLE.y - HOME_TOP).toFixed(3)} * ${WHOLE_WORLD})`;
const ENDING = `100cqh - ${(HOME_BOTTOM - MIDDLE.y).toFixed(3)} * ${WHOLE_WORLD}`;
const CLEAR = `100cqh - ${INSETS_PX}px - ${(SOUTHERNMOST - MIDDLE.y).toFixed(3)} * ${WHOLE_WORLD}`;
const ALONE = `max(${LEAST}, ${ENDING})`;

const WHOLE: Home = {
	...placed(MIDDLE),
	world: WHOLE_WORLD,
	down: `max(${LEAST}, min(${ENDING}, ${CLEAR}))`,
	downNarrow: ALONE,
	levelAt: (frame) => levelOf(wholeWorld(frame)),
	inwards: false
};

/** Where the page has no insets, or a filter has left no city. */
const WHOLE_ALONE: Home = { ...WHOLE, down: ALONE };

function homeAt(city: Framed): Home {
	return {
		...placed(project(city)),
		world: `${WORLD_PX * 2 ** city.zoom}px`,
		down: undefined,
		downNarrow: undefined,
		levelAt: () => city.zoom,
		inwards: false
	};
}

/** As near as the frame allows, but not nearer than the page of one of the cities is. */
function homeAround(cities: readonly Framed[], among: boolean): Home {
	const places = cities.map(project);
	const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	// Never 0, which CSS cannot divide by.
	const [across, down] = [right - left || 1e-6, bottom - top || 1e-6];
	const nearest = WORLD_PX * 2 ** Math.max(...cities.map(({ zoom }) => zoom));
	const edge = among ? EDGE_PX : 0;
	const fits = [
		`(100cqw - 2 * min(${MARGIN.x}px, max(${edge}px, ${100 * MARGIN.share}cqw))) / ${across.toFixed(6)}`,
		`(100cqh - 2 * min(${MARGIN.y}px, ${100 * MARGIN.share}cqh)) / ${down.toFixed(6)}`
	];
	// On a phone the outermost of cities all round the world would be cut at the scale of the first view.
	const least = among
		? `max(${LEAST_PX}px, 100cqh, min(${WHOLE_WORLD}, (100cqw - ${2 * EDGE_PX}px) / ${across.toFixed(6)}))`
		: WHOLE_WORLD;
	const leastIn = ({ width, height }: Size) => {
		const whole = wholeWorld({ width, height });
		return among ? Math.max(LEAST_PX, height, Math.min(whole, (width - 2 * EDGE_PX) / across)) : whole;
	};
	return {
		...placed({ x: (left + right) / 2, y: (top + bottom) / 2 }),
		world: `max(${least}, min(${fits.join(', ')}, ${nearest}px))`,
		down: undefined,
		downNarrow: undefined,
		levelAt: ({ width, height }) => {
			const x = width - 2 * Math.min(MARGIN.x, Math.max(edge, MARGIN.share * width));
			const y = height - 2 * Math.min(MARGIN.y, MARGIN.share * height);
			return levelOf(Math.max(leastIn({ width, height }), Math.min(x / across, y / down, nearest)));
		},
		inwards: !among
	};
}
