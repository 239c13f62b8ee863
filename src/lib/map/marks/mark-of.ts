/** The visible mark of a city on the map, not in an inset: its own, or the cluster that contains it. */
export const markOf = (city: string): HTMLElement | undefined =>
	[
		...document.querySelectorAll<HTMLElement>(
			`[data-map] .world a[data-city="${city}"], button[data-cities~="${city}"]`
		)
	].find((mark) => mark.checkVisibility());
