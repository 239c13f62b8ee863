import type { Glyph } from '$lib/atlas/vocabulary';

/** The shapes of the eras on a 16 × 16 grid: hues alone do not survive colour-vision deficiencies. */
export const SHAPES: Readonly<Record<Glyph, string>> = {
	triangle: 'M8 1.6 15 14H1z',
	diamond: 'M8 .8 15.2 8 8 15.2.8 8z',
	shanyrak: 'M8 1.4a6.6 6.6 0 1 1 0 13.2A6.6 6.6 0 0 1 8 1.4z',
	square: 'M2 2h12v12H2z',
	pentagon: 'M8 1 15.2 6.3 12.5 14.6h-9L.8 6.3z',
	ring: 'M8 2.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 0 1 8 2.3z',
	hexagon: 'M4.4 1.6h7.2L15.2 8l-3.6 6.4H4.4L.8 8z',
	star: 'M8 .8 10 5.9 15.4 6.2 11.2 9.6 12.6 14.9 8 12 3.4 14.9 4.8 9.6.6 6.2 6 5.9z'
};

/** The shanyrak's cross, drawn over its disc. */
export const CROSS = 'M8 1.4v13.2M1.4 8h13.2';
