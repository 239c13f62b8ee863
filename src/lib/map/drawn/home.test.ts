import { expect, it } from 'vitest';
import { isPlaced, project, WORLD_PX } from '$lib/atlas/projection';
import { edition } from '$lib/server/content';
import { wholeCamera } from './home';

/** The part of the world that a frame shows, in degrees of latitude and in the unit square. */
function shown(size: { width: number; height: number }, insets: boolean) {
	const camera = wholeCamera(size, insets);
	const world = WORLD_PX * 2 ** camera.zoom;
	const { x, y } = project(camera);
	return {
		left: x - size.width / 2 / world,
		right: x + size.width / 2 / world,
		top: y - size.height / 2 / world,
		bottom: y + size.height / 2 / world
	};
}

const ANTARCTIC = project({ lng: 0, lat: -63.3 }).y;

const FRAMES = [
	{ screen: 'a phone', size: { width: 390, height: 287 }, insets: true },
	{ screen: 'a phone’s reading view', size: { width: 390, height: 270 }, insets: false },
	{ screen: 'a tablet', size: { width: 768, height: 380 }, insets: true },
	{ screen: 'a laptop', size: { width: 950, height: 600 }, insets: true },
	{ screen: 'a laptop’s reading view', size: { width: 606, height: 600 }, insets: false },
	{ screen: 'a desk', size: { width: 1500, height: 1030 }, insets: true },
	{ screen: 'a desk’s reading view', size: { width: 1180, height: 1030 }, insets: false }
];

it.each(FRAMES)('$screen first shows all cities', ({ size, insets }) => {
	const { left, right, top, bottom } = shown(size, insets);
	for (const city of edition('ru').index().cities.filter(isPlaced)) {
		const { x, y } = project(city);
		expect(x > left && x < right && y > top && y < bottom, city.id).toBe(true);
	}
});

// On a laptop and a desk the insets stand in the south.
it.each(FRAMES.filter(({ screen }) => !['a laptop', 'a desk'].includes(screen)))(
	'$screen first shows the inhabited world, not the Antarctic',
	({ size, insets }) => {
		const { top, bottom } = shown(size, insets);
		// Or all of the world that is north of it, and no more in the south than it must.
		if (top > 1e-9) expect(bottom).toBeLessThan(ANTARCTIC + 1e-6);
		else expect(bottom).toBeLessThan(0.9);
	}
);
