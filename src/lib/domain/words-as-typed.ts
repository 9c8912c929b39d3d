/** Control signs but tab and the line ends, and the signs that turn the direction of what stands after them. */
const NOT_TYPED = /[[\p{Cc}--[\t\n\r\x7f-\x9f]]\p{Bidi_Control}]/gv;

/**
 * A text without the signs that nobody types: those that PostgreSQL does not hold, those that make what stands after them
 * read as something else, and halves of a sign. Tabs and line ends stay, as do the signs from U+007F to U+009F, which are
 * letters and quotation marks where a text is taken for another encoding than its own. Refuses nothing.
 * Source: product, What bad input gets.
 */
export const asTyped = (text: string): string => text.toWellFormed().replace(NOT_TYPED, '');
