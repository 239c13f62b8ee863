import { base } from '$lib/view/base';
import { LANGS } from '$lib/atlas/vocabulary';
import { LANG_KEY } from '$lib/i18n/preference';

/** A script that leads from `/` to the reader's language: the stored choice, then the browser's, then Russian. */
export function redirectScript(): string {
	const body = `(function (langs) {
	var stored;
	try { stored = localStorage.getItem(${JSON.stringify(LANG_KEY)}); } catch (e) {}
	var wanted = [stored].concat(navigator.languages || []).map(function (tag) { return String(tag).slice(0, 2); });
	var lang = wanted.filter(function (tag) { return langs.indexOf(tag) >= 0; })[0] || 'ru';
	location.replace(${JSON.stringify(base)} + '/' + lang + location.search + location.hash);
})(${JSON.stringify(LANGS)});`;
	return `<script>${body.replace(/[\n\t]+/g, ' ')}</` + 'script>';
}
