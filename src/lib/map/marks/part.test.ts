import { describe, expect, it } from 'vitest';
import { placedCities, type PlacedCity } from '$lib/atlas/filter';
import { Gatherer } from '$lib/atlas/gather';
import { project, WORLD_PX } from '$lib/atlas/projection';
import { edition } from '$lib/server/content';
import { MAX_ZOOM } from '$lib/view/codec';
import { wholeCamera } from '../drawn/home';
import { marksAt, type ClusterMark } from './marks';
import { OPENED_MARGIN, partingCamera, textCamera } from './part';

const city = (id: string, lng: number, lat: number): PlacedCity => ({
	...{ id, lng, lat, name: id, written: id, named: 'direct', zoom: 4, roles: [], eras: [], collectiveOnly: false }
});

const cluster = (...cities: PlacedCity[]): ClusterMark => ({
	...{ kind: 'cluster', key: cities.map(({ id }) => id).join(' '), cities, label: null },
	...project({ lng: 0, lat: 0 })
});

const size = { width: 900, height: 600 };
const [near, far] = [city('near', 68, 43), city('far', 70, 43)];

describe('coming closer to a cluster', () => {
	it('fits it into the frame, its outermost cities at the margin', () => {
		const camera = partingCamera(cluster(near, far), { zoom: 1 }, size);
		expect(camera).not.toBeNull();
		const world = WORLD_PX * 2 ** (camera?.zoom ?? 0);
		const across = (project(far).x - project(near).x) * world;
		expect(across).toBeCloseTo(size.width - 2 * OPENED_MARGIN, 3);
		expect(camera?.lng).toBeCloseTo(69, 6);
	});

	it('comes at least one whole zoom level closer, however narrow the frame', () => {
		const wide = cluster(city('west', -120, 0), city('east', 140, 0));
		expect(partingCamera(wide, { zoom: 2 }, { width: 320, height: 240 })?.zoom).toBe(3);
		expect(partingCamera(wide, { zoom: 2.7 }, { width: 320, height: 240 })?.zoom).toBe(3);
	});

	it('comes no closer than the map’s highest zoom', () => {
		const close = cluster(city('a', 68, 43), city('b', 68.02, 43));
		expect(partingCamera(close, { zoom: 1 }, size)?.zoom).toBeLessThanOrEqual(MAX_ZOOM);
	});

	it('stays where it is if two of its cities are at the same spot, which no zoom separates', () => {
		expect(partingCamera(cluster(near, { ...near, id: 'same' }), { zoom: 1 }, size)).toBeNull();
	});
});

const atlas = placedCities(edition('ru').index(), { eras: [], roles: [], matches: null });

it.each([
	{ screen: 'a phone', size: { width: 390, height: 380 } },
	{ screen: 'a desk', size: { width: 850, height: 740 } }
])('on $screen every cluster of the atlas parts in the frame, or comes closer by a level', ({ size }) => {
	const { zoom } = wholeCamera(size);
	const clusters = marksAt(atlas, Math.max(0, Math.floor(zoom)), null).filter((mark) => mark.kind === 'cluster');
	expect(clusters.length).toBeGreaterThan(3);
	for (const cluster of clusters) {
		const camera = partingCamera(cluster, { zoom }, size);
		if (!camera) throw new Error(`${cluster.key} does not part`);
		expect(camera.zoom, cluster.key).toBeGreaterThan(zoom);
		const [middle, world] = [project(camera), WORLD_PX * 2 ** camera.zoom];
		for (const city of cluster.cities) {
			const at = project(city);
			expect(Math.abs(at.x - middle.x) * world, city.id).toBeLessThanOrEqual(size.width / 2);
			expect(Math.abs(at.y - middle.y) * world, city.id).toBeLessThanOrEqual(size.height / 2);
		}
	}
});

describe('the camera to the cities of a passage', () => {
	const khanate = [city('otrar', 68.303, 42.8515), city('turkestan', 68.2712, 43.2976), city('taraz', 71.3667, 42.9)];
	const apart = (cities: PlacedCity[], zoom: number) =>
		new Gatherer(cities).at(Math.floor(zoom)).length === cities.length;
	const inside = (
		cities: PlacedCity[],
		camera: { zoom: number; lng: number; lat: number },
		{ width, height } = size
	) => {
		const world = WORLD_PX * 2 ** camera.zoom;
		const middle = project(camera);
		return cities.map(project).every(({ x, y }) => {
			return Math.abs(x - middle.x) * world < width / 2 && Math.abs(y - middle.y) * world < height / 2;
		});
	};

	it('comes closer than it would otherwise where only then no two of them share a ring', () => {
		expect(apart(khanate, 4)).toBe(false);
		const camera = textCamera(khanate, size, 4);
		expect(apart(khanate, camera.zoom)).toBe(true);
		expect(inside(khanate, camera)).toBe(true);
	});

	it('leaves less margin where a phone has no room for them apart otherwise', () => {
		const phone = { width: 390, height: 270 };
		const camera = textCamera(khanate, phone, 4);
		expect(apart(khanate, camera.zoom)).toBe(true);
		expect(inside(khanate, camera, phone)).toBe(true);
	});

	it('keeps all of them in the frame, and two of them in a ring where they cannot come apart there', () => {
		const world = [...khanate, city('tokyo', 139.69, 35.69), city('london', -0.13, 51.5)];
		const camera = textCamera(world, size, 4);
		expect(inside(world, camera)).toBe(true);
		expect(apart(world, camera.zoom)).toBe(false);
	});

	it('comes no closer than asked to a city alone, or to cities that are apart there', () => {
		expect(textCamera([near], size, 4).zoom).toBe(4);
		expect(textCamera([near, city('tashkent', 71, 41)], size, 5).zoom).toBeLessThanOrEqual(5);
	});
});
