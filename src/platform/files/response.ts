import { withoutMarks } from '../text/marks.ts'
import { isMediaType, mediaTypes } from './media-type.ts'
import { safeFileName } from './name.ts'
import type { FileWithContent } from './store.ts'

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** `Content-Disposition` (RFC 6266): the name in ASCII for old clients and in full for all others. */
const contentDisposition = (name: string, kind: 'attachment' | 'inline' = 'attachment'): string => {
  const safe = safeFileName(name)
  const plain = withoutMarks(safe).replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded(safe)}`
}

/**
 * A stored file as an answer. It is downloaded, never run: its type is the one found from its content, and the
 * browser may not guess another. `shown` lets PDF and pictures open in the browser.
 */
export const fileResponse = (
  file: Pick<FileWithContent, 'name' | 'mediaType' | 'content'>,
  options: { readonly shown?: boolean } = {},
): Response => {
  const known = isMediaType(file.mediaType) ? mediaTypes[file.mediaType] : undefined
  const type = file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': known === undefined ? 'application/octet-stream' : type,
      'content-length': String(file.content.length),
      'content-disposition': contentDisposition(
        file.name,
        options.shown && known?.shown ? 'inline' : 'attachment',
      ),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  })
}
