import { describe, expect, it } from 'vitest';
import type { CitationStyle } from '$lib/cite/citations';
import { textOf } from '$lib/atlas/segments';
import { format, type CslItem } from './processor';
import { runsOf } from './runs';

/*
 * What is expected here is printed by those who made the styles; their examples are entered as records. A processor, a
 * style or a locale that came to say something else would show. The source stands at each example, and where its words were
 * found again when the tests were last gone over (2026-11-28), which of them were not.
 */

const names = (text: string) =>
	text.split('; ').map((name) => {
		const [family = '', given = ''] = name.split(', ');
		return { family, given };
	});

const article = (author: string, year: number, rest: Omit<CslItem, 'id' | 'type' | 'author' | 'issued'>): CslItem => ({
	id: 'example',
	type: 'article-journal',
	author: names(author),
	issued: { 'date-parts': [[year]] },
	...rest
});

const page = (rest: Omit<CslItem, 'id' | 'type'>): CslItem => ({ id: 'example', type: 'webpage', ...rest });

const printed = (item: CslItem, style: CitationStyle, locale: 'ru-RU' | 'kk-KZ' | 'en-US') =>
	// Some spaces come out as ones that do not break, such as those before a colon.
	textOf(runsOf(format(item, { style, locale }).reference, [])).replaceAll('\u00a0', ' ');

describe('an article is cited as the style’s own examples have it', () => {
	// The standard, of references behind the text. Found, word for word, in the comments of several programs that format by it.
	it('GOST R 7.0.5–2008: an article of two authors', () => {
		const item = article('Ефимова, Т. Н.; Кусакин, А. В.', 2007, {
			title: 'Охрана и рациональное использование болот в Республике Марий Эл',
			'container-title': 'Проблемы региональной экологии',
			issue: '1',
			page: '80–86'
		});
		expect(printed(item, 'gost-7-0-5', 'ru-RU')).toBe(
			'Ефимова Т. Н., Кусакин А. В. Охрана и рациональное использование болот в Республике Марий Эл // ' +
				'Проблемы региональной экологии. 2007. № 1. С. 80–86.'
		);
	});

	// The standard, appendix A. Its words were not found again; the same order and signs are in the tests of programs that write it.
	it('GOST R 7.0.100–2018: an article on paper', () => {
		const item = article('Скрипник, К. Д.', 2017, {
			title: 'Лингвистический поворот и философия языка Дж. Локка: интерпретации, комментарии, теоретические источники',
			'container-title': 'Вестник Удмуртского университета. Серия: Философия. Психология. Педагогика',
			volume: '27',
			issue: '2',
			page: '139–146'
		});
		expect(printed(item, 'gost-7-0-100', 'ru-RU')).toBe(
			'Скрипник, К. Д. Лингвистический поворот и философия языка Дж. Локка: интерпретации, комментарии, теоретические ' +
				'источники / К. Д. Скрипник. – Текст : непосредственный // Вестник Удмуртского университета. Серия: Философия. ' +
				'Психология. Педагогика. – 2017. – Т. 27, вып. 2. – С. 139–146.'
		);
	});

	// The standard, appendix A. Its words were not found again; the article's record is that of DOAJ (no. 6, December 2017).
	it('GOST R 7.0.100–2018: an article of three authors with a DOI, read on a site', () => {
		const url = 'http://wciom.ru/fileadmin/file/monitoring/2017/142/2017_142_02_Moskovskaya.pdf';
		const item = article('Московская, А. А.; Берендяев, А. А.; Москвина, А. Ю.', 2017, {
			title:
				'Между социальным и экономическим благом: конфликт проектов легитимации социального предпринимательства в России',
			'container-title': 'Мониторинг общественного мнения : экономические и социальные перемены',
			issue: '6',
			page: '31–35',
			DOI: '10.14515/monitoring.2017.6.02',
			URL: url,
			accessed: { 'date-parts': [[2017, 3, 11]] }
		});
		expect(printed(item, 'gost-7-0-100', 'ru-RU')).toBe(
			'Московская, А. А. Между социальным и экономическим благом: конфликт проектов легитимации социального ' +
				'предпринимательства в России / А. А. Московская, А. А. Берендяев, А. Ю. Москвина. – ' +
				'DOI 10.14515/monitoring.2017.6.02. – Текст : электронный // Мониторинг общественного мнения : экономические и ' +
				`социальные перемены. – 2017. – № 6. – С. 31–35. – URL: ${url} (дата обращения: 11.03.2017).`
		);
	});

	// apastyle.apa.org, “Journal article references”, example 1. Found, word for word, in the guide of Affective Science (Springer).
	it('APA 7: an article with a DOI', () => {
		const item = article('Grady, J. S.; Her, M.; Moreno, G.; Perez, C.; Yelinek, J.', 2019, {
			title:
				'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
			'container-title': 'Psychology of Popular Media Culture',
			volume: '8',
			issue: '3',
			page: '207–217',
			DOI: '10.1037/ppm0000185'
		});
		expect(printed(item, 'apa', 'en-US')).toBe(
			'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of ' +
				'storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, ' +
				'8(3), 207–217. https://doi.org/10.1037/ppm0000185'
		);
	});

	// Publication Manual, 7th edition, example 1. Found, word for word, in the book’s list of common references.
	it('APA 7: an article of two authors', () => {
		const item = article('McCauley, S. M.; Christiansen, M. H.', 2019, {
			title: 'Language learning as language use: A crosslinguistic model of child language development',
			'container-title': 'Psychological Review',
			volume: '126',
			issue: '1',
			page: '1–51',
			DOI: '10.1037/rev0000126'
		});
		expect(printed(item, 'apa', 'en-US')).toBe(
			'McCauley, S. M., & Christiansen, M. H. (2019). Language learning as language use: A crosslinguistic model of child ' +
				'language development. Psychological Review, 126(1), 1–51. https://doi.org/10.1037/rev0000126'
		);
	});

	// chicagomanualofstyle.org, “Notes and Bibliography: Sample Citations”, journal article. Found as note and as entry, with this DOI.
	it('Chicago 17: an article of three authors with a DOI, its pages abbreviated', () => {
		const item = article('Keng, Shao-Hsun; Lin, Chun-Hung; Orazem, Peter F.', 2017, {
			title: 'Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality',
			'container-title': 'Journal of Human Capital',
			volume: '11',
			issue: '1',
			page: '1–34',
			DOI: '10.1086/690235'
		});
		expect(printed(item, 'chicago', 'en-US')).toBe(
			'Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “Expanding College Access in Taiwan, 1978–2014: Effects on ' +
				'Graduate Quality and Income Inequality.” Journal of Human Capital 11, no. 1 (2017): 1–34. ' +
				'https://doi.org/10.1086/690235.'
		);
	});

	// style.mla.org, “Works Cited: A Quick Guide”. Found, word for word, in guides that quote it.
	it('MLA 9: an article', () => {
		const item = article('Goldman, Anne', 2010, {
			title: 'Questions of Transport: Reading Primo Levi Reading Dante',
			'container-title': 'The Georgia Review',
			volume: '64',
			issue: '1',
			page: '69–88'
		});
		expect(printed(item, 'mla', 'en-US')).toBe(
			'Goldman, Anne. “Questions of Transport: Reading Primo Levi Reading Dante.” The Georgia Review, vol. 64, no. 1, ' +
				'2010, pp. 69–88.'
		);
	});
});

