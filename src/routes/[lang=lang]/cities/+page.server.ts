import { atlas } from '$lib/server/content';
import type { PageServerLoad } from './$types';

/** The present-day country of each city, which is not in the index: besides the cards only the table shows it. */
export const load: PageServerLoad = ({ params }) => ({
	countries: new Map(atlas.cities.map(({ id, country }) => [id, country[params.lang]]))
});
