// For a test: takes GeoJSON through ogr2ogr into a Shapefile and back into CSV, and prints what GDAL complained of, and the CSV.
//   node gis.mjs FILE.geojson COLUMNS
// A process of its own: GDAL's WebAssembly does not let a worker of Vitest end.
import initGdalJs from 'gdal3.js/node.js';

const [file = '', columns = ''] = process.argv.slice(2);

/** @type {string[]} */
const complaints = [];
const gdal = await initGdalJs({ errorHandler: (message) => complaints.push(message), logHandler: () => undefined });
const { datasets } = await gdal.open(file);
const format = ['-f', 'ESRI Shapefile', '-lco', 'ENCODING=UTF-8', '-select', columns];
const shapefile = await gdal.ogr2ogr(datasets[0], format);
const again = await gdal.open(shapefile.local);
const table = ['-f', 'CSV', '-lco', 'GEOMETRY=AS_XY', '-lco', 'LINEFORMAT=CRLF'];
const csv = await gdal.ogr2ogr(again.datasets[0], table, 'back');
process.stdout.write(JSON.stringify({ complaints, csv: new TextDecoder().decode(await gdal.getFileBytes(csv)) }), () =>
	process.exit()
);
