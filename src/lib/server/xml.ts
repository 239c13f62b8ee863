/** Text that stands in XML, between tags or inside an attribute. */
export const escapeXml = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '&quot;');

type Attributes = Record<string, string | number | undefined>;

/** An element of XML; its children are XML already. An attribute that is `undefined` is left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
	const listed = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
		.join('');
	return children.length > 0 ? `<${name}${listed}>${children.join('')}</${name}>` : `<${name}${listed}/>`;
}
