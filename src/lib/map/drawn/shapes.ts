import { cutter, eased, outlined, pen, relative, type Window } from './lines';

/** What the map's files say of a feature. */
export interface Properties {
	/** Of rivers: 1 the great ones. */
	rank?: number;
	/** The sheet on which the near map draws it. */
	sheet?: string;
}
export type Shape = GeoJSON.Feature<GeoJSON.Geometry, Properties>;
export type Kind = 'land' | 'lakes' | 'rivers';

/** Land and waters as SVG paths. */
export interface DrawnShapes {
	land: string;
	coast: string;
	lakes: string;
	/** Of the lakes. */
	shore: string;
	/** The great ones. */
	rivers: string;
	/** The lesser ones. */
	streams: string;
}

/** Land and waters of a window, in whole units; `of`: the shapes of a kind, `ranks`: the last rank of rivers that is drawn. */
export function drawShapes(of: (kind: Kind) => Shape[], window: Window, units: number, ranks: number): DrawnShapes {
	const draw = pen(window, units);
	const rivers = (drawn: (rank: number) => boolean) =>
		draw(of('rivers').filter(({ properties }) => drawn(properties.rank ?? 1)))
			.map((line) => relative(eased(line), false))
			.join('');
	const isCut = cutter(window, units);
	const land = outlined(draw(of('land')), isCut);
	const lakes = outlined(draw(of('lakes')), isCut);
	return {
		land: land.areas,
		coast: land.lines,
		lakes: lakes.areas,
		shore: lakes.lines,
		rivers: rivers((rank) => rank === 1),
		streams: rivers((rank) => rank > 1 && rank <= ranks)
	};
}
