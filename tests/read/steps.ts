import type { Locator, Page } from '@playwright/test';
import { PASSAGES } from '../content';
import { expect } from '../fixtures';
import { boxOf, places, said } from '../steps';

/** What the tests ask of the text beside the map, and what a reader does there. */

export const passage = (page: Page, id: string): Locator => page.locator(`#passage-${id}`);
export const passages = (page: Page): Locator => page.locator('article[id^="passage-"]');
/** The mentions of a city in the words that lead a passage. */
export const mention = (page: Page, id: string, city: string): Locator =>
	passage(page, id).locator(`[data-leading] [data-mention~="${city}"]`);
/** The mention that the reader stands at. */
export const currentMention = (page: Page): Locator => page.locator('[data-mention][aria-current="true"]');
/** All mentions that are marked because their city is chosen. */
export const marked = (page: Page): Locator => page.locator('[data-leading] [data-mention].own');
export const bar = (page: Page): Locator => page.getByRole('slider', { name: said('read_bar') });
export const tick = (page: Page, id: string): Locator => page.locator(`[data-tick="${id}"]`);
export const followSwitch = (page: Page): Locator => page.getByRole('switch', { name: said('read_follow') });
export const separator = (page: Page): Locator => page.getByRole('separator', { name: said('read_split') });
/** What the choice of a city offers. */
export const choice = (page: Page, names: string): Locator =>
	page.getByRole('group', { name: said('read_mentions').replace('{cities}', names) });
export const next = (page: Page): Locator => page.getByRole('button', { name: said('read_next_mention') });
export const previous = (page: Page): Locator => page.getByRole('button', { name: said('read_previous_mention') });
export const contents = (page: Page): Locator => page.getByText(said('read_contents'), { exact: true });
export const inContents = (page: Page, id: string): Locator => page.locator(`details a[href*="#passage-${id}"]`);

/** A passage's place in the article's order, from 1, as the bar counts. */
export const placeOf = (id: string): string => String(PASSAGES.findIndex((one) => one.id === id) + 1);

/** Whether an element lies open to the eye and the finger: on the screen, under nothing. */
export const lieOpen = (element: Element): boolean => {
	const box = element.getClientRects()[0];
	if (!box) return false;
	const above = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 12));
	return above !== null && (element.contains(above) || above.contains(element)) && above.tagName !== 'MAIN';
};

export async function expectOpen(target: Locator): Promise<void> {
	await expect.poll(() => target.evaluate(lieOpen), { message: `${String(target)} lies open to the eye` }).toBe(true);
}

/** How far a city stands from the middle of the map, alone or gathered, in shares of the frame; above 0.5: outside. */
function fromMiddle(page: Page, city: string): Promise<number> {
	return page.locator('[data-map]').evaluate((frame, city) => {
		const found = [...frame.querySelectorAll(`.world a[data-city="${city}"], button[data-cities~="${city}"]`)].find(
			(one) => one.checkVisibility()
		);
		if (!found) return Infinity;
		const [at, whole] = [found.getBoundingClientRect(), frame.getBoundingClientRect()];
		const share = (from: number, size: number, start: number, length: number) =>
			Math.abs((from + size / 2 - start) / length - 0.5);
		return Math.max(
			share(at.left, at.width, whole.left, whole.width),
			share(at.top, at.height, whole.top, whole.height)
		);
	}, city);
}

export async function expectInMiddle(page: Page, city: string): Promise<void> {
	await expect.poll(() => fromMiddle(page, city), { message: `${city} is in the middle of the map` }).toBeLessThan(0.1);
}

export async function expectOnMap(page: Page, ...cities: string[]): Promise<void> {
	for (const city of cities) {
		await expect.poll(() => fromMiddle(page, city), { message: `${city} is on the map` }).toBeLessThan(0.5);
	}
}

export async function expectOffMap(page: Page, ...cities: string[]): Promise<void> {
	for (const city of cities) {
		await expect.poll(() => fromMiddle(page, city), { message: `${city} is off the map` }).toBeGreaterThan(0.5);
	}
}

/** Where all marks stand in the map's frame, in CSS pixels: on a phone the frame itself may move. */
export async function standings(page: Page): Promise<Record<string, { x: number; y: number }>> {
	const [all, frame] = [await places(page), await boxOf(page.locator('[data-map]'))];
	return Object.fromEntries(
		Object.entries(all).map(([key, { x, y }]) => [key, { x: Math.round(x - frame.x), y: Math.round(y - frame.y) }])
	);
}

/** Scrolls until a passage stands at the top of the text, and the bar has seen it. */
export async function scrollTo(page: Page, id: string): Promise<void> {
	await passage(page, id).evaluate((element) => element.scrollIntoView({ block: 'start' }));
	await expect(tick(page, id)).toHaveClass(/\bhere\b/);
}

/** The passage in the lower middle of the screen, and where on the screen it begins. */
export const placeInText = (page: Page): Promise<{ id: string; top: number }> =>
	passages(page).evaluateAll((all) => {
		const found = all.find((one) => one.checkVisibility() && one.getBoundingClientRect().bottom > innerHeight * 0.75);
		return { id: found?.id ?? '', top: found?.getBoundingClientRect().top ?? NaN };
	});

export async function expectPlace(page: Page, { id, top }: { id: string; top: number }): Promise<void> {
	await expect.poll(async () => (await placeInText(page)).id).toBe(id);
	await expect.poll(async () => Math.abs((await placeInText(page)).top - top)).toBeLessThan(8);
}
