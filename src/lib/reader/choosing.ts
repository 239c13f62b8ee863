import type { MentionMarks } from '$lib/card/mention-marks';
import type { AtlasMap, ChooseCity } from '$lib/map/atlas-map.svelte';
import type { MapGuide } from './map-guide';
import type { Pane } from './pane';
import type { Reading } from './reading.svelte';

/** What the choice of a city does to text and map, whether the reader makes it in the text or on the map. */
export class Choosing implements MentionMarks {
	readonly #reading: Reading;
	readonly #pane: Pane;
	readonly #guide: MapGuide;
	readonly #map: AtlasMap;

	constructor(reading: Reading, pane: Pane, guide: MapGuide, map: AtlasMap) {
		this.#reading = reading;
		this.#pane = pane;
		this.#guide = guide;
		this.#map = map;
	}

	get chosen(): readonly string[] {
		return this.#reading.chosen;
	}

	get current(): string | null {
		return this.#reading.current;
	}

	/** In the text: the map shows the cities. */
	readonly choose: MentionMarks['choose'] = (...choice) => {
		this.#reading.choose(...choice);
		this.#takeToHand();
		this.#guide.hold();
		this.#guide.show(this.#reading.chosen);
		void this.#map.stage.start();
	};

	/** On the map: the text goes to the city's first mention, unless one is in sight. */
	readonly chooseOnMap: ChooseCity = (city, link, byKeyboard) => {
		this.#reading.choose([city], null, { link, byKeyboard }, { stay: true });
		this.#guide.hold();
		const inSight = this.#reading.found.find((place) => this.#pane.sees(place));
		if (inSight) {
			this.#reading.current = inSight.key;
			this.#takeToHand();
		} else {
			// The reader is looking at the map: do not move it.
			this.#guide.skip();
			this.step(1);
		}
	};

	/** By a link: the text goes to its passage or the city's first mention, and the map to the cities, unless the link has a `camera`. */
	async arrive(passage: string | null, { camera }: { camera: boolean }): Promise<void> {
		const { found } = this.#reading;
		const first = passage ? found.find((mention) => mention.passage.id === passage) : found[0];
		this.#reading.current = first?.key ?? null;
		if (passage) await this.#pane.arriveAt(passage);
		else if (first) await this.#pane.goToMention(first);
		this.#guide.hold();
		if (!camera) this.#guide.show([...this.#reading.chosen, ...this.#reading.cities]);
	}

	/** The passage of the current mention, wherever it stands on the screen. */
	#takeToHand(): void {
		const mention = this.#reading.found[this.#reading.index];
		if (mention) this.#reading.pin(mention.passage.id);
	}

	/** Goes to the mention that many steps on. */
	readonly step = (by: 1 | -1): void => {
		const place = this.#reading.step(by);
		if (place) void this.#pane.goToMention(place);
	};
}
