import { expect, it } from 'vitest';
import { defaultView } from '$lib/view/codec';
import { fileName } from './save';

it('a file’s name says version and view, in letters that every system takes', () => {
	const view = defaultView('ru');
	expect(fileName(view, 'svg', '0.1.0')).toBe('atlas-0.1.0-ru.svg');
	const city = { kind: 'city', city: 'rio-de-janeiro' } as const;
	expect(fileName({ ...view, page: city, eras: ['globalisation'] }, 'png', '0.1.0')).toBe(
		'atlas-0.1.0-ru-cities-rio-de-janeiro-globalisation.png'
	);
	const name = fileName({ ...view, q: `Великий / шёлковый путь ${'а'.repeat(200)}` }, 'svg', '0.1.0');
	expect(name).toMatch(/^atlas-0\.1\.0-ru-великий-шёлковый-путь-а+\.svg$/);
	expect(name.length).toBeLessThan(130);
});
