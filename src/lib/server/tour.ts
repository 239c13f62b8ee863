import type { StepEntry } from '$lib/atlas/edition';
import type { Atlas } from '$lib/atlas/schema';
import type { Edition } from './content/edition';
import { eraEntry } from './content/index-entries';

/** A step of the tour in the edition's language, or `undefined` where there is no step of this number. */
export function tourStep(atlas: Atlas, edition: Edition, number: number): StepEntry | undefined {
	const { lang } = edition;
	const step = atlas.tour[number - 1];
	const era = atlas.eras.find(({ id }) => id === step?.era);
	if (!step || !era) return undefined;
	const { title, text, cities, relations, frame } = step;
	return {
		number,
		lang,
		title: title[lang],
		text: text[lang],
		era: eraEntry(era, lang),
		cities,
		relations,
		frame: frame
			? [
					{ lng: frame.west, lat: frame.north },
					{ lng: frame.east, lat: frame.south }
				]
			: null,
		// In the step's order, which need not be the article's.
		passages: step.passages.flatMap((id) => edition.passages((passage) => passage.id === id)),
		titles: atlas.tour.map(({ title }) => title[lang])
	};
}
