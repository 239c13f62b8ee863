import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '@playwright/test';

/** A sheet of what a page prints. */
export interface PrintedSheet {
	/** PostScript points. */
	width: number;
	height: number;
	words: string;
	/** Texts that begin or end outside the sheet. */
	outside: string[];
}

/** What a page prints, sheet by sheet, as Chromium's PDF has it. */
export async function print(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<PrintedSheet[]> {
	const data = new Uint8Array(await page.pdf({ format, preferCSSPageSize: true }));
	const document = await getDocument({ data, verbosity: 0 }).promise;
	const sheets: PrintedSheet[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const sheet = await document.getPage(number);
		const [, , width = 0, height = 0] = sheet.view;
		const { items } = await sheet.getTextContent();
		const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
		const outside = texts.filter(({ transform, width: length }) => {
			const [x, y] = [Number(transform[4]), Number(transform[5])];
			return x < 0 || x + length > width || y < 0 || y > height;
		});
		sheets.push({ width, height, words: wordsOf(texts), outside: outside.map(({ str }) => str) });
	}
	await document.destroy();
	return sheets;
}

/** A PDF has its texts in the order of painting: in that of reading, from line to line. */
const wordsOf = (texts: readonly { str: string; transform: unknown[] }[]): string =>
	texts
		.map(({ str, transform }) => ({ str, x: Number(transform[4]), y: Math.round(Number(transform[5])) }))
		.sort((a, b) => b.y - a.y || a.x - b.x)
		.map(({ str }) => str)
		.join(' ')
		.replace(/\s+/g, ' ');
