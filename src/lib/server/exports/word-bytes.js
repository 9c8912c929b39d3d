import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { numbering, page, styles, WIDTH_BETWEEN_MARGINS } from './word-styles.js';
import { objectiveOf } from './word-table.js';
import { abbreviationsOf, sectionOf, titleOf } from './word-text.js';

/** @typedef {import('../../domain/report/business-plan').BusinessPlan} BusinessPlan */

/** @param {string} title */
function footer(title) {
  const children = [title, new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        style: 'InTable',
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH_BETWEEN_MARGINS }],
        children: [new TextRun({ children })],
      }),
    ],
  });
}

/** @param {BusinessPlan} plan */
function contentOf(plan) {
  const { sections, abbreviations, objectives, columns } = plan;
  return [
    ...titleOf(plan),
    ...sections.flatMap(sectionOf),
    ...abbreviationsOf(abbreviations),
    ...objectives.flatMap((objective, index) => objectiveOf(objective, columns, index === 0)),
  ];
}

/**
 * A plan as a Word document, in the form in which a plan is brought in.
 * @param {BusinessPlan} plan
 * @returns {Promise<Uint8Array>}
 */
export async function wordBytes(plan) {
  const document = new Document({
    title: plan.title,
    creator: plan.author,
    lastModifiedBy: plan.author,
    styles,
    numbering,
    sections: [{ properties: { page }, footers: { default: footer(plan.title) }, children: contentOf(plan) }],
  });
  return Packer.toBuffer(document);
}
