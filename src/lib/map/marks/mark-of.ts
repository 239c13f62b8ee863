/** The mark that stands for a city: its own, or that of the cluster which holds it. */
export const markOf = (city: string): HTMLElement | undefined =>
	[...document.querySelectorAll<HTMLElement>(`a[data-city="${city}"], button[data-cities~="${city}"]`)].find((mark) =>
		mark.checkVisibility()
	);
