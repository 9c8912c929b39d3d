/** The parts of exceljs 4.4 that writing by stream needs; its own declarations leave out the ones behind an underscore. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import { type Writable } from 'node:stream';
  import { type Style } from 'exceljs';

  interface StreamedCell {
    value: string | number | Date;
    style: Partial<Style>;
  }

  interface StreamedRow {
    height: number;
    getCell(column: number): StreamedCell;
    commit(): void;
  }

  interface Relations {
    /** Returns the relation's id. */
    addRelationship(relation: { Type: string; Target: string }): string;
    readonly _hyperlinks: { address: string; target: string }[];
  }

  interface StreamedSheet {
    readonly id: number;
    columns: { width: number }[];
    addRow(values: readonly never[]): StreamedRow;
    commit(): void;
    _writeCloseWorksheet(): void;
    _write(text: string): void;
    readonly _sheetRelsWriter: Relations;
  }

  interface SheetOptions {
    views: { state: 'normal'; activeCell: string; tabSelected: boolean }[];
    pageSetup: {
      orientation: 'landscape';
      paperSize: number;
      fitToWidth: number;
      fitToHeight: number;
      printArea: string;
      printTitlesRow?: string;
      margins: Record<'left' | 'right' | 'top' | 'bottom' | 'header' | 'footer', number>;
    };
    headerFooter: { oddFooter: string };
  }

  export default class WorkbookWriter {
    constructor(options: {
      stream: Writable;
      useStyles: boolean;
      useSharedStrings: boolean;
      zip: { zlib: { level: number } };
      creator: string;
      lastModifiedBy: string;
      created: Date;
    });
    title: string;
    language: string;
    views: { activeTab: number; firstSheet: number; width: number; height: number }[];
    readonly styles: { _addFont(font: Partial<Style>['font']): number };
    readonly zip: { append(text: string, entry: { name: string }): void };
    readonly _worksheets: (StreamedSheet | undefined)[];
    readonly sharedStrings: unknown;
    addWorksheet(name: string, options: SheetOptions): StreamedSheet;
    addContentTypes(): Promise<void>;
    commit(): Promise<void>;
  }
}

declare module 'exceljs/lib/xlsx/xform/core/content-types-xform.js' {
  export default class ContentTypes {
    toXml(model: {
      worksheets: readonly unknown[];
      sharedStrings: unknown;
      tables: readonly { target: string }[];
    }): string;
  }
}
