import { base } from '$lib/view/base';
import { DEFAULT_LANG, LANGS } from '$lib/atlas/vocabulary';
import { LANG_KEY } from '$lib/i18n/preference';

/** Name of the Trusted Types policy by which the 404 page writes the one of the path's language. */
export const WRITER = 'missing-page';

/** Source of a function that picks the reader's language: the stored one, then the browser's, then the default. */
const READERS_LANGUAGE = `function (langs) {
	var stored;
	try { stored = localStorage.getItem(${JSON.stringify(LANG_KEY)}); } catch (e) {}
	var wanted = [stored].concat(navigator.languages || []).map(function (tag) { return String(tag).slice(0, 2); });
	return wanted.filter(function (tag) { return langs.indexOf(tag) >= 0; })[0] || ${JSON.stringify(DEFAULT_LANG)};
}`;

/** A script for `/` that redirects to the reader's language. */
export const redirectScript = (): string =>
	script(`(function (base, lang) {
	location.replace(base + '/' + lang + location.search + location.hash);
})(${JSON.stringify(base)}, (${READERS_LANGUAGE})(${JSON.stringify(LANGS)}));`);

/**
 * A script for the host's only 404 page. If the address has no language, it redirects to the same address in the reader's
 * language; if it ends with a slash, to the one without. Otherwise it replaces this page by that language's 404 page without
 * changing the address; if that cannot be fetched, this page remains.
 */
export const missingScript = (): string =>
	script(`(function (base, langs, lang) {
	var path = location.pathname.slice(base.length);
	var named = path.split('/')[1];
	var unslashed = path.replace(/[/]+$/, '');
	var prefix = langs.indexOf(named) < 0 ? '/' + lang : '';
	if (prefix || path !== unslashed) {
		location.replace(base + prefix + unslashed + location.search + location.hash);
		return;
	}
	fetch(base + '/' + named + '/404.html').then(function (answer) { return answer.text(); }).then(function (page) {
		if (page.indexOf('id="content"') < 0) return;
		document.open();
		var own = { createHTML: function (html) { return html; } };
		document.write((window.trustedTypes ? trustedTypes.createPolicy(${JSON.stringify(WRITER)}, own) : own).createHTML(page));
		document.close();
	}).catch(function () {});
})(${JSON.stringify(base)}, ${JSON.stringify(LANGS)}, (${READERS_LANGUAGE})(${JSON.stringify(LANGS)}));`);

const script = (body: string): string => `<script>${body.replace(/[\n\t]+/g, ' ')}</` + 'script>';
