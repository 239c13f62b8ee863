// Draws the icons in static/icons: the ring of a shanyrak, with its bent bars, which are the meridians of a globe too.
//   node scripts/icons.mjs
import { chromium } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { browserArgs, findBrowser } from './browser.mjs';

const icons = new URL('../static/icons/', import.meta.url);

/** From LOOK.md: paper and rubric in light and dark, and the hairline of `lib/ui/base.css`. */
const light = { paper: '#F8F4EB', rubric: '#A83A22', line: '#D3CABB' };
const dark = { paper: '#14171B', rubric: '#F0836A', line: '#353B43' };

/**
 * @param {object} look
 * @param {number} look.radius of the ring, of 256
 * @param {boolean} look.framed with an atlas plate's border
 * @param {boolean} look.small fewer and heavier lines
 */
function draw({ radius, framed, small }) {
	const stroke = radius * (small ? 0.2 : 0.11);
	// Bars stand close together on the ring, and bend away from the middle.
	const bar = (/** @type {number} */ at) => {
		const x = radius * at;
		const y = Math.sqrt(radius * radius - x * x);
		return `M${round(x)} ${round(-y)}Q${round(x * 2.6)} 0 ${round(x)} ${round(y)}`;
	};
	const bars = (small ? [-0.2, 0.2] : [-0.2, 0, 0.2]).map(bar).join('');
	// The dome's poles, all around.
	const poles = `M0 ${round(-radius * 1.14)}V${round(-radius * 1.34)}`;
	const turned = Array.from({ length: 23 }, (_, i) => `<use href="#p" transform="rotate(${15 * (i + 1)})"/>`).join('');
	const frame = `<path class="l" stroke-width="4" d="M-228-228H228V228H-228z"/>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-256 -256 512 512">`,
		`<style>.p{fill:${light.paper}}.r,.l{fill:none;stroke:${light.rubric}}.l{stroke:${light.line}}`,
		`@media(prefers-color-scheme:dark){.p{fill:${dark.paper}}.r{stroke:${dark.rubric}}.l{stroke:${dark.line}}}</style>`,
		`<path class="p" d="M-256-256H256V256H-256z"/>`,
		framed ? frame : '',
		`<g class="r" stroke-width="${round(stroke)}"><circle r="${round(radius)}"/>`,
		`<path id="b" stroke-width="${round(stroke * 0.6)}" d="${bars}"/><use href="#b" transform="rotate(90)"/>`,
		small ? '' : `<path id="p" stroke-width="${round(stroke * 0.6)}" d="${poles}"/>${turned}`,
		`</g></svg>\n`
	].join('');
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;

const plate = draw({ radius: 132, framed: true, small: false });
const small = draw({ radius: 196, framed: false, small: true });
// A mask may cut all but the inner 80 % away.
const maskable = draw({ radius: 118, framed: false, small: false });

writeFileSync(new URL('icon.svg', icons), plate);
writeFileSync(new URL('favicon.svg', icons), small);

const executablePath = findBrowser();
const browser = await chromium.launch({ args: browserArgs, ...(executablePath ? { executablePath } : {}) });
for (const [name, svg, size] of /** @type {[string, string, number][]} */ ([
	['icon-192.png', plate, 192],
	['icon-512.png', plate, 512],
	['maskable-512.png', maskable, 512],
	['apple-touch-icon.png', plate, 180],
	['favicon-32.png', small, 32]
])) {
	const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
	await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
	writeFileSync(new URL(name, icons), await page.screenshot());
	await page.close();
}
await browser.close();
