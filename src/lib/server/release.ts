import changelog from '../../../CHANGELOG.md?raw';
import { version } from '../../../package.json';

/** What is published and cited: a version, and the day on which it was made. */
export interface Release {
	version: string;
	/** As in `2026-11-28`. */
	date: string;
}

/**
 * The day of a version, from its head in the changelog: `## [0.1.0] - 2026-11-28`.
 * @throws {Error} where there is no such head
 */
export function releaseDate(changelog: string, version: string): string {
	const head = changelog.split('\n').find((line) => line.startsWith(`## [${version}]`));
	const date = /^## \[[^\]]+\] - (\d{4}-\d\d-\d\d)$/.exec(head ?? '')?.[1];
	if (date) return date;
	throw new Error(`CHANGELOG.md has no day for version ${version}: add a head "## [${version}] - YYYY-MM-DD"`);
}

/** The release that is built. */
export const RELEASE: Release = { version, date: releaseDate(changelog, version) };
