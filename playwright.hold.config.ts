import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

// What takes longer than `npm test` may: `npm run test:hold` runs it, see scripts/hold.mjs.
export default defineConfig(tests, {
	testDir: 'tests/hold',
	testMatch: '**/*.hold.ts',
	outputDir: 'test-results/hold',
	reporter: [['list'], ['json', { outputFile: 'test-results/hold.json' }]],
	timeout: 900_000
});
