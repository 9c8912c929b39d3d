const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;

export type FileExtension = keyof typeof TYPES;

/** A written file as the answer to whoever asked for it. */
export function fileToKeep(bytes: Uint8Array, fileName: string, extension: FileExtension): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[extension],
      'content-disposition': `attachment; filename="${fileName}.${extension}"`,
      'content-length': String(bytes.byteLength),
      // A file with what people said is kept by whoever asked for it and by nothing on the way.
      'cache-control': 'private, no-store',
    },
  });
}
