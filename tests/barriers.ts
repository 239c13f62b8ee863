import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const WCAG: RunOptions = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	resultTypes: ['violations']
};

/** What keeps a reader out, by axe's rules for WCAG 2.2 AA: the rule and the elements. */
export async function barriers(page: Page): Promise<string[]> {
	await page.addScriptTag({ path: axe });
	const { violations } = await page.evaluate(
		(options) =>
			(window as Window & { axe?: { run: (options: unknown) => Promise<AxeResults> } }).axe?.run(options) ??
			Promise.reject(new Error('axe is not there')),
		WCAG
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${String(target)} ${failureSummary ?? ''}`)
	);
}
