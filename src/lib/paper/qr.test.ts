import { expect, test } from 'vitest';
import { qrCode } from './qr';

// That a reader's phone takes the very link from it: tests/paper.e2e.ts.
test('a longer link has a larger code, up to what a code can hold', () => {
	const sizes = [40, 300, 2331].map((length) => qrCode('a'.repeat(length))?.size ?? 0);
	expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
	expect(sizes[2]).toBe(177 + 2);
	expect(qrCode('a'.repeat(2332))).toBeNull();
	// Four bytes each.
	expect(qrCode('😀'.repeat(583))).toBeNull();
});
