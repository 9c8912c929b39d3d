import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import {
  type SourceBlock,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../../domain/bring-in/source-document';

type Element = Tree.Element;
type Node = Tree.ChildNode;

const isElement = (node: Node): node is Element => 'tagName' in node;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

const elementsIn = (node: Node): readonly Element[] => childrenOf(node).filter(isElement);

const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find((attribute) => attribute.name === name)?.value ?? '';

const BLOCKS = /^(?:p|h[1-6]|li|div|ul|ol|table|tr)$/;
const UNSEEN = /^(?:style|script|head|title|meta|template|img)$/;

/** The text of an element as a person sees it; a paragraph or a break begins a new line. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as Tree.TextNode).value.replace(/\r\n?|\n/g, ' ');
  if (node.nodeName === 'br') return '\n';
  if (UNSEEN.test(node.nodeName)) return '';
  const text = childrenOf(node).map(textOf).join('');
  return BLOCKS.test(node.nodeName) ? `${text}\n` : text;
}

const wholeText = (node: Node): string =>
  textOf(node)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

const rowsOf = (table: Element): readonly Element[] =>
  elementsIn(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [],
  );

const MOST_COLUMNS = 200;

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(Number.parseInt(attributeOf(cell, name), 10) || 1, 1), MOST_COLUMNS);

const placeOf = (column: number): string => `column ${column + 1}`;

const emptyCell = (column: number, isMergedFromAbove: boolean): SourceCell => ({
  text: '',
  place: placeOf(column),
  isMergedFromAbove,
  span: 1,
});

/** Lays a row's cells into columns, leaving those that a cell above reaches down to (`reaching`: rows left, by column). */
function layRow(row: Element, reaching: number[]): readonly SourceCell[] {
  const laid: SourceCell[] = [];
  const fillFromAbove = () => {
    while ((reaching[laid.length] ?? 0) > 0) {
      reaching[laid.length] = (reaching[laid.length] ?? 0) - 1;
      laid.push(emptyCell(laid.length, true));
    }
  };
  for (const cell of elementsIn(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
    fillFromAbove();
    const span = spanOf(cell, 'colspan');
    const below = spanOf(cell, 'rowspan') - 1;
    for (let covered = 0; covered < span && laid.length < MOST_COLUMNS; covered += 1) {
      reaching[laid.length] = below;
      const first = { text: wholeText(cell), place: placeOf(laid.length), isMergedFromAbove: false, span };
      laid.push(covered === 0 ? first : emptyCell(laid.length, false));
    }
  }
  fillFromAbove();
  return laid;
}

function tableOf(table: Element, name: string): SourceTable {
  const reaching: number[] = [];
  const rows = rowsOf(table).map((row, index): SourceRow => ({
    place: `${name}, row ${index + 1}`,
    cells: layRow(row, reaching),
  }));
  return { kind: 'table', name, title: '', rows };
}

const isLeaf = (element: Element): boolean => !elementsIn(element).some(holdsBlocks);

const holdsBlocks = (element: Element): boolean =>
  BLOCKS.test(element.tagName) || elementsIn(element).some(holdsBlocks);

type Found = { readonly element: Element; readonly kind: SourceBlock['kind']; readonly level: number | null };

function found(element: Element): readonly Found[] {
  const { tagName } = element;
  if (tagName === 'table') return [{ element, kind: 'table', level: null }];
  if (/^h[1-6]$/.test(tagName)) return [{ element, kind: 'heading', level: Number(tagName[1]) }];
  if (tagName === 'li' && isLeaf(element)) return [{ element, kind: 'bullet', level: null }];
  if (tagName === 'blockquote') return [{ element, kind: 'quotation', level: null }];
  if (BLOCKS.test(tagName) && isLeaf(element)) return [{ element, kind: 'paragraph', level: null }];
  return elementsIn(element).flatMap(found);
}

/** What stands in HTML, as a Word file is turned into or as a table is pasted: headings, paragraphs, list items, quotations and tables. */
export function sourceFromHtml(html: string): readonly SourceBlock[] {
  let tables = 0;
  let texts = 0;
  return parseFragment(html)
    .childNodes.filter(isElement)
    .flatMap(found)
    .flatMap(({ element, kind, level }): readonly SourceBlock[] => {
      if (kind === 'table') {
        tables += 1;
        return [tableOf(element, `Table ${tables}`)];
      }
      const text = wholeText(element);
      if (text === '') return [];
      texts += 1;
      return [{ kind, text, level, place: `paragraph ${texts}` }];
    });
}
