import { AlignmentType, convertMillimetersToTwip, LevelFormat, PageOrientation } from 'docx';

/** How a printed plan looks in Word: A4 across, the plan's typeface, and where its paragraphs stand. */

const FONT = 'Arial';
const INK = '1D3A4F';
const mm = convertMillimetersToTwip;
/** Word counts type in half points. */
const points = (/** @type {number} */ size) => size * 2;

const MARGIN = 15;
export const WIDTH_BETWEEN_MARGINS = mm(297 - 2 * MARGIN);

/** Prose is no wider than it can be read; printed numbers stand in a column of their own. */
const RIGHT = mm(70);
const NUMBERS = mm(16);
const SHORT_FORMS = mm(32);

export const PROSE = { indent: { left: NUMBERS, right: RIGHT } };
export const NUMBERED = { indent: { left: NUMBERS, right: RIGHT, hanging: NUMBERS } };
export const EXPLAINED = { indent: { left: SHORT_FORMS, right: RIGHT, hanging: SHORT_FORMS } };

export const LIST = 'list';

export const numbering = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: NUMBERS + mm(6), hanging: mm(5), right: RIGHT } } },
        },
      ],
    },
  ],
};

/**
 * @param {number} size
 * @param {number} before
 */
const heading = (size, before) => ({
  run: { font: FONT, size: points(size), bold: true, color: INK },
  paragraph: { spacing: { before: points(before) * 10, after: points(4) * 10 }, keepNext: true },
});

export const styles = {
  default: {
    document: {
      run: { font: FONT, size: points(10), language: { value: 'en-GB' } },
      paragraph: { spacing: { after: points(5) * 10, line: 264 } },
    },
    title: heading(22, 0),
    heading1: heading(15, 18),
    heading2: heading(11, 8),
  },
  paragraphStyles: [
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true, size: points(11.5) },
    },
    {
      id: 'InTable',
      name: 'In a table',
      basedOn: 'Normal',
      run: { size: points(9) },
      paragraph: { spacing: { after: 0, line: 252 } },
    },
  ],
};

export const page = {
  size: { orientation: PageOrientation.LANDSCAPE, width: mm(210), height: mm(297) },
  margin: { left: mm(MARGIN), right: mm(MARGIN), top: mm(14), bottom: mm(16), footer: mm(8) },
};
