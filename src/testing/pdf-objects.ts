import { inflateSync } from 'node:zlib'

/** A name, kept apart from a text: `/Figure` is a name, `(Figure)` a text. */
interface PdfName {
  readonly name: string
}
interface PdfReference {
  readonly to: number
}
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfName
  | PdfReference
  | PdfValue[]
  | PdfDictionary
  | PdfStream
export type PdfDictionary = { readonly entries: Map<string, PdfValue> }
export type PdfStream = PdfDictionary & { readonly data: Buffer }

/** One operator of a page's content with what stands before it. */
export interface PdfOperation {
  readonly operator: string
  readonly operands: readonly PdfValue[]
}

const WHITE = /[\0\t\n\f\r ]/
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Reads the values of a PDF one after the other (ISO 32000-1, 7.2 and 7.3), from text in which each byte is a character. */
class Reader {
  at = 0
  readonly text: string
  constructor(text: string) {
    this.text = text
  }

  skip(): void {
    for (;;) {
      while (this.at < this.text.length && WHITE.test(this.text[this.at]!)) this.at += 1
      if (this.text[this.at] !== '%') return
      while (this.at < this.text.length && !/[\r\n]/.test(this.text[this.at]!)) this.at += 1
    }
  }

  get ended(): boolean {
    this.skip()
    return this.at >= this.text.length
  }

  word(): string {
    const begun = this.at
    while (this.at < this.text.length && !DELIMITER.test(this.text[this.at]!)) this.at += 1
    return this.text.slice(begun, this.at)
  }

  private literal(): string {
    let [depth, found] = [1, '']
    this.at += 1
    while (depth > 0) {
      const sign = this.text[this.at]!
      this.at += 1
      if (sign === '\\') {
        const next = this.text[this.at]!
        this.at += 1
        const octal = /^[0-7]{1,3}/.exec(this.text.slice(this.at - 1, this.at + 2))?.[0]
        if (octal !== undefined) {
          this.at += octal.length - 1
          found += String.fromCharCode(Number.parseInt(octal, 8))
        } else found += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }[next] ?? next
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth > 0) found += sign
    }
    return found
  }

  private hexadecimal(): string {
    const end = this.text.indexOf('>', this.at)
    const digits = this.text.slice(this.at + 1, end).replaceAll(/\s/g, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
  }

  private dictionary(): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (;;) {
      this.skip()
      if (this.text.startsWith('>>', this.at)) {
        this.at += 2
        return { entries }
      }
      this.at += 1
      const key = this.word()
      entries.set(key, this.value() as PdfValue)
    }
  }

  private list(): PdfValue[] {
    this.at += 1
    const found: PdfValue[] = []
    for (;;) {
      this.skip()
      if (this.text[this.at] === ']') {
        this.at += 1
        return found
      }
      found.push(this.value() as PdfValue)
    }
  }

  /** The next value, or an operator, which is given as `{ operator }`. */
  value(): PdfValue | { readonly operator: string } {
    this.skip()
    const sign = this.text[this.at]!
    if (sign === '/') {
      this.at += 1
      return {
        name: this.word().replaceAll(/#([\da-f]{2})/gi, (_, hex: string) =>
          String.fromCharCode(Number.parseInt(hex, 16)),
        ),
      }
    }
    if (sign === '(') return this.literal()
    if (this.text.startsWith('<<', this.at)) return this.dictionary()
    if (sign === '<') return this.hexadecimal()
    if (sign === '[') return this.list()
    const reference = /^(\d+) \d+ R(?![a-zA-Z])/.exec(this.text.slice(this.at, this.at + 24))
    if (reference !== null) {
      this.at += reference[0].length
      return { to: Number(reference[1]) }
    }
    const word = this.word()
    if (word === '') throw new RangeError(`no value of a PDF at ${this.at}`)
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : { operator: word }
  }
}

/** A PDF whose objects stand one by one in the file, as our typesetter writes them: no object streams, no encryption. */
export interface PdfObjects {
  readonly objects: Map<number, PdfValue>
  readonly trailer: PdfDictionary
}

/** Reads the objects of a PDF. @throws {RangeError} where it is not written as our typesetter writes. */
export const readPdfObjects = (pdf: Buffer): PdfObjects => {
  const text = pdf.toString('latin1')
  const objects = new Map<number, PdfValue>()
  const reader = new Reader(text)
  while (!reader.ended) {
    const head = /^(\d+) 0 obj/.exec(text.slice(reader.at, reader.at + 20))
    if (head === null) break
    reader.at += head[0].length
    const value = reader.value() as PdfValue
    reader.skip()
    if (text.startsWith('stream', reader.at)) {
      const { entries } = value as PdfDictionary
      const length = entries.get('Length')
      if (typeof length !== 'number') throw new RangeError('a stream does not say its length')
      const begun = reader.at + (text[reader.at + 6] === '\r' ? 8 : 7)
      const raw = pdf.subarray(begun, begun + length)
      const packed = JSON.stringify(entries.get('Filter') ?? null).includes('FlateDecode')
      objects.set(Number(head[1]), { entries, data: packed ? inflateSync(raw) : raw })
      reader.at = text.indexOf('endobj', begun + length) + 6
    } else {
      objects.set(Number(head[1]), value)
      reader.at = text.indexOf('endobj', reader.at) + 6
    }
  }
  const tail = new Reader(text)
  tail.at = text.lastIndexOf('trailer') + 7
  return { objects, trailer: tail.value() as PdfDictionary }
}

/** The operators of a content stream, in their order. Images within the stream are not read: our typesetter writes none. */
export const operationsOf = (content: Buffer): PdfOperation[] => {
  const reader = new Reader(content.toString('latin1'))
  const found: PdfOperation[] = []
  let operands: PdfValue[] = []
  while (!reader.ended) {
    const value = reader.value()
    if (value !== null && typeof value === 'object' && 'operator' in value) {
      found.push({ operator: value.operator, operands })
      operands = []
    } else operands.push(value)
  }
  return found
}
