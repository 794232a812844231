import { fileTypeFromBuffer } from 'file-type'

/** What may be stored, with the extension that each is sent back under and whether a browser may show it itself. */
export const mediaTypes = {
  'application/pdf': { extension: 'pdf', shown: true },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    extension: 'docx',
    shown: false,
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { extension: 'xlsx', shown: false },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    extension: 'pptx',
    shown: false,
  },
  'application/vnd.oasis.opendocument.text': { extension: 'odt', shown: false },
  'application/vnd.oasis.opendocument.spreadsheet': { extension: 'ods', shown: false },
  'application/vnd.oasis.opendocument.presentation': { extension: 'odp', shown: false },
  'image/jpeg': { extension: 'jpg', shown: true },
  'image/png': { extension: 'png', shown: true },
  'image/webp': { extension: 'webp', shown: true },
  'image/gif': { extension: 'gif', shown: true },
  'image/tiff': { extension: 'tiff', shown: false },
  'text/csv': { extension: 'csv', shown: false },
  'text/html': { extension: 'html', shown: false },
  'text/markdown': { extension: 'md', shown: false },
  'text/plain': { extension: 'txt', shown: false },
} as const satisfies Readonly<Record<string, { extension: string; shown: boolean }>>

export type MediaType = keyof typeof mediaTypes

export const isMediaType = (value: string): value is MediaType => Object.hasOwn(mediaTypes, value)

const written: Readonly<Record<string, MediaType>> = {
  csv: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  md: 'text/markdown',
}

const SAMPLE = 65_536

/** UTF-16 says so with its mark; other encodings of text hold no zero and hardly any control character. */
const isWritten = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes
    .subarray(0, SAMPLE)
    .every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b)
}

/**
 * The type of a file by its content. The name decides only between kinds of plain text, which look alike.
 * Undefined for a type that is not stored.
 */
export const mediaTypeOf = async (bytes: Uint8Array, name: string): Promise<MediaType | undefined> => {
  const found = await fileTypeFromBuffer(bytes)
  if (found !== undefined) return isMediaType(found.mime) ? found.mime : undefined
  if (!isWritten(bytes)) return undefined
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  return written[extension] ?? 'text/plain'
}
