import type { z } from 'zod';
import { isLang } from '$lib/atlas/vocabulary';

type Issue = z.core.$ZodRawIssue;

/** What a value of a kind looks like in YAML. */
const FORMS: Partial<Record<string, string>> = {
	object: 'a mapping, one "key: value" a line',
	array: 'a list, one "- item" a line',
	string: 'text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false'
};

/**
 * What is wrong with a value and what to do, for an author who knows YAML and nothing of schemas. Every kind of issue
 * has a remedy; a schema's own message takes precedence over this one.
 */
export function plainWords(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return wrongType(issue.expected, issue.input, issue.path?.at(-1));
		case 'invalid_value':
			return wrongValue(issue.values.map(String), issue.input);
		case 'unrecognized_keys':
			return `no such key: ${issue.keys.map((key) => `"${key}"`).join(', ')}; remove it, or correct its spelling`;
		case 'too_small':
			return issue.origin === 'string' || issue.origin === 'array'
				? `is empty; write at least ${issue.minimum === 1 ? 'one' : String(issue.minimum)}${issue.origin === 'array' ? ' item' : ' character'}`
				: `is too small; write ${String(issue.minimum)} or more`;
		case 'too_big':
			return issue.origin === 'string' || issue.origin === 'array'
				? `is too long; shorten it to ${String(issue.maximum)}${issue.origin === 'array' ? ' items' : ' characters'}`
				: `is too large; write ${String(issue.maximum)} or less`;
		case 'invalid_format':
			return issue.format === 'url'
				? 'is not a whole web address; write it as in https://example.org/page'
				: `is not written as ${issue.format}; correct it`;
		case 'not_multiple_of':
			return `is not a multiple of ${String(issue.divisor)}; round it`;
		case 'invalid_union':
		case 'invalid_key':
		case 'invalid_element':
		case 'custom':
			return 'cannot be read; write it in the form that its neighbours have';
		default:
			return issue satisfies never;
	}
}

function wrongType(expected: string, input: unknown, key: PropertyKey | undefined): string {
	const form = FORMS[expected] ?? expected;
	if (input === undefined && typeof key === 'string' && isLang(key)) {
		return `the language is missing; write it under "${key}"`;
	}
	if (input === undefined) return `is missing; add it: ${form}`;
	if (input === null) return `is empty; write ${form}`;
	const found = Array.isArray(input) ? 'a list' : (FORMS[typeof input] ?? typeof input);
	if (expected === 'string' && typeof input !== 'object') return `is ${found}; write text: put it in quotes`;
	return `is ${found.replace(/,.*/, '')}; write ${form}`;
}

function wrongValue(values: readonly string[], input: unknown): string {
	if (input === undefined) return `is missing; add it: one of ${values.join(', ')}`;
	return typeof input === 'string' && values.length > 1
		? `"${input}": no such value; take one of ${values.join(', ')}`
		: `must be ${values.join(', ')}; correct it`;
}
