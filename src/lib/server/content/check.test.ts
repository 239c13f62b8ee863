import { expect, it } from 'vitest';
import { check } from './check';

it('the content of this site has nothing to correct, and says what it holds', () => {
	expect(check()).toEqual({ problems: [], holds: expect.stringMatching(/^\d+ cities, \d+ passages/) as string });
});
