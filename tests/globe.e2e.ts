import type { Page } from '@playwright/test';
import { barriers } from './barriers';
import { expect, test, waitForMap } from './fixtures';
import { boxOf, card, mark, open, said } from './steps';

interface Place {
	lng: number;
	lat: number;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Where a globe shows a place in a frame, in CSS pixels from its middle, as seen from 1.5 heights of the frame away; `null`: on its far side. */
function seen(place: Place, camera: Place & { zoom: number }, height: number): { x: number; y: number } | null {
	const distance = height * 1.5;
	const radius = (512 * 2 ** camera.zoom) / (2 * Math.PI * Math.cos(radians(camera.lat)));
	const [lat, middle, turn] = [place.lat, camera.lat, place.lng - camera.lng].map(radians) as [number, number, number];
	const towards = Math.sin(middle) * Math.sin(lat) + Math.cos(middle) * Math.cos(lat) * Math.cos(turn);
	if (towards < radius / (radius + distance)) return null;
	const scale = (distance * radius) / (distance + radius - radius * towards);
	return {
		x: scale * Math.cos(lat) * Math.sin(turn),
		y: -scale * (Math.cos(middle) * Math.sin(lat) - Math.sin(middle) * Math.cos(lat) * Math.cos(turn))
	};
}

/** The cities' coordinates, from the data that readers can download. */
async function coordinates(page: Page): Promise<Map<string, Place>> {
	const { features } = (await (await page.request.get('./data/cities.geojson')).json()) as {
		features: { id: string; geometry: { coordinates: [number, number] } }[];
	};
	return new Map(
		features.map(({ id, geometry: { coordinates } }) => [id, { lng: coordinates[0], lat: coordinates[1] }])
	);
}

test('the globe of a link has its marks where the places are, and nothing of its far side can be seen or reached', async ({
	page
}) => {
	const camera = { zoom: 2.2, lat: 20, lng: -100 };
	await open(page, './ru/cities/nairobi?globe=1#map=2.2/20/-100');
	await waitForMap(page);
	await expect(page.locator('[data-map] .world a[data-city="nairobi"]'), 'turned away').toBeHidden();

	const places = await coordinates(page);
	const frame = await boxOf(page.locator('[data-map]'));
	const shown = await page.locator('[data-map] .world a[data-city]').evaluateAll((all) =>
		all.map((one) => {
			const { left, top, width, height } = one.getBoundingClientRect();
			(one as HTMLElement).focus();
			return {
				city: one.getAttribute('data-city') ?? '',
				at: one.checkVisibility({ visibilityProperty: true }) ? { x: left + width / 2, y: top + height / 2 } : null,
				focusable: document.activeElement === one
			};
		})
	);
	const near: string[] = [];
	for (const { city, at, focusable } of shown) {
		const place = places.get(city);
		if (!place) throw new Error(`no coordinates of ${city}`);
		const expected = seen(place, camera, frame.height);
		expect(at === null, `${city} is on the far side`).toBe(expected === null);
		expect(focusable, city).toBe(expected !== null);
		if (!at || !expected) continue;
		near.push(city);
		expect(Math.abs(at.x - (frame.x + frame.width / 2 + expected.x)), city).toBeLessThan(2);
		expect(Math.abs(at.y - (frame.y + frame.height / 2 + expected.y)), city).toBeLessThan(2);
	}
	expect(near).toEqual(expect.arrayContaining(['rio-de-janeiro', 'vancouver']));
	expect(near).not.toContain('nairobi');
	expect(page.url(), 'the camera of the link').toContain('#map=2.2/20/-100');

	// The card of a city that turned away stays, without a leader, which would point at another place.
	await expect(card(page, 'nairobi')).toBeInViewport({ ratio: 0.3 });
	await expect(page.locator('[data-card-place]')).toHaveClass(/unled/);
	expect(await barriers(page)).toEqual([]);
});

test(
	'the globe is chosen on the map, a step of the history, and turns to the cities',
	{ tag: '@phone' },
	async ({ page }) => {
		await open(page, './ru');
		const box = page.getByRole('checkbox', { name: said('globe') });
		await box.check();
		await expect(page).toHaveURL('./ru?globe=1');
		await waitForMap(page);
		await expect(page.locator('[data-inset]:visible')).toHaveCount(0);
		await expect(mark(page, 'nairobi')).toBeVisible();
		const onGlobe = await boxOf(mark(page, 'nairobi'));

		await page.goBack();
		await expect(page).toHaveURL('./ru');
		await expect(box).not.toBeChecked();
		await expect.poll(async () => (await boxOf(mark(page, 'nairobi'))).y).not.toBe(onGlobe.y);
		await page.goForward();
		await expect(box).toBeChecked();
		await expect.poll(() => boxOf(mark(page, 'nairobi'))).toEqual(onGlobe);
	}
);
