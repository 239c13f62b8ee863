import { textOf } from '$lib/atlas/segments';
import { placeInInset } from '$lib/atlas/inset';
import { isPlaced, unproject } from '$lib/atlas/projection';
import type { Messages } from '$lib/i18n/messages.svelte';
import type { AtlasMap } from '$lib/map/atlas-map.svelte';
import type { InsetDrawing, Region, World } from '$lib/map/drawn/drawing';
import { homeOf } from '$lib/map/drawn/home';
import { insetMarks } from '$lib/map/insets/layout';
import { shownArcs } from '$lib/map/marks/arcs';
import { marksAt } from '$lib/map/marks/marks';
import { namesAt, type NameEntry } from '$lib/map/names/layout';
import { scaleOf } from '$lib/map/plate/scale';
import { degreeWords, scaleWords } from '$lib/map/plate/words';
import { heldBy } from '$lib/share/contents';
import type { Attention } from '$lib/view/attention.svelte';
import { ownTitle } from '$lib/view/own-title';
import type { Shown } from '$lib/view/shown.svelte';
import type { ViewState } from '$lib/view/view.svelte';
import { globeAt } from './globe';
import { groundOfPage, loadGround, type Sight } from './ground';
import { middleOf } from './plate';
import type { Caption, PicturedInset, PicturedMap } from './subject';

/** What the page knows of its map. */
export interface Seen {
	map: AtlasMap;
	view: ViewState;
	shown: Shown;
	attention: Attention;
	world: World;
	region: Region | null;
	insets: readonly InsetDrawing[];
	names: readonly NameEntry[];
}

/** The map as the page shows it now, with the ground in the live map's own detail; `null` before it has a size. */
export async function collectMap(seen: Seen, words: Messages): Promise<(PicturedMap & { relief: boolean }) | null> {
	const { map, view, shown, attention } = seen;
	const size = map.stage.frame?.size;
	const { camera } = map.stage;
	if (!size || !camera) return null;
	const { index, filter } = shown;
	const today = index.eras.find(({ today }) => today)?.id;
	const globe = map.stage.globe && globeAt(camera, size);
	const sight: Sight = {
		...{ ...size, camera, middle: middleOf(camera, size.height) },
		borders: view.current.borders && today !== undefined && (filter.eras.length === 0 || filter.eras.includes(today)),
		relief: map.stage.status === 'ready',
		globe
	};
	const city = index.cities.filter(isPlaced).find(({ id }) => id === view.city);
	const { inwards } = homeOf(city, shown.framed, { among: shown.step !== null });
	const level = map.stage.globe?.level ?? Math.max(0, Math.floor(camera.zoom + 1e-6));
	const marks = marksAt(shown.marked, level, shown.single, { inwards, atHand: attention.atHand });
	const ids = namesAt(seen.names, marks, level, filter.eras);
	const scale = scaleOf(camera.zoom, unproject(sight.middle).lat);
	const { eras } = index;
	const drawn = {
		...{ ...size, camera, globe, marks, eras },
		names: seen.names.filter(({ id }) => ids.has(id)),
		chosen: [...(view.city === null ? [] : [view.city]), ...view.chosen],
		hidden: shown.hidden?.id ?? null,
		atHand: attention.atHand,
		arcs: shownArcs(index.relations, { city: view.city, ofStep: shown.step?.relations ?? [], filter }),
		insets: insetsSeen(seen),
		bottom: size.height - paperBelow(),
		borders: sight.borders,
		scale: globe
			? null
			: {
					words: scaleWords(words, scale.km),
					lat: scale.lat === null ? '' : degreeWords(words, scale.lat, 'parallels'),
					width: scale.width
				},
		degree: (degrees: number, of: 'meridians' | 'parallels') => degreeWords(words, degrees, of)
	};
	try {
		return { ...drawn, ground: await loadGround(sight), relief: sight.relief };
	} catch {
		// Without a network: the coarser outlines that the page has, which are no reason to save nothing.
		// Of the globe the page has no drawing: it is flat then.
		const flat = { ...drawn, globe: null, scale: null };
		return { ...flat, ground: groundOfPage(seen.world, seen.region, sight), relief: false, borders: false };
	}
}

/** Pixels of paper below the first view's map, as the style sheet has it: Insets.svelte. */
function paperBelow(): number {
	const insets = document.querySelector('[data-map] .insets');
	if (!insets?.checkVisibility(SHOWN)) return 0;
	return parseFloat(getComputedStyle(insets, '::before').height) || 0;
}

const SHOWN = { opacityProperty: true, visibilityProperty: true };

/** The insets that the style sheet shows in a frame of this size, where they stand. */
function insetsSeen({ insets, shown }: Seen): PicturedInset[] {
	const frame = document.querySelector('[data-map]')?.getBoundingClientRect();
	if (!frame) return [];
	return insets.flatMap((drawing) => {
		const element = document.querySelector(`[data-map] [data-inset="${drawing.id}"]`);
		if (!element?.checkVisibility(SHOWN)) return [];
		const { left, top } = element.getBoundingClientRect();
		const cities = shown.placed.flatMap((city) => {
			const at = placeInInset(city, drawing.window, drawing.width);
			return at ? [{ city, ...at }] : [];
		});
		return [
			{
				...{ drawing, marks: insetMarks(cities, drawing.name, drawing) },
				...{ left: left - frame.left + element.clientLeft, top: top - frame.top + element.clientTop }
			}
		];
	});
}

/** The words round the map. */
export function captionOf(
	{ view, shown, attention }: Pick<Seen, 'view' | 'shown' | 'attention'>,
	words: Messages,
	relief: boolean
): Caption {
	const { page } = view.current;
	const own = page.kind === 'city' ? shown.cityName(page.city) : ownTitle(words.site_name());
	const spokenOf = attention.atHand.map((id) => shown.cityName(id)).join(', ');
	const held = [...heldBy(view.current, shown.index), spokenOf].filter((line) => line && line !== own);
	const [title, ...others] = own === null ? held : [own, ...held];
	return {
		lang: view.current.lang,
		above: title ? words.site_title() : null,
		title: title ?? words.site_title(),
		below: title ? others.join(' · ') : words.site_lead(),
		legend: {
			full: words.legend_full(),
			light: words.legend_light(),
			outline: words.legend_outline(),
			ring: words.picture_ring(),
			chosen: words.legend_chosen(),
			atHand: words.picture_at_hand(),
			relation: words.legend_relation(),
			borders: words.borders_today(),
			editor: words.editor_short(),
			byEditor: words.legend_editor()
		},
		citation: textOf(shown.index.article.citation),
		sources: [words.preview_map_sources(), ...(relief ? [words.picture_relief()] : [])].join('; '),
		edition: words.picture_edition(edition()),
		link: new URL(view.href({}), location.origin).href
	};
}

/** The version of the atlas that the page belongs to, and its day as in `2026-11-28`. */
export function edition(): { version: string; date: string } {
	const meta = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
	return { version: meta('dcterms.hasVersion'), date: meta('dcterms.modified') };
}
