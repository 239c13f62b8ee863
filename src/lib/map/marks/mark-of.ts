/** The visible mark of a city: its own, or the cluster that contains it. */
export const markOf = (city: string): HTMLElement | undefined =>
	[...document.querySelectorAll<HTMLElement>(`a[data-city="${city}"], button[data-cities~="${city}"]`)].find((mark) =>
		mark.checkVisibility()
	);
