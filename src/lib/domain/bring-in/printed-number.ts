/** A paragraph's number or letter as printed, and what stands after it. */
export interface Numbered {
  readonly printedNumber: string | null;
  readonly text: string;
}

const NUMBER = /^(\d{1,3}(?:\.\d{1,3})+|\d{1,3}(?=[.)\t])|\([a-z]{1,2}\)|[a-z]{1,2}(?=[.)]))([.)]?)[\s\u00a0]+(?=\S)/u;

/** The number that a paragraph begins with: `2.1`, `3.1.1`, `a.`; a figure that begins a sentence is none. */
export function readPrintedNumber(text: string): Numbered {
  const match = NUMBER.exec(text);
  if (!match) return { printedNumber: null, text };
  return { printedNumber: match[1] ?? null, text: text.slice(match[0].length) };
}
