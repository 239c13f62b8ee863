import { afterEach, expect, test, vi } from 'vitest';
import { refusedEntries, tolerateRefusals } from './entries';

afterEach(() => vi.unstubAllGlobals());

test('an entry that the browser refuses throws nothing and is counted; others are added', () => {
	const added: unknown[] = [];
	let full = false;
	const add = (...entry: unknown[]) => {
		if (full) throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
		added.push(entry);
	};
	vi.stubGlobal('history', { pushState: add, replaceState: add });
	tolerateRefusals();
	history.pushState({}, '', '/ru');
	full = true;
	history.pushState({}, '', '/kk');
	history.replaceState({}, '', '/en');
	expect(refusedEntries()).toBe(2);
	full = false;
	history.replaceState({}, '', '/en');
	expect(added).toEqual([
		[{}, '', '/ru'],
		[{}, '', '/en']
	]);
});
