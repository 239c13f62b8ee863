import { placedCities, visibleCities, type PlacedCity } from '$lib/atlas/filter';
import type { AtlasIndex, DrawnEra } from '$lib/atlas/index-data';
import { fullName, printedForm } from '$lib/atlas/names';
import { isPlaced, type LngLat } from '$lib/atlas/projection';
import { shownRole } from '$lib/atlas/shown-role';
import { TOUR_STEPS, type EraId, type Lang } from '$lib/atlas/vocabulary';
import type { Messages } from '$lib/i18n/messages.svelte';
import { modalityWords } from '$lib/i18n/modality';
import { cameraFor } from '$lib/map/camera';
import type { Camera } from '$lib/view/codec';
import type { Page } from '$lib/view/pages';
import { atlas, edition } from '../content';
import { tourStep } from '../tour';
import { placeNames } from '../plate';
import { northwards } from './map';
import type { MapSubject } from './plate';

/** What a page's picture shows and says. */
export interface Subject {
	/** What kind of page it is. */
	kind: string;
	title: string;
	/** The form of a city's name that the passages print, where it is another. */
	form: string | null;
	lead: string | null;
	role: RoleWords | null;
	eras: DrawnEra[];
	/** What stands beside each era. */
	eraNotes: string[];
	/** A map of much of the world, which needs more room than the words. */
	wide: boolean;
	map: MapSubject;
}

export interface RoleWords {
	era: DrawnEra;
	/** True where the role is said of a group only. */
	group: boolean;
	denied: boolean;
	type: string;
	/** How firmly the article says it, and of whom if not of this city alone. */
	modality: string[];
	/** In the editor's words, and the words that say so. */
	statement: string;
	by: string;
}

/** Pixels: the map's frame beside a column of words, and the one for much of the world. */
export const FRAMES = { near: { width: 588, height: 500 }, wide: { width: 680, height: 500 } } as const;

/** The zoom level up to which a map counts as one of much of the world. */
const WIDE_ZOOM = 1.6;

/** Pixels between the outermost cities and the frame. */
const MARGIN = { near: 60, wide: 70 } as const;

/** A city's surroundings: from where its shores can be recognised, to where it stands apart from its neighbours. */
const CITY_ZOOM = [4, 5.5] as const;
const ERA_ZOOM = 5.5;

/** What is shown and said of a page; `null`: there is no such page. */
export function subjectOf(lang: Lang, page: Page, words: Messages): Subject | null {
	const index = edition(lang).index();
	const cities = placedCities(index, { eras: [], roles: [], matches: null });
	const world = (kind: string, title: string, lead: string): Subject => ({
		...{ kind, title, form: null, lead, role: null, eras: index.eras, eraNotes: [], wide: true },
		map: { ...map(index, cities), camera: around(cities, true) }
	});
	switch (page.kind) {
		case 'map':
			return world(words.page_map(), words.site_title(), words.site_lead());
		case 'table':
			return world(words.page_table(), words.table_title(), words.table_lead());
		case 'read':
			return world(words.page_read(), words.page_read(), words.read_description());
		case 'about':
			return world(words.page_about(), words.about_title(), words.site_lead());
		case 'city':
			return citySubject(index, cities, page.city, words);
		case 'era':
			return eraSubject(index, page.era, words);
		case 'tour':
			return stepSubject(index, cities, page.step, words);
		case 'missing':
			return null;
		default:
			return page satisfies never;
	}
}

const map = ({ lang, eras }: AtlasIndex, cities: readonly PlacedCity[]): Omit<MapSubject, 'camera'> => ({
	...{ cities, eras, chosen: null, atHand: [], relations: [] },
	names: placeNames(lang).filter(({ eras }) => eras.length === 0)
});

function around(places: readonly LngLat[], wide: boolean, maxZoom = ERA_ZOOM): Camera {
	const shape = wide ? 'wide' : 'near';
	return northwards(cameraFor(places, FRAMES[shape], { margin: MARGIN[shape], maxZoom }), FRAMES[shape].height);
}

