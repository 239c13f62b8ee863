import { expect, test } from 'vitest';
import { contentSecurityPolicy, scriptHashes } from './policy';

test('a script in the page may run by its own text alone, and data beside it need no permission', () => {
	const page = `<script>alert('Hello, world.');</script>
		<script type="module">alert('Hello, world.');</script>
		<script src="/a.js"></script>
		<script id="page-record" type="application/ld+json">{"@type":"WebPage"}</script>
		<script type="application/json" data-sveltekit-fetched data-url="/x.json">{}</script>`;
	// From the specification: https://www.w3.org/TR/CSP3/#external-hash
	expect(scriptHashes(page)).toEqual(["'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"]);
	expect(scriptHashes(page.replaceAll('world.', 'world!'))).not.toEqual(scriptHashes(page));
});

test('a policy is one line that an attribute can hold', () => {
	const policy = contentSecurityPolicy(["'sha256-x'"], ['default']);
	expect(policy).toMatch(/^[^"<>&\n]+$/);
	expect(policy).toContain("script-src 'self' 'sha256-x';");
});
