import type { Kind } from '../codes.ts'
import { issueIn, type Reference, referenceFrom, type Told, withIssue } from './reference.ts'

const types: Readonly<Record<Kind, string>> = {
  article: 'JOUR',
  report: 'RPRT',
  book: 'BOOK',
  chapter: 'CHAP',
  thesis: 'THES',
  other_kind: 'GEN',
}
const kinds: Readonly<Record<string, Kind>> = {
  ...(Object.fromEntries(Object.entries(types).map(([kind, type]) => [type, kind])) as Record<string, Kind>),
  JFULL: 'article',
  MGZN: 'article',
  NEWS: 'article',
  EJOUR: 'article',
  EBOOK: 'book',
  EDBOOK: 'book',
  ECHAP: 'chapter',
  CONF: 'chapter',
  CPAPER: 'chapter',
  GOVDOC: 'report',
}

/** The lines of each record, by tag; a line without one goes on with the line before it. */
const recordsIn = (text: string): readonly ReadonlyMap<string, readonly string[]>[] => {
  const records: Map<string, string[]>[] = []
  let last: string[] | undefined
  for (const line of text.split(/\r\n?|\n/u)) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {1,2}-\s?(.*)$/u.exec(line) ?? []
    if (tag === 'TY') records.push(new Map())
    const record = records.at(-1)
    if (tag === undefined) {
      if (last !== undefined) last[last.length - 1] += ` ${line}`
    } else if (tag === 'ER' || record === undefined) last = undefined
    else {
      last = record.get(tag) ?? []
      last.push(value.trim())
      record.set(tag, last)
    }
  }
  return records
}

const told = (record: ReadonlyMap<string, readonly string[]>): Told => {
  const first = (...tags: readonly string[]) =>
    tags.flatMap((tag) => record.get(tag) ?? []).find((value) => value !== '')
  const kind = kinds[first('TY') ?? ''] ?? 'other_kind'
  const title = first('TI', 'T1', 'CT')
  return {
    ...(title === undefined ? {} : { title }),
    authors: ['AU', 'A1'].flatMap((tag) => record.get(tag) ?? []),
    year: first('PY', 'Y1', 'DA') ?? '',
    kind,
    container: first('T2', 'JO', 'JF', 'BT', 'JA', 'T3') ?? '',
    volume: withIssue(first('VL'), first('IS')),
    pages: [first('SP'), first('EP')].filter((page) => page !== undefined).join('–'),
    publisher: first('PB') ?? '',
    doi: first('DO') ?? '',
    isbn: first('SN') ?? '',
    link: first('UR', 'L1', 'L2') ?? '',
    language: first('LA') ?? '',
    abstract: first('AB', 'N2') ?? '',
  }
}

/** The references of a file of RIS (Research Information Systems, 2011), in their order; nothing for one without title or year. */
export const readRis = (text: string): readonly (Reference | undefined)[] =>
  recordsIn(text).map((record) => referenceFrom(told(record)))

/** References as RIS. */
export const writeRis = (references: readonly Reference[]): string =>
  references
    .map((reference) => {
      const { volume, issue } = issueIn(reference.volume)
      const [from = '', to = ''] = reference.pages.split('–')
      const lines: readonly (readonly [string, string])[] = [
        ['TY', types[reference.kind]],
        ['TI', reference.title],
        ...reference.authors.map((author) => ['AU', author] as const),
        ['PY', String(reference.year)],
        ['T2', reference.container],
        ['VL', volume],
        ['IS', issue],
        ['SP', from],
        ['EP', to],
        ['PB', reference.publisher],
        ['DO', reference.doi],
        ['SN', reference.isbn],
        ['UR', reference.link],
        ['LA', reference.language],
        ['AB', reference.abstract],
      ]
      return [...lines.filter(([, value]) => value !== ''), ['ER', ''] as const]
        .map(([tag, value]) => `${tag}  - ${value}\r\n`)
        .join('')
    })
    .join('\r\n')
