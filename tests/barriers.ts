import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { framesPass } from './steps';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
	run: (options: RunOptions) => Promise<AxeResults>;
	getRules: (tags: string[]) => { ruleId: string; tags: string[] }[];
}

/**
 * What keeps a reader out, by axe's rules for WCAG 2.2 AA, in the light and in the dark colours: the scheme, the rule and
 * the elements. The page is loaded once; in the dark only the rules on colour can say something new.
 */
export async function barriers(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return [...(await inScheme(page, 'light', false)), ...(await inScheme(page, 'dark', true))];
}

async function inScheme(page: Page, colorScheme: 'light' | 'dark', onlyColours: boolean): Promise<string[]> {
	await page.emulateMedia({ colorScheme });
	await framesPass(page);
	// A colour that is on its way to the other scheme is neither's.
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	const { violations } = await page.evaluate(
		({ WCAG, onlyColours }) => {
			const { axe } = window as Window & { axe?: Axe };
			if (!axe) throw new Error('axe is not there');
			const ofColour = axe.getRules(['cat.color']).filter(({ tags }) => tags.some((tag) => WCAG.includes(tag)));
			return axe.run({
				runOnly: onlyColours
					? { type: 'rule', values: ofColour.map(({ ruleId }) => ruleId) }
					: { type: 'tag', values: WCAG },
				resultTypes: ['violations']
			});
		},
		{ WCAG, onlyColours }
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id}: ${String(target)} ${failureSummary ?? ''}`)
	);
}
