import { ownStylesPolicy } from '../own-styles.ts'

/** A composed document as an answer: a page is shown with the style that it brings, any other file taken along. */
export const composedResponse = (file: {
  readonly name: string
  readonly mediaType: string
  readonly content: Buffer
}): Response => {
  const shown = file.mediaType.startsWith('text/html')
  return new Response(new Uint8Array(file.content), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="${file.name}"`,
      ...(shown ? { 'content-security-policy': ownStylesPolicy(file.content.toString(), "'none'") } : {}),
    },
  })
}
