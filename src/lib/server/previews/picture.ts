import { drawColumn } from './column';
import type { Fonts, Setting } from './fonts';
import { drawMap } from './map';
import { colour } from './palette';
import { FRAMES, type Subject } from './subject';
import { fits } from '$lib/picture/typeset';

/** Pixels: what programs that preview links ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;

const MARGIN = 48;
const TOP = 44;
/** Between the words and the map. */
const GUTTER = 40;
const FOOT_SIZES = [15.5, 15, 14.5, 14, 13.5, 13, 12.5];

/** What stands in every picture: its site, the article that it reads, and where its map comes from. */
export interface Imprint {
	site: string;
	/** The article's title, authors, year and address. */
	article: string;
	/** The map's sources, as their licences ask. */
	map: string;
	/** Of the page, if it is known where the site will be served. */
	address: string | null;
}

/** A page's picture for the programs that show links, as SVG. */
export function drawPicture(subject: Subject, imprint: Imprint, fonts: Fonts): string {
	const { width, height } = PICTURE;
	const frame = FRAMES[subject.wide ? 'wide' : 'near'];
	const right = width - MARGIN;
	const box = { left: right - frame.width, top: TOP, right, bottom: TOP + frame.height };
	const column = { left: MARGIN, top: TOP - 4, width: box.left - GUTTER - MARGIN, height: frame.height + 4 };
	const foot = [imprint.article, [imprint.address, imprint.map].filter(Boolean).join(' · ')];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
		`<rect width="${width}" height="${height}" fill="${colour('paper')}"/>`,
		drawMap(subject.map, box, fonts),
		drawColumn(subject, imprint.site, column, fonts),
		`<path d="M${MARGIN} ${box.bottom + 18}H${right}" stroke="${colour('hairline')}" stroke-width="1.5"/>`,
		`<g fill="${colour('muted')}">`,
		...foot.map((line, index) =>
			fonts.draw(line, footSetting(line, right - MARGIN, fonts), MARGIN, box.bottom + 43 + index * 23)
		),
		'</g></svg>'
	].join('');
}

/**
 * The largest size at which a line fits.
 * @throws where there is none
 */
function footSetting(line: string, width: number, fonts: Fonts): Setting {
	const settings = FOOT_SIZES.map((size): Setting => ({ style: 'text', size }));
	const setting = settings.find((setting) => fits([line], width, (text) => fonts.width(text, setting)));
	if (!setting) throw new Error(`a link preview has no room for "${line}"; shorten it`);
	return setting;
}
