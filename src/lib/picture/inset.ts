import { leader, nameBox, INSET_MARK_PX } from '$lib/map/insets/layout';
import { element } from '$lib/ui/markup';
import { drawGlyphs, runsOf } from './marks';
import type { Plate } from './plate';
import type { PicturedInset } from './subject';
import { round, type Place, type Setting } from './words';

/** As Inset.svelte and InsetCity.svelte draw them, in pixels. */
const NAME: Setting = { face: 'serif', size: 13, weight: 500 };
const TITLE: Setting = { face: 'serif', size: 14, weight: 500, italic: true };
const LINE = 24;

/** An inset with its edge, as SVG. */
export function drawInset({ left, top, drawing, marks }: PicturedInset, plate: Plate): string {
	const { colour, words } = plate;
	const { width, height, units, id } = drawing;
	const scale = width / units;
	const path = (d: string, fill: string, stroke?: string, thick = 0.8) =>
		element('path', {
			...{ d, fill: fill === 'none' ? 'none' : colour(fill) },
			...(stroke && { stroke: colour(stroke), 'stroke-width': round(thick / scale), 'stroke-linejoin': 'round' })
		});
	const box = (grow: number, attributes: Record<string, string | number>) =>
		element('rect', { x: -grow, y: -grow, width: width + 2 * grow, height: height + 2 * grow, ...attributes });
	const halo = colour('land');
	const ink = { fill: colour('ink'), halo };
	return [
		`<g transform="translate(${round(left)} ${round(top)})">`,
		box(4, { fill: colour('paper'), stroke: colour('muted') }),
		element('clipPath', { id: `inset-${id}` }, box(0, {})),
		`<g clip-path="url(#inset-${id})">`,
		box(0, { fill: colour('water') }),
		`<g transform="scale(${scale})">`,
		path(drawing.land, 'land'),
		path(drawing.coast, 'none', 'coast'),
		path(drawing.lakes, 'water', 'coast'),
		path(drawing.rivers, 'none', 'river', 1.2),
		'</g>',
		words.draw(drawing.name, TITLE, { x: 8, y: 18, ...ink }),
		...marks.map((mark) => {
			if (mark.kind === 'single') {
				const { city, label, short, x, y } = mark;
				const glyphs = drawGlyphs(city, mark, city.eras.length > 1 ? 11 : 14, plate);
				if (!label) return glyphs;
				const runs = short ? [{ text: city.name }] : runsOf(city, NAME.size);
				const { left, right, top, bottom } = nameBox(mark, label, short);
				const place: Pick<Place, 'x' | 'anchor'> = label.endsWith('right')
					? { x: left, anchor: 'start' }
					: label.endsWith('left')
						? { x: right, anchor: 'end' }
						: { x, anchor: 'middle' };
				const beside = label === 'right' || label === 'left';
				const middle = beside ? y : (top + bottom) / 2;
				return glyphs + words.draw(runs, NAME, { ...place, y: middle + 4.5, ...ink });
			}
			return [
				...mark.dots.map((dot, index) =>
					element('path', {
						d: leader(mark, dot, index),
						...{ fill: 'none', stroke: colour('ink'), 'stroke-width': 0.8 }
					})
				),
				...mark.dots.map(({ x, y }) => element('circle', { cx: round(x), cy: round(y), r: 2, fill: colour('ink') })),
				...mark.cities.map((city, index) => {
					const y = mark.box.top + (index + 0.5) * LINE;
					const half = INSET_MARK_PX / 2;
					const x = mark.ending ? mark.box.right - half : mark.box.left + half;
					const name = mark.ending
						? { x: x - half, anchor: 'end' as const }
						: { x: x + half, anchor: 'start' as const };
					return (
						drawGlyphs(city, { x, y }, city.eras.length > 1 ? 11 : 14, plate) +
						words.draw(runsOf(city, NAME.size), NAME, { ...name, y: y + 4.5, ...ink })
					);
				})
			].join('');
		}),
		'</g>',
		box(0.5, { fill: 'none', stroke: colour('muted') }),
		'</g>'
	].join('');
}
