import type { Picture } from './compose';
import type { FontRules } from './page-style';
import { Words, type Setting } from './words';

export const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** Milliseconds until the picture is drawn in whatever fonts there are. */
const PATIENCE = 3000;
const PAUSE = 30;

/** Pixels: the side of a letter's cell, and its size. */
const CELL = 24;
const LETTER = 16;

/**
 * A picture as PNG, `times` its own size. Rejects where the browser cannot draw one: it has no memory for it, or forbids
 * reading a canvas.
 */
export async function rasterise(picture: Picture, { css, letters }: FontRules, times: number): Promise<Blob> {
	// An image's `decode` does not wait for the fonts inside of it, and letters are missing meanwhile. A strip below the
	// picture has a letter of each font; it is cut off again.
	const strip = new Words(() => 0);
	const drawn = letters.map(({ face, italic, letter }, index) => {
		const setting: Setting = { face, italic, size: LETTER };
		return strip.draw(letter, setting, { x: index * CELL + 4, y: CELL - 6, fill: '#000' });
	});
	const below = { svg: drawn.join(''), height: CELL };
	const url = URL.createObjectURL(svgFile(picture.svg(css, { times, below })));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const top = picture.height * times;
		const side = CELL * times;
		const until = performance.now() + PATIENCE;
		while (!hasLetters(image, letters.length, side, top) && performance.now() < until) await pause();
		const { canvas, context } = canvasOf(picture.width * times, top);
		context.drawImage(image, 0, 0);
		return await new Promise<Blob>((resolve, reject) => {
			canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('the canvas gives no PNG'))), 'image/png');
		});
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Not the next frame, which a page in the background never has. */
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Whether each of the cells of the strip at `top` has ink in it. */
function hasLetters(image: HTMLImageElement, count: number, side: number, top: number): boolean {
	if (count === 0) return true;
	const { context } = canvasOf(count * side, side);
	context.drawImage(image, 0, -top);
	return Array.from({ length: count }, (_, index) => context.getImageData(index * side, 0, side, side).data).every(
		(pixels) => pixels.some((value, at) => at % 4 === 3 && value > 0)
	);
}

function canvasOf(width: number, height: number) {
	const canvas = document.createElement('canvas');
	[canvas.width, canvas.height] = [width, height];
	const context = canvas.getContext('2d');
	if (!context) throw new Error('the browser has no canvas');
	return { canvas, context };
}
