import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Fault } from './fault';
import { fetchJson, inTime, onceEach } from './load';

interface Words {
	passages: string[];
}

const answering = (body: BodyInit | null, status = 200) => ({
	fetch: () => Promise.resolve(new Response(body, { status }))
});

const whyNot = (promise: Promise<unknown>) =>
	promise.then(
		() => 'it came',
		(error: unknown) => (error instanceof Fault ? error.why : String(error))
	);

describe('a file of the site', () => {
	test('comes as it is', async () => {
		const words = await fetchJson<Words>('words.json', 'passages', answering('{"passages":["a"]}'));
		expect(words).toEqual({ passages: ['a'] });
		expect(await fetchJson<string[]>('list.json', null, answering('["a"]'))).toEqual(['a']);
	});

	test.each([
		['an error', answering('{"passages":[]}', 500), 'refused'],
		['nothing there', answering('<p>404</p>', 404), 'refused'],
		['a page in its place', answering('<!doctype html><title>Log in</title>'), 'broken'],
		['only its beginning', answering('{"passages":["a'), 'broken'],
		['another file', answering('{"login":true}'), 'broken'],
		['a list in its place', answering('[]'), 'broken'],
		['null in its place', answering('null'), 'broken'],
		['no network', { fetch: () => Promise.reject(new TypeError('Failed to fetch')) }, 'TypeError: Failed to fetch']
	])('fails with its reason: %s', async (_, options, why) => {
		expect(await whyNot(fetchJson<Words>('words.json', 'passages', options))).toBe(why);
	});

	describe('that is slow', () => {
		beforeEach(() => void vi.useFakeTimers());
		afterEach(() => void vi.useRealTimers());

		/** Answers when told to, and ends when it is aborted. */
		function slow() {
			let answer: (response: Response) => void = () => undefined;
			const fetch = (_: string, init?: RequestInit) =>
				new Promise<Response>((resolve, reject) => {
					answer = resolve;
					init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
				});
			return { fetch, answer: (response: Response) => answer(response) };
		}

		test('is waited for, twenty seconds for its first byte', async () => {
			const { fetch, answer } = slow();
			const words = fetchJson<Words>('words.json', 'passages', { fetch });
			await vi.advanceTimersByTimeAsync(19_000);
			answer(new Response('{"passages":[]}'));
			expect(await words).toEqual({ passages: [] });
			expect(vi.getTimerCount()).toBe(0);

			const never = whyNot(fetchJson<Words>('words.json', 'passages', slow()));
			await vi.advanceTimersByTimeAsync(20_000);
			expect(await never).toBe('silent');
		});

		test('ends when nobody wants it any more', async () => {
			const leaving = new AbortController();
			const words = whyNot(fetchJson<Words>('words.json', 'passages', { ...slow(), signal: leaving.signal }));
			leaving.abort('left');
			expect(await words).toBe('left');
			expect(vi.getTimerCount()).toBe(0);
		});

		test('a script too has its time', async () => {
			const never = whyNot(inTime(new Promise(() => undefined)));
			await vi.advanceTimersByTimeAsync(20_000);
			expect(await never).toBe('silent');
			expect(await inTime(Promise.resolve(1))).toBe(1);
			expect(vi.getTimerCount()).toBe(0);
		});
	});
});

test('what is loaded once each is shared, and tried again after a failure', async () => {
	const load = vi.fn((key: string) => (key === 'a' ? Promise.resolve(key) : Promise.reject(new Error(key))));
	const once = onceEach(load);
	expect(await Promise.all([once('a'), once('a')])).toEqual(['a', 'a']);
	expect(load).toHaveBeenCalledTimes(1);
	for (const calls of [2, 3]) {
		expect(await whyNot(once('b'))).toBe('Error: b');
		expect(load).toHaveBeenCalledTimes(calls);
	}
});
