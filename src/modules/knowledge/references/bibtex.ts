import type { Kind } from '../codes.ts'
import { issueIn, nameIn, nameOf, type Reference, referenceFrom, withIssue } from './reference.ts'
import { fromTex, toTex } from './tex.ts'

const types: Readonly<Record<Kind, string>> = {
  article: 'article',
  report: 'techreport',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  other_kind: 'misc',
}
const kinds: Readonly<Record<string, Kind>> = {
  ...(Object.fromEntries(Object.entries(types).map(([kind, type]) => [type, kind])) as Record<string, Kind>),
  report: 'report',
  inbook: 'chapter',
  inproceedings: 'chapter',
  conference: 'chapter',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  collection: 'book',
  booklet: 'book',
}

/** Where a group that opens at `from` closes: at its brace, or at the quotation mark outside all braces. */
const closing = (text: string, from: number): number => {
  const quoted = text[from] === '"'
  let depth = quoted ? 0 : -1
  for (let at = from + (quoted ? 1 : 0); at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth += 1
    else if (sign === '}') {
      if (!quoted && depth === 0) return at
      depth -= 1
    } else if (quoted && sign === '"' && depth === 0) return at
  }
  return text.length
}

/** Takes a file of BibTeX apart: entries with their fields as they are written, abbreviations put in their place. */
const entriesIn = (
  text: string,
): readonly { readonly type: string; readonly fields: ReadonlyMap<string, string> }[] => {
  const abbreviations = new Map<string, string>()
  const entries: { type: string; fields: Map<string, string> }[] = []
  /** The value that begins at `at`, its parts joined by `#`, and where it ends. */
  const valueAt = (body: string, begins: number): readonly [value: string, end: number] => {
    let [value, at] = ['', begins]
    for (;;) {
      at += /^[\s#]*/u.exec(body.slice(at))![0].length
      if (body[at] === '{' || body[at] === '"') {
        const end = closing(body, at)
        value += body.slice(at + 1, end)
        at = end + 1
      } else {
        const word = /^[^\s,#]*/u.exec(body.slice(at))![0]
        value += abbreviations.get(word.toLowerCase()) ?? word
        at += word.length
      }
      at += /^\s*/u.exec(body.slice(at))![0].length
      if (body[at] !== '#') return [value, at]
    }
  }
  const fieldsIn = (body: string): Map<string, string> => {
    const fields = new Map<string, string>()
    const name = /([A-Za-z][\w-]*)\s*=/gu
    for (let found = name.exec(body); found !== null; found = name.exec(body)) {
      const [value, end] = valueAt(body, name.lastIndex)
      fields.set(found[1]!.toLowerCase(), value)
      name.lastIndex = end
    }
    return fields
  }
  const start = /@([A-Za-z]+)\s*[{(]/gu
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const opens = start.lastIndex - 1
    const end = text[opens] === '{' ? closing(text, opens) : text.indexOf('\n)', opens)
    const body = text.slice(opens + 1, end === -1 ? text.length : end)
    const type = found[1]!.toLowerCase()
    if (type === 'string') for (const [name, value] of fieldsIn(body)) abbreviations.set(name, value)
    else if (type !== 'comment' && type !== 'preamble')
      entries.push({ type, fields: fieldsIn(body.slice(body.indexOf(',') + 1)) })
    start.lastIndex = end === -1 ? text.length : end
  }
  return entries
}

/** The parts of a text between `and` outside all braces. */
const namesIn = (tex: string): readonly string[] => {
  const names = ['']
  let depth = 0
  for (const word of tex.split(/(\s+)/u)) {
    if (depth === 0 && word === 'and') names.push('')
    else names[names.length - 1] += word
    depth += (word.match(/(?<!\\)\{/gu) ?? []).length - (word.match(/(?<!\\)\}/gu) ?? []).length
  }
  return names.map((name) => name.trim())
}

/** `Family, Given` of a name in any of the forms of BibTeX; one that stands in braces is an organisation's. */
const authorOf = (tex: string): string => {
  if (tex.startsWith('{') && closing(tex, 0) === tex.length - 1) return fromTex(tex)
  const parts = tex
    .split(',')
    .map(fromTex)
    .map((part) => part.trim())
  if (parts.length > 1) return nameOf(parts[0], parts.at(-1))
  const words = fromTex(tex).split(/\s+/u)
  // Particles in small letters belong to the family name.
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word))
  const family = particle === -1 ? words.length - 1 : particle
  return nameOf(words.slice(family).join(' '), words.slice(0, family).join(' '))
}

/** The references of a file of BibTeX or BibLaTeX, in their order; nothing for one without title or year. */
export const readBibtex = (text: string): readonly (Reference | undefined)[] =>
  entriesIn(text).map(({ type, fields }) => {
    const tex = (...names: readonly string[]) =>
      names.map((name) => fields.get(name)).find((value) => value !== undefined) ?? ''
    const of = (...names: readonly string[]) => fromTex(tex(...names))
    const title = [of('title'), of('subtitle')].filter((part) => part !== '').join(': ')
    return referenceFrom({
      title,
      authors: tex('author') === '' ? [] : namesIn(tex('author')).map(authorOf),
      year: of('year', 'date'),
      kind: kinds[type] ?? 'other_kind',
      container: of('journal', 'journaltitle', 'booktitle', 'series'),
      volume: withIssue(of('volume'), of('number', 'issue')),
      pages: of('pages'),
      publisher: of('publisher', 'institution', 'school', 'organization'),
      // An address is no text of TeX, though some programs write it so.
      doi: tex('doi').replaceAll('\\_', '_'),
      isbn: tex('isbn'),
      link: tex('url').replaceAll(/\\([_%&#~])/gu, '$1'),
      language: of('language', 'langid'),
      abstract: of('abstract'),
    })
  })

const containers: Partial<Readonly<Record<Kind, string>>> = { article: 'journal', chapter: 'booktitle' }
const publishers: Partial<Readonly<Record<Kind, string>>> = { report: 'institution', thesis: 'school' }

const texName = (author: string): string => {
  const { family, given } = nameIn(author)
  return given === '' ? `{${toTex(family)}}` : `${toTex(family)}, ${toTex(given)}`
}

/** References as BibTeX in UTF-8, with the titles' capitals kept. */
export const writeBibtex = (references: readonly Reference[]): string =>
  references
    .map((reference, at) => {
      const { volume, issue } = issueIn(reference.volume)
      const fields: readonly (readonly [string, string])[] = [
        ['title', `{${toTex(reference.title)}}`],
        ['author', reference.authors.map(texName).join(' and ')],
        ['year', String(reference.year)],
        [containers[reference.kind] ?? 'series', toTex(reference.container)],
        ['volume', toTex(volume)],
        ['number', toTex(issue)],
        ['pages', toTex(reference.pages).replaceAll('–', '--')],
        [publishers[reference.kind] ?? 'publisher', toTex(reference.publisher)],
        ['doi', reference.doi],
        ['isbn', reference.isbn],
        ['url', reference.link],
        ['language', reference.language],
        ['abstract', toTex(reference.abstract)],
      ]
      const lines = fields
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `  ${name} = {${value}},\n`)
      return `@${types[reference.kind]}{r${at + 1},\n${lines.join('')}}\n`
    })
    .join('\n')
