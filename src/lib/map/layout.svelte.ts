import { project, type Point } from '$lib/atlas/projection';
import type { Camera } from '$lib/view/codec';
import { crossesEdge, sameCamera } from './camera';
import type { Globe, Seen } from './live/globe';

/** Where a place stands in the square that carries the marks. */
export interface Placed {
	/** CSS lengths. */
	left: string;
	top: string;
	side: Seen['side'];
}

/** To a fiftieth of a pixel at the closest zoom. */
const percent = (share: number) => `${Number((share * 100).toFixed(6))}%`;

/** What marks, names and lines are laid out for. */
export class Layout {
	/** The zoom level that marks are laid out for; `null` until the browser has measured the frame. */
	level: number | null = $state.raw(null);
	/** The camera's x in the unit square: marks are drawn in the copy of the world nearest to it. */
	centreX = $state.raw(0.5);
	/** The camera's y in the unit square. */
	centreY = $state.raw(0.5);
	/** The camera's zoom; `null` until the browser has measured the frame. */
	zoom: number | null = $state.raw(null);
	/** How the globe is seen; `null`: the map is flat. */
	globe: Globe | null = $state.raw(null);

	/** Whether the camera is the page's own. */
	atHome = $state.raw(true);
	/** Whether copies of the drawn world beside it are in sight; `null` until the browser has measured the frame. */
	crossing: boolean | null = $state.raw(null);

	/** A place of the unit square: on the globe, or in the copy of the flat world that is in sight. */
	place({ x, y }: Point): Placed {
		const copy = x + Math.round(this.centreX - x);
		if (!this.globe) return { left: percent(copy), top: percent(y), side: null };
		const seen = this.globe.see({ x: copy, y });
		return { left: `${seen.x}px`, top: `${seen.y}px`, side: seen.side };
	}

	/** `home`: the page's own camera; `width`: of the frame, in CSS pixels, where the drawn map is in it. */
	protected layOutFor(
		camera: Camera,
		{ globe, home, width }: { globe: Globe | null; home: Camera | null; width: number | null }
	): void {
		this.globe = globe;
		this.level = globe?.level ?? Math.max(0, Math.floor(camera.zoom + 1e-6));
		const { x, y } = project(camera);
		this.centreX = x;
		this.centreY = y;
		this.zoom = camera.zoom;
		this.atHome = home === null || sameCamera(home, camera);
		if (width !== null) this.crossing = crossesEdge(camera, width);
	}
}
