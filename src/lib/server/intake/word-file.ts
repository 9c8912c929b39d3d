import mammoth from 'mammoth';
import { type SourceDocument } from '../../domain/bring-in/source-document';
import { sourceFromHtml } from './source-from-html';

// Word's own two styles for them.
const QUOTATIONS = ['Quote', 'Intense Quote'].map((style) => `p[style-name='${style}'] => blockquote:fresh`);

/** What stands in a Word file (.docx); pictures are left out. */
export async function readWordFile(bytes: Buffer): Promise<SourceDocument> {
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: QUOTATIONS,
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    },
  );
  return { blocks: sourceFromHtml(value), remarks: [] };
}
