import { atlas } from '$lib/server/content';
import type { PageServerLoad } from './$types';

/** The country of each city of today, which only the table shows before a city is chosen. */
export const load: PageServerLoad = ({ params }) => ({
	countries: new Map(atlas.cities.map(({ id, country }) => [id, country[params.lang]]))
});
