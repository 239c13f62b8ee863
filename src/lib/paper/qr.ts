import { encodeQR } from 'qr';

/** A QR code as the path of an SVG: each module is a unit square. */
export interface QrCode {
	path: string;
	/** Modules along a side, with one of margin at each end. */
	size: number;
}

/** Bytes: what the largest code holds of any text at error correction M (ISO/IEC 18004, table 7). */
const CAPACITY = 2331;

/** The QR code of a text; `null` where the text is too long for one. */
export function qrCode(text: string): QrCode | null {
	if (new TextEncoder().encode(text).length > CAPACITY) return null;
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
	const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	return { path, size: rows.length };
}
