import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer } from './announcer.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('says nothing until nothing newer comes, and then only the last', () => {
	const announcer = new Announcer();
	expect(announcer.text).toBe('');
	announcer.say('one era');
	vi.advanceTimersByTime(300);
	announcer.say('two eras');
	vi.advanceTimersByTime(300);
	expect(announcer.text).toBe('');
	vi.advanceTimersByTime(300);
	expect(announcer.text).toBe('two eras');
});
