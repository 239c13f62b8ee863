import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { basePath } from './scripts/serve.mjs';

// Not the port of `npm start`, so that both can run at the same time.
const port = process.env['PORT'] ?? '4273';
// Tests open addresses relative to this one (`./ru`), so that they work under a base path too.
const baseURL = `http://127.0.0.1:${port}${basePath()}/`;
const executablePath = findBrowser();

export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/e2e',
	reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	// Software WebGL on two cores: a map takes seconds to draw.
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL,
		locale: 'ru-RU',
		// A movement is over when it has begun: in software WebGL each takes seconds. Files about movement ask for it.
		contextOptions: { reducedMotion: 'reduce' },
		// Otherwise each test would fetch the whole atlas; tests/offline.e2e.ts allows them.
		serviceWorkers: 'block',
		launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
		screenshot: 'only-on-failure',
		trace: 'off'
	},
	// Tests tagged `@phone` run on both screens, for what differs between them; `@phone-only` on the phone; all others on
	// the desktop.
	projects: [
		{ name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1280, height: 800 } } },
		{
			name: 'phone',
			grep: /@phone/,
			use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
		}
	],
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: port },
		url: baseURL,
		// A server that still runs from another build would be tested instead.
		reuseExistingServer: false
	}
});
