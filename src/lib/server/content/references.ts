import type { Evidence } from '$lib/atlas/schema';
import { concerns } from './naming';
import { checkId, type Ids } from './errors';
import type { PassageSource } from './passages';

type Report = (path: readonly PropertyKey[], text: string) => void;

/** What the references between content files can lead to. */
export interface Targets {
	eras: Ids;
	roleTypes: Ids;
	cities: Ids;
	passages: readonly PassageSource[];
}

/** Checks the references of roles, relations and notes. Nothing is checked against what could not be read itself. */
export class References {
	readonly #targets: Targets;
	readonly #passageIds: readonly string[];
	readonly #passages: ReadonlyMap<string, PassageSource>;

	constructor(targets: Targets) {
		this.#targets = targets;
		this.#passageIds = targets.passages.map(({ id }) => id);
		this.#passages = new Map(targets.passages.map((passage) => [passage.id, passage]));
	}

	/** True where it is certain that there is such an id; reports nothing. */
	knows(kind: 'era' | 'city' | 'passage', id: string): boolean {
		const { eras, cities, passages } = this.#targets;
		const ids = { era: eras, city: cities, passage: passages.map(({ id }) => id) }[kind];
		return ids?.includes(id) ?? false;
	}

	era(era: string, report: Report): boolean {
		return checkId('era', this.#targets.eras, era, (text) => report(['era'], `era: ${text}`));
	}

	roleType(type: string, report: Report): void {
		checkId('role type', this.#targets.roleTypes, type, (text) => report(['type'], `type: ${text}`));
	}

	city(city: string, path: readonly PropertyKey[], report: Report): boolean {
		return checkId('city', this.#targets.cities, city, (text) => report(path, text));
	}

	passage(id: string, path: readonly PropertyKey[], report: Report): PassageSource | undefined {
		checkId('passage', this.#passageIds, id, (text) => report(path, text));
		return this.#passages.get(id);
	}

	/**
	 * Evidence is words of its passage, and of a passage that names, or goes on about, what it is evidence for: each of
	 * the cities needs some of the evidence, and all evidence needs some of the cities.
	 */
	evidence(
		evidence: readonly { at: readonly PropertyKey[]; value: Evidence }[],
		cities: readonly { at: readonly PropertyKey[]; value: string }[],
		report: Report
	): void {
		const sources = evidence.map(({ at, value }) => this.quoted(value, at, report));
		const passages = sources.flatMap((source) => source?.passage ?? []);
		// Where a city or a passage is wrong itself, what it fails to name would be a false complaint.
		const { cities: known } = this.#targets;
		if (passages.length < sources.length || !cities.every(({ value }) => known?.includes(value))) return;
		const unnamed = cities.filter(({ value }) => !passages.some((passage) => concerns(passage, value)));
		for (const { at, value } of unnamed) report(at, doesNotName(sources, [value]));
		if (unnamed.length > 0) return;
		passages.forEach((passage, index) => {
			const names = cities.map(({ value }) => value);
			if (!names.some((city) => concerns(passage, city))) {
				report(evidence[index]?.at ?? [], doesNotName(sources.slice(index, index + 1), names));
			}
		});
	}

	/** The passage of this evidence, whose words it is to be. */
	quoted({ passage: id, exact }: Evidence, at: readonly PropertyKey[], report: Report): PassageSource | undefined {
		const passage = this.passage(id, [...at, 'passage'], report);
		if (passage?.body && !passage.body.text.includes(exact)) {
			report(
				[...at, 'exact'],
				`the evidence "${exact}" is not inside its passage "${id}"; copy it from ${passage.file}`
			);
		}
		return passage;
	}
}

function doesNotName(sources: readonly (PassageSource | undefined)[], cities: readonly string[]): string {
	const unique = [...new Set(sources.filter((source) => source !== undefined))];
	const ids = unique.map(({ id }) => `"${id}"`).join(', ');
	const files = unique.map(({ file }) => file).join(' or ');
	const names = cities.map((city) => `"${city}"`).join(', ');
	return `the evidence stands in passage ${ids}, which does not name ${names}; mark the mention in ${files}, or list the city there under "concerns"`;
}
