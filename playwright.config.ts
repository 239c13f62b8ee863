import { defineConfig } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.mjs';
import { basePath } from './scripts/serve.mjs';

// Not the port that `npm start` takes, so that both can run.
const port = process.env['PORT'] ?? '4273';
// The tests open addresses relative to this one (`./ru`), and so pass under a sub-path too.
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
		// Or each test would fetch the whole atlas anew; tests/offline.e2e.ts lets them.
		serviceWorkers: 'block',
		launchOptions: { args: browserArgs, ...(executablePath ? { executablePath } : {}) },
		screenshot: 'only-on-failure',
		trace: 'off'
	},
	// What differs between the two screens is tested on both, by its tag `@phone`; what only a phone has, there alone, by
	// `@phone-only`; everything else at the desk.
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
		// A server left over from another build would be tested in place of this one.
		reuseExistingServer: false
	}
});
