import { base } from '$lib/view/base';
import { DEFAULT_LANG, LANGS } from '$lib/atlas/vocabulary';
import { LANG_KEY } from '$lib/i18n/preference';

/** As text of a script, a function that takes the languages and gives the reader's: stored, the browser's, the default. */
const READERS_LANGUAGE = `function (langs) {
	var stored;
	try { stored = localStorage.getItem(${JSON.stringify(LANG_KEY)}); } catch (e) {}
	var wanted = [stored].concat(navigator.languages || []).map(function (tag) { return String(tag).slice(0, 2); });
	return wanted.filter(function (tag) { return langs.indexOf(tag) >= 0; })[0] || ${JSON.stringify(DEFAULT_LANG)};
}`;

/** A script that leads from `/` to the reader's language: the stored choice, then the browser's, then the default. */
export const redirectScript = (): string =>
	script(`(function (base, lang) {
	location.replace(base + '/' + lang + location.search + location.hash);
})(${JSON.stringify(base)}, (${READERS_LANGUAGE})(${JSON.stringify(LANGS)}));`);

/**
 * A script for the one page that a host has for all that it does not find. Where the address names no language, it leads
 * to the same address in the reader's; where it names one, that language's own page takes the place of this one, under
 * the address as it is. Until then, and if that cannot be had, this page stays.
 */
export const missingScript = (): string =>
	script(`(function (base, langs, lang) {
	var path = location.pathname.slice(base.length);
	var named = path.split('/')[1];
	if (langs.indexOf(named) < 0) {
		location.replace(base + '/' + lang + path.replace(/[/]+$/, '') + location.search + location.hash);
		return;
	}
	fetch(base + '/' + named + '/404.html').then(function (answer) { return answer.text(); }).then(function (page) {
		if (page.indexOf('id="content"') < 0) return;
		document.open();
		document.write(page);
		document.close();
	}).catch(function () {});
})(${JSON.stringify(base)}, ${JSON.stringify(LANGS)}, (${READERS_LANGUAGE})(${JSON.stringify(LANGS)}));`);

const script = (body: string): string => `<script>${body.replace(/[\n\t]+/g, ' ')}</` + 'script>';