/** The camera for places, with the frame that suits it. */
function framed(places: readonly LngLat[], maxZoom = ERA_ZOOM): { wide: boolean; camera: Camera } {
	const wide = around(places, true, maxZoom);
	return wide.zoom < WIDE_ZOOM ? { wide: true, camera: wide } : { wide: false, camera: around(places, false, maxZoom) };
}

function citySubject(index: AtlasIndex, cities: PlacedCity[], id: string, words: Messages): Subject | null {
	const all = visibleCities(index, { eras: [], roles: [], matches: null });
	const city = all.find((city) => city.id === id);
	const card = edition(index.lang).card(id);
	if (!city || !card) return null;
	const role = shownRole(card.roles);
	const era = index.eras.find(({ id }) => id === role?.era);
	const zoom = Math.max(CITY_ZOOM[0], Math.min(CITY_ZOOM[1], city.zoom));
	return {
		kind: words.city(),
		title: city.name,
		form: printedForm(city),
		lead: null,
		role:
			role && era
				? {
						era,
						group: role.cities.length > 1,
						denied: role.modality === 'denied',
						type: role.typeLabel,
						modality: [
							modalityWords(words, role.modality),
							...(role.cities.length > 1 ? [words.said_of_group({ cities: namesOf(index, role.cities) })] : [])
						],
						statement: role.statement,
						by: words.statements_by_editor()
					}
				: null,
		eras: index.eras.filter(({ id }) => city.eras.includes(id)),
		eraNotes: [],
		wide: false,
		map: {
			...map(index, cities),
			camera: isPlaced(city) ? { zoom, lat: city.lat, lng: city.lng } : around(cities, false),
			chosen: id,
			relations: index.relations.filter(({ from, to }) => from === id || to === id)
		}
	};
}

function eraSubject(index: AtlasIndex, id: EraId, words: Messages): Subject | null {
	const era = index.eras.find((era) => era.id === id);
	if (!era) return null;
	const named = visibleCities(index, { eras: [id], roles: [], matches: null });
	const cities = named.filter(isPlaced);
	const all = index.cities.filter(isPlaced);
	const frame = cities.length > 0 ? framed(cities) : { wide: true, camera: around(all, true) };
	return {
		kind: words.preview_era(),
		title: era.label,
		form: null,
		lead: named.length > 0 ? named.map(fullName).join(', ') : words.table_era_without_city(),
		role: null,
		eras: [{ ...era, label: era.dates, short: era.dates }],
		eraNotes: [era.datedBy === 'article' ? words.about_dated_by_article() : words.dated_by_editor()],
		...{ wide: frame.wide, map: { ...map(index, cities), camera: frame.camera } }
	};
}

function stepSubject(index: AtlasIndex, cities: PlacedCity[], number: number, words: Messages): Subject | null {
	const step = tourStep(atlas, edition(index.lang), number);
	if (!step) return null;
	const own = cities.filter(({ id }) => step.cities.includes(id));
	const frame = step.frame
		? framed(step.frame, 12)
		: own.length > 0
			? framed(own)
			: { wide: true, camera: around(cities, true) };
	const eras = index.eras.filter(({ id }) => id === step.era.id);
	return {
		kind: words.tour_step({ step: number, total: TOUR_STEPS }),
		title: step.title,
		form: null,
		lead: own.length > 0 ? own.map(fullName).join(', ') : null,
		role: null,
		eras,
		eraNotes: eras.map(({ dates }) => dates),
		wide: frame.wide,
		map: {
			...map(index, cities),
			camera: frame.camera,
			atHand: step.cities,
			relations: index.relations.filter(({ id }) => step.relations.includes(id))
		}
	};
}

const namesOf = (index: AtlasIndex, ids: readonly string[]): string =>
	ids.flatMap((id) => index.cities.find((city) => city.id === id)?.name ?? []).join(', ');
