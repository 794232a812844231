import { analyse } from 'chardet'
import { DocumentRefusal } from './document-refusal.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte)

const byMark = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return 'utf-8'
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  return undefined
}

/** UTF-16 without its mark: in western text every second byte is zero, always on the same side. */
const unmarkedUtf16 = (bytes: Uint8Array): string | undefined => {
  const sample = bytes.subarray(0, 65_536)
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++
  const half = sample.length / 2
  const [even = 0, odd = 0] = zeros
  if (odd > half * 0.6 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.02) return 'utf-16be'
  return undefined
}

/** UTF-8 in which a stray byte or a cut end is broken, and nothing else. */
const almostUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = decode(bytes, 'utf-8')
  let broken = 0
  let beyondAscii = 0
  for (const character of text) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') beyondAscii++
  }
  return broken <= Math.max(1, beyondAscii / 100) && beyondAscii > broken ? text : undefined
}

const SWEDISH = /[åäöÅÄÖéÉüÜ§–—’‘”“»«…•\u00a0\u00ad½°€ø æØÆ]/gu

/** How much of what is beyond ASCII is what Swedish and English documents hold, 0 to 1. */
const familiarity = (text: string): number => {
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
  return beyond === 0
    ? 1
    : (text.match(SWEDISH)?.filter((character) => character > '\u007f').length ?? 0) / beyond
}

const SINGLE_BYTE = ['windows-1252', 'macintosh']

const singleByte = (bytes: Uint8Array): DecodedText | undefined => {
  const sample = bytes.subarray(0, 200_000)
  const [best] = SINGLE_BYTE.map((encoding) => ({
    encoding,
    score: familiarity(decode(sample, encoding)),
  })).sort((left, right) => right.score - left.score)
  if (best === undefined || best.score < 0.5) return undefined
  return { text: decode(bytes, best.encoding), encoding: best.encoding }
}

const detected = (bytes: Uint8Array): DecodedText => {
  for (const { name } of analyse(bytes.subarray(0, 65_536))) {
    try {
      return { text: decode(bytes, name), encoding: name.toLowerCase() }
    } catch {
      // An encoding that chardet knows and the runtime does not: the next best.
    }
  }
  return { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells noise from text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/gu

const refuseNoise = ({ text }: DecodedText, name: string): void => {
  const sample = text.slice(0, 500_000)
  const control = sample.match(CONTROL)?.length ?? 0
  if (control > 3 + sample.length / 500) {
    const promised = /\.(pdf|docx)$/iu.exec(name)?.[1]?.toLowerCase()
    const kind = promised === 'pdf' ? 'PDF' : promised === 'docx' ? 'Word' : 'text'
    throw new DocumentRefusal('document.binary', name, `the content is binary data, not ${kind}`)
  }
  const zero = text.indexOf('\0')
  if (zero >= 0) {
    const line = text.slice(0, zero).split('\n').length
    throw new DocumentRefusal(
      'document.binary',
      name,
      `line ${line} holds a zero byte, so the file is not text`,
    )
  }
}

const decodeAny = (bytes: Uint8Array): DecodedText => {
  const marked = byMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked !== undefined) return { text: decode(bytes, marked), encoding: marked }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    const text = almostUtf8(bytes)
    return text === undefined ? (singleByte(bytes) ?? detected(bytes)) : { text, encoding: 'utf-8' }
  }
}

/**
 * Decodes a text file: by its byte-order mark, as UTF-16 without one, as strict UTF-8, and only then by what the
 * bytes look like (Windows-1252 covers ISO-8859-1). The mark is not part of the text.
 * @throws DocumentRefusal where the bytes are no text
 */
export const decodeText = (bytes: Uint8Array, name: string): DecodedText => {
  const decoded = decodeAny(bytes)
  refuseNoise(decoded, name)
  return decoded
}
