import { z } from 'zod'
import type { Kind } from '../codes.ts'
import { issueIn, nameIn, nameOf, type Reference, referenceFrom, withIssue } from './reference.ts'

const types: Readonly<Record<Kind, string>> = {
  article: 'article-journal',
  report: 'report',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  other_kind: 'document',
}
const kinds: Readonly<Record<string, Kind>> = {
  ...(Object.fromEntries(Object.entries(types).map(([kind, type]) => [type, kind])) as Record<string, Kind>),
  article: 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  'paper-conference': 'chapter',
}

const written = z.union([z.string(), z.number()]).transform(String).catch('')
/** An item of CSL-JSON: what of it is read; anything else may stand there. */
const Item = z.object({
  type: z.string().catch(''),
  title: written,
  author: z
    .array(
      z
        .object({ family: written, given: written, literal: written })
        .catch({ family: '', given: '', literal: '' }),
    )
    .catch([]),
  issued: z
    .object({ 'date-parts': z.array(z.array(written)).catch([]), raw: written, literal: written })
    .catch({
      'date-parts': [],
      raw: '',
      literal: '',
    }),
  'container-title': written,
  volume: written,
  issue: written,
  page: written,
  publisher: written,
  DOI: written,
  ISBN: written,
  URL: written,
  language: written,
  abstract: written,
})
const Items = z.array(z.unknown())

/** The references of a file of CSL-JSON 1.0; nothing for one without title or year. @throws SyntaxError, ZodError where it is none */
export const readCsl = (text: string): readonly (Reference | undefined)[] =>
  Items.parse(JSON.parse(text)).map((given) => {
    const { success, data: item } = Item.safeParse(given)
    if (!success) return undefined
    const { issued } = item
    return referenceFrom({
      title: item.title,
      authors: item.author.map(({ family, given: first, literal }) => literal || nameOf(family, first)),
      year: issued['date-parts'][0]?.[0] ?? (issued.raw || issued.literal),
      kind: kinds[item.type] ?? 'other_kind',
      container: item['container-title'],
      volume: withIssue(item.volume, item.issue),
      pages: item.page,
      publisher: item.publisher,
      doi: item.DOI,
      isbn: item.ISBN,
      link: item.URL,
      language: item.language,
      abstract: item.abstract,
    })
  })

/** References as CSL-JSON. */
export const writeCsl = (references: readonly Reference[]): string =>
  JSON.stringify(
    references.map((reference, at) => {
      const { volume, issue } = issueIn(reference.volume)
      const item = {
        id: String(at + 1),
        type: types[reference.kind],
        title: reference.title,
        author: reference.authors.map((author) => {
          const { family, given } = nameIn(author)
          return given === '' ? { literal: family } : { family, given }
        }),
        issued: { 'date-parts': [[reference.year]] },
        'container-title': reference.container,
        volume,
        issue,
        page: reference.pages,
        publisher: reference.publisher,
        DOI: reference.doi,
        ISBN: reference.isbn,
        URL: reference.link,
        language: reference.language,
        abstract: reference.abstract,
      }
      return Object.fromEntries(
        Object.entries(item).filter(
          ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
        ),
      )
    }),
    undefined,
    2,
  )
