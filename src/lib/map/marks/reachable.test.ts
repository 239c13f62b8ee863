import { describe, expect, it } from 'vitest';
import { visibleCities } from '$lib/atlas/filter';
import { project, WORLD_PX } from '$lib/atlas/projection';
import { edition } from '$lib/server/content';
import type { Camera } from '$lib/view/codec';
import { marksAt, type ClusterMark } from './marks';
import { partingCamera } from './part';

const cities = visibleCities(edition('ru').index(), { eras: [], roles: [], matches: null });

const frames = [
	{ screen: 'a phone', size: { width: 390, height: 380 } },
	{ screen: 'a desk', size: { width: 850, height: 740 } },
	{ screen: 'a wide desk', size: { width: 1500, height: 940 } }
];

const marksUnder = ({ zoom }: Camera) => marksAt(cities, Math.max(0, Math.floor(zoom + 1e-6)), null);

/** How many presses on clusters until a city has its own mark or is listed; and the camera then. */
function reach(city: string, size: { width: number; height: number }): { presses: number; camera: Camera } {
	const home = Math.max(440, size.width * 1.22, size.height) / WORLD_PX;
	let camera: Camera = { zoom: Math.log2(home), lat: 0, lng: 0 };
	let opened: string[] = [];
	for (let presses = 0; presses < 5; presses++) {
		const cluster = marksUnder(camera).find(
			(mark): mark is ClusterMark => mark.kind === 'cluster' && mark.cities.some(({ id }) => id === city)
		);
		if (!cluster) return { presses, camera };
		const parting = partingCamera(cluster, camera, size, opened);
		if (!parting) return { presses: presses + 1, camera };
		expect(parting.zoom, 'a press comes closer').toBeGreaterThan(camera.zoom);
		opened = cluster.cities.map(({ id }) => id);
		camera = parting;
	}
	throw new Error(`${city} cannot be reached`);
}

describe.each(frames)('on $screen', ({ size }) => {
	it('every city has its own mark or is listed after at most two presses', () => {
		const far = cities.map(({ id }) => ({ id, ...reach(id, size) })).filter(({ presses }) => presses > 2);
		expect(far).toEqual([]);
	});

	it('a city whose cluster was parted is inside the frame', () => {
		for (const { id, lat, lng } of cities) {
			const { presses, camera } = reach(id, size);
			if (presses === 0) continue;
			const [at, middle] = [project({ lat, lng }), project(camera)];
			const world = WORLD_PX * 2 ** camera.zoom;
			expect(Math.abs(at.x - middle.x) * world, id).toBeLessThanOrEqual(size.width / 2);
			expect(Math.abs(at.y - middle.y) * world, id).toBeLessThanOrEqual(size.height / 2);
		}
	});
});

describe('a cluster', () => {
	const point = { kind: 'cluster', key: '', x: 0, y: 0, label: null } as const;
	const of = (...ids: string[]): ClusterMark => ({ ...point, cities: cities.filter(({ id }) => ids.includes(id)) });
	const size = { width: 850, height: 740 };

	it('whose cities no zoom parts is listed', () => {
		const [city] = cities;
		if (!city) throw new Error('the atlas has no city');
		const twice: ClusterMark = { ...point, cities: [city, { ...city, id: 'twin' }] };
		expect(partingCamera(twice, { zoom: 1 }, size, [])).toBeNull();
	});

	it('comes closer by at least one level, however narrow the frame', () => {
		const camera = partingCamera(of('tokyo', 'vladivostok'), { zoom: 5.2 }, { width: 150, height: 150 }, []);
		expect(camera?.zoom).toBe(6);
	});
});
