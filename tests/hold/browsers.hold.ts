import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import type { ElementHandle, KeyInput } from 'puppeteer-core';
import { listenTo, startFirefox } from '../firefox';
import { expect, test } from '../fixtures';
import { coreWalk, type Reader } from './walk';
import { WebDriver } from './webdriver';

/*
 * The core walk in each engine that readers have: Chromium, Firefox ESR by WebDriver BiDi, and WebKitGTK by WebDriver
 * (Debian's webkit2gtk-driver, in the windows of a display that nobody sees: xvfb). What each can draw is printed.
 */

/** The first such element that is seen, for the pages' own script. */
const seen = (selector: string) =>
	`[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) => element.checkVisibility({ visibilityProperty: true }))`;

const walked = (browser: string, drawn: string) => console.log(`${browser}: map ${drawn}`);

test('the core walk in Chromium', async ({ page, browser }) => {
	walked(
		`Chromium ${browser.version()}`,
		await coreWalk({
			open: (address) => page.goto(address),
			back: () => page.goBack(),
			url: () => Promise.resolve(page.url()),
			evaluate: (expression) => page.evaluate(expression),
			click: (selector) => page.locator(selector).filter({ visible: true }).first().click(),
			point: (selector) => page.locator(selector).hover({ position: { x: 8, y: 120 } }),
			press: async (...keys) => {
				// Only letters of a Latin keyboard can be pressed.
				for (const key of keys) await (key.length === 1 ? page.keyboard.type(key) : page.keyboard.press(key));
			}
		})
	);
});

test('the core walk in Firefox', async ({ headless, baseURL }) => {
	const firefox = await startFirefox({ headless });
	try {
		const page = await firefox.browser.newPage();
		await page.setViewport({ width: 1280, height: 800 });
		const complaints: string[] = [];
		listenTo(page, new URL(baseURL ?? '').origin, complaints);
		const find = async (selector: string) => {
			const element = (await page.evaluateHandle(seen(selector))).asElement() as ElementHandle | null;
			if (!element) throw new Error(`nobody sees ${selector}`);
			return element;
		};
		const drawn = await coreWalk({
			open: (address) => page.goto(new URL(address, baseURL).href),
			back: () => page.goBack(),
			url: () => Promise.resolve(page.url()),
			evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
			click: async (selector) => (await find(selector)).click(),
			point: async (selector) => {
				const box = await (await find(selector)).boundingBox();
				await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 120);
			},
			press: async (...keys) => {
				for (const key of keys) await page.keyboard.press(key as KeyInput);
			}
		});
		walked(await firefox.browser.version(), drawn);
		expect(complaints, 'the pages are quiet').toEqual([]);
	} finally {
		await firefox.end();
	}
});

/** Starts a program and waits until `ready`; throws with what to install where it is not there. */
async function start(program: string, args: string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
	const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
	const failed = once(child, 'error').then(([error]) => {
		throw new Error(`${program} does not start (apt-get install webkit2gtk-driver xvfb): ${error}`);
	});
	await Promise.race([once(child, 'spawn'), failed]);
	return child;
}

/** WebKitGTK's own small browser, in the folder of this machine's architecture. */
function miniBrowser(): string {
	const path = readdirSync('/usr/lib')
		.map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
		.find((path) => existsSync(path));
	if (!path) throw new Error('There is no WebKitGTK: apt-get install webkit2gtk-driver');
	return path;
}

/** The keys of https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C', ArrowDown: '\uE015' };

test('the core walk in WebKit', async ({ baseURL }) => {
	// The display's number comes on the first free descriptor.
	const xvfb = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24'], process.env);
	const [number] = (await once(xvfb.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
	const port = 20_000 + (process.pid % 20_000);
	const env = { ...process.env, DISPLAY: `:${number.toString().trim()}` };
	const driver = await start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], env);
	let log = '';
	for (const stream of [driver.stdout, driver.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()));
	const server = `http://127.0.0.1:${port}`;
	await expect
		.poll(() =>
			fetch(`${server}/status`).then(
				({ ok }) => ok,
				() => false
			)
		)
		.toBe(true);
	try {
		const args = ['--automation', '--enable-write-console-messages-to-stdout=true'];
		const webkit = await WebDriver.start(server, {
			'webkitgtk:browserOptions': { binary: miniBrowser(), args }
		});
		try {
			await webkit.command('window/rect', { width: 1280, height: 840 });
			const evaluate: Reader['evaluate'] = (expression) =>
				webkit.command('execute/sync', { script: `return (${expression});`, args: [] });
			const pointer = async (selector: string, actions: (origin: object) => object[]) => {
				await evaluate(`${seen(selector)}?.scrollIntoView({ block: 'nearest' })`);
				const origin = await evaluate<object | null>(seen(selector));
				if (!origin) throw new Error(`nobody sees ${selector}`);
				await webkit.command('actions', {
					actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: actions(origin) }]
				});
			};
			const drawn = await coreWalk({
				open: (address) => webkit.command('url', { url: new URL(address, baseURL).href }),
				back: () => webkit.command('back', {}),
				url: () => webkit.command('url'),
				evaluate,
				click: (selector) =>
					pointer(selector, (origin) => [
						{ type: 'pointerMove', origin, x: 0, y: 0 },
						{ type: 'pointerDown', button: 0 },
						{ type: 'pointerUp', button: 0 }
					]),
				point: (selector) => pointer(selector, (origin) => [{ type: 'pointerMove', origin, x: 0, y: 0 }]),
				press: (...keys) =>
					webkit.command('actions', {
						actions: [
							{
								type: 'key',
								id: 'keyboard',
								actions: keys.flatMap((key) => ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] ?? key })))
							}
						]
					})
			});
			walked(await evaluate('navigator.userAgent'), drawn);
			expect(
				log.split('\n').filter((line) => /CONSOLE.*ERROR/.test(line)),
				'the pages are quiet'
			).toEqual([]);
		} finally {
			await webkit.end();
		}
	} finally {
		driver.kill();
		xvfb.kill();
	}
});
