import { element } from '$lib/ui/markup';
import { centreIn, graticule } from '$lib/map/plate/graticule';
import { drawInset } from './inset';
import { labelsOf } from './labels';
import { drawArc, drawMark, drawPlaceName } from './marks';
import { DEGREES_FROM, type Plate } from './plate';
import { round } from './words';

/** Pixels from a corner of the neatline in which no degrees stand, at a line's beginning and at its end. */
const CLEAR = [26, 14] as const;

/** The map with its edge, as SVG, from the corner 0, 0. */
export function drawMap(plate: Plate): string {
	const { map, colour, frame, toPixels } = plate;
	const place = { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top };
	const level = Math.max(0, Math.floor(map.camera.zoom + 1e-6));
	const centre = centreIn(level, plate.middle);
	const lines =
		map.globe || map.width < DEGREES_FROM
			? { meridians: [], parallels: [] }
			: graticule(level, centre.column, centre.row);
	const meridians = lines.meridians
		.map(({ at, degrees }) => ({ degrees, x: toPixels({ x: at, y: 0 }).x }))
		.filter(({ x }) => x > frame.left && x < frame.right);
	const parallels = lines.parallels
		.map(({ at, degrees }) => ({ degrees, y: toPixels({ x: 0.5, y: at }).y }))
		.filter(({ y }) => y > frame.top && y < frame.bottom);
	const within = (at: number, from: number, to: number) => at > from + CLEAR[0] && at < to - CLEAR[1];
	const labels = labelsOf(plate);
	const ink = colour('ink');
	const muted = colour('muted');
	const degree = { face: 'sans', size: 11 } as const;
	return [
		element('clipPath', { id: 'neatline' }, element('rect', place)),
		'<g clip-path="url(#neatline)">',
		// Around the globe, the paper.
		element('rect', { ...place, fill: colour(map.globe ? 'paper' : 'water') }),
		...map.ground.map(({ d, fill, stroke, width = 1, dash, opacity, scale, x, y }) =>
			element('path', {
				...{ d, transform: `translate(${round(x)} ${round(y)}) scale(${Number(scale.toFixed(6))})` },
				fill: fill ? colour(fill) : 'none',
				[fill ? 'fill-opacity' : 'stroke-opacity']: opacity,
				...(stroke && {
					...{ stroke: colour(stroke), 'stroke-width': Number((width / scale).toFixed(3)) },
					...{ 'stroke-linejoin': 'round', 'stroke-linecap': dash ? undefined : 'round' },
					'stroke-dasharray': dash?.replace(/\d+/g, (length) => round(Number(length) / scale).toString())
				})
			})
		),
		`<g stroke="${ink}" stroke-width="1" fill="none">`,
		...meridians.map(({ x }) => element('path', { d: `M${round(x)} 0V${map.height}`, 'stroke-opacity': 0.09 })),
		...parallels.map(({ y, degrees }) =>
			element('path', { d: `M0 ${round(y)}H${map.width}`, 'stroke-opacity': degrees === 0 ? 0.2 : 0.09 })
		),
		'</g>',
		...map.names.map((name) => drawPlaceName(name, plate)),
		...map.arcs.map((arc) => drawArc(arc, plate)),
		// What is chosen or at hand lies above the others.
		...map.marks
			.filter((mark) => Number.isFinite(plate.toPixels(mark).x))
			.map((mark) => drawMark(mark, labels.get(mark), plate))
			.toSorted((a, b) => a.above - b.above)
			.map(({ svg }) => svg),
		'</g>',
		drawScale(plate),
		...map.insets.map((inset) => drawInset(inset, plate)),
		element('rect', { ...place, fill: 'none', stroke: muted, 'stroke-width': 1 }),
		...meridians
			.filter(({ x }) => within(x, frame.left, frame.right))
			.map(({ x, degrees }) =>
				plate.words.draw(map.degree(degrees, 'meridians'), degree, { x, y: 13, anchor: 'middle', fill: muted })
			),
		...parallels
			.filter(({ y }) => within(y, frame.top, frame.bottom))
			.map(({ y, degrees }) =>
				plate.words.draw(map.degree(degrees, 'parallels'), degree, {
					x: 13,
					y,
					anchor: 'middle',
					turn: -90,
					fill: muted
				})
			)
	].join('');
}

/** In the corner, or above an inset that stands there. */
function drawScale({ map, words, colour, frame }: Plate): string {
	const { scale } = map;
	if (!scale) return '';
	const [left, low] = [frame.left + 16, frame.bottom - 14];
	const below = map.insets.filter((inset) => inset.left < left + scale.width && inset.top < frame.bottom);
	const y = Math.min(low, ...below.map(({ top }) => top - 14));
	const setting = { face: 'sans', size: 12 } as const;
	const gap = words.width(`${scale.words} `, setting);
	const halo = colour('land');
	return [
		words.draw(scale.words, setting, { x: left, y: y - 9, fill: colour('ink'), halo }),
		scale.lat && words.draw(scale.lat, setting, { x: left + gap + 4, y: y - 9, fill: colour('muted'), halo }),
		element('path', {
			d: `M${left} ${y - 5}v5h${scale.width}v-5`,
			...{ fill: 'none', stroke: colour('ink'), 'stroke-width': 1 }
		})
	].join('');
}
