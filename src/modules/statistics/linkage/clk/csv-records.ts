/**
 * Records of a CSV text as Python's `csv` module reads them in its default dialect: comma, double quotation marks doubled
 * inside, any of the three line ends, a quotation mark within a bare value standing for itself. Values are not trimmed.
 */

/** A record and the line that it begins on, counted from 1. */
export interface CsvRecord {
  readonly values: string[]
  readonly line: number
}

/** Why a text is no CSV; the line is counted from 1. */
export class CsvProblem extends Error {
  readonly line: number

  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

type State = 'start of value' | 'bare' | 'quoted' | 'quotation mark in quoted'

const special = /[",\n]/gu

/** Reads a text that comes in pieces. */
export class CsvReader {
  #state: State = 'start of value'
  #value = ''
  #values: string[] = []
  #line = 1
  #begun = 1
  #endsWithReturn = false

  /** The records that the piece completes. */
  read(piece: string): CsvRecord[] {
    // A line end may be cut in two: a return at the end of a piece waits for the next one.
    const whole = this.#endsWithReturn ? `\r${piece}` : piece
    this.#endsWithReturn = whole.endsWith('\r')
    const text = (this.#endsWithReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/gu, '\n')
    const records: CsvRecord[] = []
    this.#scan(text, records)
    return records
  }

  /** The record that the end of the text completes, if any. @throws CsvProblem where a quotation is not closed. */
  end(): CsvRecord[] {
    const records = this.#endsWithReturn ? this.read('\n') : []
    if (this.#state === 'quoted')
      throw new CsvProblem(this.#begun, 'a quotation mark is opened and never closed')
    const isFresh = this.#state === 'start of value' && this.#values.length === 0
    if (!isFresh) this.#endRecord(records)
    return records
  }

  #scan(text: string, records: CsvRecord[]): void {
    let position = 0
    while (position < text.length) {
      // Most of a text is bare values: what lies before the next sign that means something is taken at once.
      special.lastIndex = position
      const found = special.exec(text)?.index ?? text.length
      if (found > position) {
        this.#value += text.slice(position, found)
        if (this.#state !== 'quoted') this.#state = 'bare'
      }
      if (found < text.length) this.#sign(text[found] as string, records)
      position = found + 1
    }
  }

  #sign(sign: string, records: CsvRecord[]): void {
    if (sign === '"') {
      if (this.#state === 'start of value') this.#state = 'quoted'
      else if (this.#state === 'quoted') this.#state = 'quotation mark in quoted'
      else {
        this.#value += '"'
        if (this.#state === 'quotation mark in quoted') this.#state = 'quoted'
      }
      return
    }
    if (sign === '\n') this.#line += 1
    if (this.#state === 'quoted') {
      this.#value += sign
      return
    }
    if (sign === ',') this.#endValue()
    else this.#endRecord(records)
  }

  #endValue(): void {
    this.#values.push(this.#value)
    this.#value = ''
    this.#state = 'start of value'
  }

  #endRecord(records: CsvRecord[]): void {
    // A line without anything is a record without values, as it is in Python.
    if (this.#state !== 'start of value' || this.#values.length > 0) this.#endValue()
    records.push({ values: this.#values, line: this.#begun })
    this.#values = []
    this.#begun = this.#line
  }
}
