import { type SourceDocument } from '../../domain/bring-in/source-document';
import { inReadingThread, TooMuchToRead } from './reading-thread';
import { sourceFromHtml } from './source-from-html';

// Word's own two styles for them.
const QUOTATIONS = ['Quote', 'Intense Quote'].map((style) => `p[style-name='${style}'] => blockquote:fresh`);

/** In signs of HTML: a plan of five hundred lines has a twentieth. */
const MOST_SIGNS = 8_000_000;

/** What stands in a Word file (.docx); pictures are left out. */
export async function readWordFile(bytes: Buffer): Promise<SourceDocument> {
  const { html } = await inReadingThread<'word'>({ kind: 'word', bytes, styleMap: QUOTATIONS });
  if (html.length > MOST_SIGNS)
    throw new TooMuchToRead('The document holds far more text than a plan: keep only the plan, and send it again.');
  return { blocks: sourceFromHtml(html), remarks: [] };
}
