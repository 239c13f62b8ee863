import { expect, it } from 'vitest';
import { releaseDate } from './release';

const changelog = '## [Unreleased]\n\n## [0.2.0] - 2027-01-31\n\n- More.\n\n## [0.1.0] - 2026-11-28\n';

it('takes the day of a release from the changelog', () => {
	expect(releaseDate(changelog, '0.1.0')).toBe('2026-11-28');
	expect(releaseDate(changelog, '0.2.0')).toBe('2027-01-31');
});

it('says what to add where the changelog has no day for the version', () => {
	expect(() => releaseDate(changelog, '0.3.0')).toThrow('add a head "## [0.3.0] - YYYY-MM-DD"');
	expect(() => releaseDate('## [0.3.0] soon', '0.3.0')).toThrow('no day');
});
