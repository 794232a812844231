import { inflateSync } from 'node:zlib'
import { extractText, getDocumentProxy } from 'unpdf'

/** The text of a PDF as a reader takes it out, pages together. */
export const textOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text

const inflated = (stream: Buffer): Buffer => {
  try {
    return inflateSync(stream)
  } catch {
    return stream
  }
}

/** Everything in the file with its streams unpacked: what somebody finds who searches the bytes. */
export const unpackedOf = (pdf: Buffer): string => {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const start = pdf.indexOf('stream\n', at)
    const end = start === -1 ? -1 : pdf.indexOf('endstream', start)
    if (end === -1) break
    parts.push(pdf.subarray(at, start), inflated(pdf.subarray(start + 'stream\n'.length, end)))
    at = end + 'endstream'.length
  }
  return Buffer.concat([...parts, pdf.subarray(at)]).toString('latin1')
}

/** The fonts of a file, and those of them that are in it. */
export const fontsOf = (pdf: Buffer): { described: number; embedded: number } => {
  const file = unpackedOf(pdf)
  return {
    described: file.match(/\/Type\s*\/FontDescriptor\b/gu)?.length ?? 0,
    embedded: file.match(/\/FontFile[23]?\s+\d+ 0 R/gu)?.length ?? 0,
  }
}

/** What the file says of itself: the standard, and that it is tagged. */
export const claimsOf = (pdf: Buffer): { archival: string; accessible: boolean; tagged: boolean } => {
  const file = unpackedOf(pdf)
  const part = /<pdfaid:part>(\d)/u.exec(file)?.[1] ?? ''
  const conformance = /<pdfaid:conformance>([A-Z])/u.exec(file)?.[1] ?? ''
  return {
    archival: part + conformance,
    accessible: file.includes('<pdfuaid:part>1'),
    tagged: /\/Marked\s+true/u.test(file) && file.includes('/StructTreeRoot'),
  }
}
