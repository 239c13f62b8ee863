import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pid } from 'node:process';
import sharp from 'sharp';

/** Kept between builds: a picture's name there is the hash of its SVG and of how it is compressed. */
const CACHE = 'node_modules/.cache/cities-as-actors/previews';

/** Few colours, since the pictures have few: a quarter of the bytes, and no noise round letters as JPEG has. */
const PNG = { palette: true, colours: 64, effort: 1, compressionLevel: 6, dither: 0 } as const;

/** A drawing as PNG; drawn once, then taken from the cache. */
export async function rasterise(svg: string): Promise<Buffer> {
	const key = createHash('sha256')
		.update(`${sharp.versions.sharp} ${JSON.stringify(PNG)} ${svg}`)
		.digest('hex');
	const file = join(CACHE, `${key}.png`);
	try {
		return await readFile(file);
	} catch {
		const png = await sharp(Buffer.from(svg)).png(PNG).toBuffer();
		mkdirSync(CACHE, { recursive: true });
		// In one step: a build that is interrupted leaves no half of a picture.
		await writeFile(`${file}.${pid}`, png);
		await rename(`${file}.${pid}`, file);
		return png;
	}
}
