import { project, unproject, WORLD_PX } from '$lib/atlas/projection';
import { MIN_ZOOM, type Camera } from '$lib/view/codec';

/** The camera that places the square world at `world` in `frame`; both in CSS pixels. */
export function cameraOf(world: DOMRect, frame: DOMRect): Camera {
	const x = (frame.left + frame.width / 2 - world.left) / world.width;
	const y = (frame.top + frame.height / 2 - world.top) / world.height;
	return { zoom: Math.log2(world.width / WORLD_PX), ...unproject({ x, y }) };
}

/** Applies a camera to worlds, through the custom properties that WorldSquare.svelte reads. */
export function placeWorlds(worlds: Iterable<HTMLElement>, camera: Camera): void {
	const { x, y } = project(camera);
	const placed = {
		// --px: a pixel of the screen, which paper has wider or narrower (frame.ts).
		world: `calc(${WORLD_PX * 2 ** camera.zoom} * var(--px, 1px))`,
		x: x - Math.floor(x),
		y,
		ox: '50cqw',
		oy: '50cqh'
	};
	for (const { style } of worlds) {
		for (const [name, value] of Object.entries(placed)) style.setProperty(`--live-${name}`, String(value));
	}
}

/** Returns worlds to the page's own camera. */
export function releaseWorlds(worlds: Iterable<HTMLElement>): void {
	for (const { style } of worlds) {
		for (const name of ['world', 'x', 'y', 'ox', 'oy']) style.removeProperty(`--live-${name}`);
	}
}

/** The camera moved by CSS pixels to the right and down. */
export function panned(camera: Camera, [right, down]: [number, number]): Camera {
	const size = WORLD_PX * 2 ** camera.zoom;
	const { x, y } = project(camera);
	return { zoom: camera.zoom, ...unproject({ x: x + right / size, y: y + down / size }) };
}

/** True where a reader sees no difference: less than 1.5 pixels and a hundredth of a zoom level. */
export function sameCamera(a: Camera, b: Camera): boolean {
	const size = WORLD_PX * 2 ** a.zoom;
	const [p, q] = [project(a), project(b)];
	const dx = p.x - q.x - Math.round(p.x - q.x);
	return Math.abs(a.zoom - b.zoom) < 0.01 && Math.hypot(dx, p.y - q.y) * size < 1.5;
}

/** True where a frame of `width` CSS pixels at this camera shows a part of the world's copies to the east or west. */
export function crossesEdge({ lng, lat, zoom }: Camera, width: number): boolean {
	const { x } = project({ lng, lat });
	const within = x - Math.floor(x);
	return Math.min(within, 1 - within) * WORLD_PX * 2 ** zoom < width / 2;
}

/** The closest camera, up to `maxZoom`, that fits all points into a frame with a margin; sizes in CSS pixels. */
export function cameraFor(
	points: readonly { lng: number; lat: number }[],
	{ width, height }: { width: number; height: number },
	{ margin, maxZoom }: { margin: number; maxZoom: number }
): Camera {
	const places = points.map(project);
	const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const fit = Math.min(
		(width - 2 * margin) / (right - left || Number.EPSILON),
		(height - 2 * margin) / (bottom - top || Number.EPSILON)
	);
	const zoom = Math.max(MIN_ZOOM, Math.min(maxZoom, Math.log2(Math.max(fit, Number.EPSILON) / WORLD_PX)));
	return { zoom, ...unproject({ x: (left + right) / 2, y: (top + bottom) / 2 }) };
}

/**
 * The camera at the same zoom, at one of the points or where it is, that has most of the points in a frame of this size
 * in CSS pixels; of several such the nearest.
 */
export function towardsMost(
	points: readonly { lng: number; lat: number }[],
	camera: Camera,
	{ width, height }: { width: number; height: number }
): Camera {
	const worldPx = WORLD_PX * 2 ** camera.zoom;
	/** Half of the frame without its edges, where marks and names are cut. */
	const reach = { x: (width / 2 - EDGE) / worldPx, y: (height / 2 - EDGE) / worldPx };
	const places = points.map(project);
	const from = project(camera);
	const [best] = [from, ...places]
		.map((middle) => ({
			middle,
			held: places.filter(({ x, y }) => Math.abs(x - middle.x) < reach.x && Math.abs(y - middle.y) < reach.y),
			away: Math.hypot(middle.x - from.x, middle.y - from.y)
		}))
		.toSorted((a, b) => b.held.length - a.held.length || a.away - b.away);
	if (!best || best.held.length === 0) return camera;
	// The middle of those that it holds: none of them is at the edge.
	const [xs, ys] = [best.held.map(({ x }) => x), best.held.map(({ y }) => y)];
	const middle = {
		x: (Math.min(...xs) + Math.max(...xs)) / 2,
		y: (Math.min(...ys) + Math.max(...ys)) / 2
	};
	return { zoom: camera.zoom, ...unproject(middle) };
}

/** CSS pixels. */
const EDGE = 24;
