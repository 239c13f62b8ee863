import { project, unproject, WORLD_PX } from '$lib/atlas/projection';
import { around, within, type Box } from '$lib/map/marks/boxes';
import type { Camera } from '$lib/view/codec';
import type { Fonts } from './fonts';
import { drawArc, drawLand } from './land';
import { drawMark, marksOf } from './marks';
import { drawNames } from './names';
import { colour } from './palette';
import { plateOf, type MapSubject } from './plate';

/** The map in a frame, as SVG. */
export function drawMap(subject: MapSubject, frame: Box, fonts: Fonts): string {
	const plate = plateOf(subject, frame, fonts);
	const marks = marksOf(plate).filter((mark) => within(around(mark, mark.size), frame));
	const { left, top, right, bottom } = frame;
	const place = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"`;
	return [
		`<clipPath id="frame"><rect ${place}/></clipPath>`,
		'<g clip-path="url(#frame)">',
		`<rect ${place} fill="${colour('water')}"/>`,
		drawLand(plate),
		...subject.relations.map((relation) => drawArc(relation, plate)),
		drawNames(marks, plate),
		...marks.map((mark) => drawMark(mark, plate)),
		'</g>',
		`<rect ${place} fill="none" stroke="${colour('coast')}" stroke-width="1.5"/>`
	].join('');
}

/** 63° S in the unit square. */
const ANTARCTIC = 0.728;

/** The camera moved to the north, so that a frame of this height ends where the Antarctic begins, if the world allows. */
export function northwards(camera: Camera, height: number): Camera {
	const half = height / (WORLD_PX * 2 ** camera.zoom) / 2;
	const { x, y } = project(camera);
	return { ...camera, ...unproject({ x, y: Math.max(half, Math.min(y, ANTARCTIC - half)) }) };
}
