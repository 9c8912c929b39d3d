import mammoth from 'mammoth';

/**
 * A Word file as HTML, without its pictures. It runs in a thread of its own, since what somebody sends may ask for
 * any amount of memory and time.
 *
 * @param {Extract<import('./reading-thread').Sent, { kind: 'word' }>} sent
 */
export async function openWord({ bytes, styleMap }) {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: [...styleMap],
      ignoreEmptyParagraphs: true,
      externalFileAccess: false,
    },
  );
  return value;
}
