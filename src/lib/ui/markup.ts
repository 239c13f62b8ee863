/** What XML cannot hold at all: a search from a link may have it. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that stands in HTML or XML, between tags or inside an attribute in double quotes. */
export const escaped = (text: string): string =>
	text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

type Attributes = Record<string, string | number | undefined>;

/** An element of XML; its children are XML already. An attribute that is `undefined` is left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
	const listed = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
		.join('');
	return children.length > 0 ? `<${name}${listed}>${children.join('')}</${name}>` : `<${name}${listed}/>`;
}
