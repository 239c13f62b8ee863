import type { RelationEntry } from '$lib/atlas/index-data';
import type { Region } from '$lib/map/drawn/drawing';
import { drawRegion, drawWorld } from '../drawing';
import { colour } from './palette';
import type { Plate } from './plate';

/** The zoom level up to which the drawn world of the site's own first view is fine enough. */
const WORLD_ZOOM = 2.2;

const whole = drawWorld();

/** Drawn once for all languages. */
const regions = new Map<string, Region>();

/** Land and waters, as SVG. */
export function drawLand({ subject: { camera }, frame, world, toPixels }: Plate): string {
	if (camera.zoom < WORLD_ZOOM) {
		const { x, y } = toPixels({ x: 0, y: 0 });
		const scale = world / whole.units;
		return `<path d="${whole.land}" transform="translate(${x} ${y}) scale(${scale})" fill="${colour('land')}" stroke="${colour('coast')}" stroke-width="${1 / scale}" stroke-linejoin="round"/>`;
	}
	const units = Math.ceil(Math.max(frame.right - frame.left, frame.bottom - frame.top)) + 2;
	const key = `${camera.lng} ${camera.lat} ${camera.zoom} ${units}`;
	const region = regions.get(key) ?? drawRegion(camera, camera.zoom, units);
	regions.set(key, region);
	const { x, y } = toPixels(region);
	const area = (name: string, path: string) => path && `<path d="${path}" fill="${colour(name)}"/>`;
	const line = (name: string, path: string, width: number) =>
		path && `<path d="${path}" fill="none" stroke="${colour(name)}" stroke-width="${width}"/>`;
	return [
		`<g transform="translate(${x} ${y}) scale(${(region.side * world) / region.units})" stroke-linejoin="round">`,
		area('land', region.land),
		line('river', region.streams, 1),
		line('river', region.rivers, 1.6),
		area('water', region.lakes),
		line('coast', region.shore, 0.8),
		line('coast', region.coast, 1),
		'</g>'
	].join('');
}

/** Pixels: a shorter arc has no room for an arrowhead between its two marks. */
const LEAST_ARC = 90;

/** A relation of two cities, as SVG. */
export function drawArc({ arc }: RelationEntry, { world, toPixels }: Plate): string {
	if (!arc) return '';
	const { x, y } = toPixels({ x: 0, y: 0 });
	const head = toPixels(arc.head);
	const rubric = colour('rubric');
	const line = `<path d="${arc.path}" transform="translate(${x} ${y}) scale(${world})" fill="none" stroke="${rubric}" stroke-width="${2 / world}"/>`;
	if (arc.length * world < LEAST_ARC) return line;
	return `${line}<path d="M-7 -7 8 0 -7 7z" transform="translate(${head.x} ${head.y}) rotate(${arc.head.angle})" fill="${rubric}" stroke="${colour('paper')}"/>`;
}
