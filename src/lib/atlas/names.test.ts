import { expect, it } from 'vitest';
import { fullName, printedForm } from './names';

it('a city bears the name that readers know first, and beside it the printed form only where that is another', () => {
	expect(fullName({ name: 'Отрар', nameInPassages: 'Отырар' })).toBe('Отрар · Отырар');
	expect(fullName({ name: 'Тараз' })).toBe('Тараз');
	expect(printedForm({})).toBeNull();
});