describe('a page of a site is cited as the style’s own examples have it', () => {
	// apastyle.apa.org, “Webpage on a website references”, and Publication Manual, example 113, whose day is July 3, 2019. Found.
	it('APA 7: what changes, with the day on which it was read', () => {
		const item = page({
			author: [{ family: 'U.S. Census Bureau', given: '' }],
			title: 'U.S. and world population clock',
			'container-title': 'U.S. Department of Commerce',
			URL: 'https://www.census.gov/popclock/',
			accessed: { 'date-parts': [[2020, 1, 9]] }
		});
		expect(printed(item, 'apa', 'en-US')).toBe(
			'U.S. Census Bureau. (n.d.). U.S. and world population clock. U.S. Department of Commerce. ' +
				'Retrieved January 9, 2020, from https://www.census.gov/popclock/'
		);
	});
});

describe('a Russian record', () => {
	const many = article('Иванов, Иван; Петров, Пётр; Сидоров, Семён; Фёдоров, Фёдор; Яковлев, Яков', 2020, {
		language: 'ru',
		title: 'Название',
		'container-title': 'Журнал',
		issue: '1',
		page: '1–9'
	});

	it('has «и др.» where an English one has “et al.”, in every style that shortens five authors', () => {
		expect(printed(many, 'gost-7-0-5', 'ru-RU')).toContain('Иванов И. [и др.] Название');
		expect(printed(many, 'gost-7-0-100', 'ru-RU')).toContain('Название / И. Иванов, П. Петров, С. Сидоров [и др.]. –');
		expect(printed(many, 'mla', 'ru-RU')).toContain('Иванов, Иван, и др. «Название»');
		expect(format(many, { style: 'apa', locale: 'ru-RU', page: '5' }).inText).toBe('(Иванов и др., 2020, с. 5)');
		expect(format(many, { style: 'apa', locale: 'en-US', page: '5' }).inText).toBe('(Иванов et al., 2020, p. 5)');
	});

	it('has Kazakh words in the Kazakh edition, for which the CSL project has no locale', () => {
		expect(printed(many, 'gost-7-0-5', 'kk-KZ')).toContain('Б. 1–9.');
		expect(printed(many, 'mla', 'kk-KZ')).toContain('және т.б. «Название»');
	});

	it('has its months in the case that a date wants', () => {
		const accessed: CslItem['accessed'] = { 'date-parts': [[2026, 11, 3]] };
		const item = page({ title: 'Отрар', 'container-title': 'Атлас', URL: 'https://example.org/', accessed });
		expect(printed(item, 'mla', 'ru-RU')).toContain('3 ноября 2026');
		expect(printed(item, 'apa', 'kk-KZ')).toContain('2026 ж. 3 қараша');
	});
});
