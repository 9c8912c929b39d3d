import { HeadingLevel, Paragraph, Tab, TextRun } from 'docx';
import { EXPLAINED, LIST, NUMBERED, PROSE } from './word-styles.js';

/**
 * The text of a plan as Word's paragraphs, with its own line breaks and tabs and its printed numbers.
 *
 * @typedef {import('../../domain/report/business-plan-sections').PrintedSection} PrintedSection
 * @typedef {import('../../domain/report/business-plan-sections').PrintedText} PrintedText
 * @typedef {import('../../domain/report/business-plan').BusinessPlan} BusinessPlan
 */

/** @param {string} line */
const tabbed = (line) => line.split('\t').flatMap((words, index) => (index === 0 ? [words] : [new Tab(), words]));

/**
 * @param {string} text
 * @param {{ bold?: boolean }} [look]
 */
export function runsOf(text, look = {}) {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ children: tabbed(line), ...look, ...(index === 0 ? {} : { break: 1 }) }));
}

/** @param {PrintedText} text */
const withNumber = ({ printedNumber, text }) => (printedNumber === null ? text : `${printedNumber}\t${text}`);

/** @param {PrintedText} text */
const standing = ({ printedNumber }) => (printedNumber === null ? PROSE : NUMBERED);

/** @type {Readonly<Record<PrintedText['style'], (text: PrintedText) => import('docx').IParagraphOptions>>} */
const BY_STYLE = {
  heading: (text) => ({ heading: HeadingLevel.HEADING_2, ...standing(text) }),
  paragraph: standing,
  quotation: (text) => ({ style: 'Quote', ...standing(text) }),
  bullet: () => ({ numbering: { reference: LIST, level: 0 } }),
};

/** @param {PrintedText} text */
const paragraphOf = (text) => new Paragraph({ ...BY_STYLE[text.style](text), children: runsOf(withNumber(text)) });

/**
 * @param {string} text
 * @param {{ pageBreakBefore?: boolean }} [where]
 */
export function headingOf(text, where = {}) {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(text), ...where });
}

/** @param {BusinessPlan} plan */
export function titleOf({ title, about }) {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(title) }),
    ...about.map((words) => new Paragraph({ children: runsOf(words) })),
  ];
}

/** @param {PrintedSection} section */
export function sectionOf({ title, texts }) {
  return [headingOf(title), ...texts.map(paragraphOf)];
}

/** @param {BusinessPlan['abbreviations']} abbreviations */
export function abbreviationsOf(abbreviations) {
  if (abbreviations.length === 0) return [];
  const last = abbreviations.length - 1;
  const explained = abbreviations.map(
    ({ short, long }, index) =>
      new Paragraph({ ...EXPLAINED, keepNext: index < last, children: runsOf(`${short}\t${long}`) }),
  );
  return [headingOf('Abbreviations'), ...explained];
}
