import { isPlaced } from '$lib/atlas/projection';
import type { City, Relation } from '$lib/atlas/schema';
import { TourStep } from '$lib/atlas/tour';
import { TOUR_STEPS } from '$lib/atlas/vocabulary';
import { checkId, type Problem } from './errors';
import { filesIn, type ContentFile, type ContentFiles } from './files';
import { References } from './references';
import { YamlFile, type List } from './yaml-file';

type Report = (problem: Problem) => void;

/** What the steps refer to. `cities`: `null` for one that could not be read. */
interface Targets {
	references: References;
	relations: List<Relation>;
	cities: readonly (City | null)[];
}

/** The steps of the tour in their order. What is wrong is reported. */
export function readTour(files: ContentFiles, targets: Targets, report: Report): TourStep[] {
	return numbered(filesIn(files, /^tour\/(.+)\.yaml$/), report).flatMap(({ file, source }) => {
		const yaml = new YamlFile(file, source, report);
		const step = yaml.parse(TourStep);
		if (step) check(step, targets, (path, text) => yaml.report(path, text));
		return step ?? [];
	});
}

/** The files whose numbers are right. A step that is missing is reported only where no file has a wrong number. */
function numbered(found: readonly ContentFile[], report: Report): ContentFile[] {
	const numbers = found.map(({ name }) => Number(/^(\d\d)-[a-z0-9-]+$/.exec(name)?.[1] ?? NaN));
	const missing = Array.from({ length: TOUR_STEPS }, (_, index) => index + 1).filter((n) => !numbers.includes(n));
	const free = missing.map((number) => `${number}`.padStart(2, '0')).join(', ');
	const right = found.filter(({ file }, index) => {
		const number = numbers[index] ?? NaN;
		const first = numbers.indexOf(number);
		if (Number.isNaN(number)) {
			report({ file, line: 1, text: 'the name must be a number and words, as in "07-khanate.yaml"; rename it' });
		} else if (number < 1 || number > TOUR_STEPS) {
			const remedy = free ? `no step has the number ${free}` : 'remove it';
			report({ file, line: 1, text: `the tour has the steps 1 to ${TOUR_STEPS}; ${remedy}` });
		} else if (first < index) {
			const remedy = free ? `no step has the number ${free}` : 'remove one of them';
			report({ file, line: 1, text: `${found[first]?.file ?? ''} has the same number; ${remedy}` });
		} else {
			return true;
		}
		return false;
	});
	if (right.length === found.length && missing.length > 0) {
		report({ file: 'tour', line: 1, text: `the tour has no step ${free}; add it, as in tour/07-khanate.yaml` });
	}
	return right;
}

type Tell = (path: readonly PropertyKey[], text: string) => void;

function check(step: TourStep, targets: Targets, report: Tell): void {
	const { references } = targets;
	const dated = references.era(step.era, report);
	const sources = step.passages.map((id, index) => references.passage(id, ['passages', index], report));
	const passages = sources.flatMap((source) => source?.passage ?? []);
	const known = step.cities.map((city, index) => references.city(city, ['cities', index], report));
	// What a passage or a city that is wrong itself fails to say would be a false complaint.
	if (passages.length < step.passages.length) return;
	const eras = passages.flatMap(({ eras }) => eras);
	if (dated && !eras.includes(step.era) && eras.every((era) => references.knows('era', era))) {
		const spoken = eras.map((era) => `"${era}"`).join(', ') || 'none';
		report(['era'], `era: its passages speak of ${spoken}; take one of these`);
	}
	step.cities.forEach((city, index) => {
		if (!known[index] || passages.some(({ mentions }) => mentions.some(({ cities }) => cities.includes(city)))) return;
		report(['cities', index], `"${city}" stands in none of its passages; show one that names it, or remove the city`);
	});
	checkFrame(step, targets, report);
	if (known.every(Boolean)) checkTies(step, targets, report);
}

function checkFrame({ frame, cities }: TourStep, targets: Targets, report: Tell): void {
	if (!frame) return;
	const { west, south, east, north } = frame;
	for (const city of targets.cities) {
		if (!city || !isPlaced(city) || !cities.includes(city.id)) continue;
		const { lng, lat } = city;
		if (lng > west && lng < east && lat > south && lat < north) continue;
		report(['frame'], `frame: "${city.id}" lies outside; widen the frame, or remove it`);
	}
}

function checkTies(step: TourStep, { relations, references }: Targets, report: Tell): void {
	step.relations.forEach((id, index) => {
		const at = ['relations', index];
		if (!checkId('relation', relations.ids, id, (text) => report(at, text))) return;
		const tie = relations.entries.find(({ value }) => value.id === id)?.value;
		// One that is wrong itself is reported as such.
		if (!tie || ![tie.from, tie.to].every((end) => references.knows('city', end))) return;
		const { passage } = tie.evidence;
		if (!references.knows('passage', passage)) return;
		const absent = [tie.from, tie.to].filter((city) => !step.cities.includes(city)).map((city) => `"${city}"`);
		if (!step.passages.includes(passage)) {
			report(
				at,
				`"${id}" rests on the passage "${passage}", which the step does not show; add it, or remove the relation`
			);
		} else if (absent.length > 0) {
			report(at, `"${id}" ties ${absent.join(' and ')}, which the step does not name; add to its cities`);
		}
	});
}
