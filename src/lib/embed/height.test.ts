import { describe, expect, it } from 'vitest';
import { frameHeight } from './height';

describe('the height that an embed asks for', () => {
	it('is a map’s by the width of its frame, within limits', () => {
		expect(frameHeight(800, null)).toBe(532);
		expect(frameHeight(320, null)).toBe(400);
		expect(frameHeight(3000, null)).toBe(752);
	});

	it('is that of the content and the line below it, within limits', () => {
		expect(frameHeight(800, 700)).toBe(732);
		expect(frameHeight(800, 20)).toBe(400);
		expect(frameHeight(800, 90_000)).toBe(1200);
	});
});
