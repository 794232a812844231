import type { Chapter, Composition } from '../../../web/composed/composition.ts'
import { composedHtml } from '../../../web/composed/fragment.tsx'
import type { Reading } from '../../../web/composed/nodes.tsx'
import { composeAccount } from './compose.ts'
import type { AccountDocument } from './document.ts'
import { labelsIn } from './labels.ts'

const readingOf = ({ language }: AccountDocument, inPage: boolean): Reading => {
  const label = labelsIn(language)
  return {
    language,
    missing: label('note.missing'),
    contents: label('chapter.contents'),
    reference: (number) => label('note.reference', { number }),
    inPage,
  }
}

/** A page of the account: a chapter, or a measure of one. */
interface AccountPage {
  readonly id: string
  readonly title: string
  readonly chapter: Chapter
  /** The chapter that a measure stands in. */
  readonly within: { readonly id: string; readonly title: string } | null
}

/** "3 Slutsatser". */
const titleOf = ({ mark, title }: Chapter): string => (mark === undefined ? title : `${mark} ${title}`)

/** The account as it is read page by page, in the order of its chapters. */
export interface AccountInPages {
  readonly composition: Composition
  readonly pages: readonly AccountPage[]
  /** The chapters alone. */
  readonly contents: readonly AccountPage[]
  /** Id of the page on which a place stands that the text refers to. */
  readonly pageOf: (anchor: string) => string
}

/** Divides an account into pages. */
export const accountInPages = (document: AccountDocument): AccountInPages => {
  const composition = composeAccount(document)
  const contents = composition.chapters.map(
    (chapter): AccountPage => ({ id: chapter.id, title: titleOf(chapter), chapter, within: null }),
  )
  const pages = contents.flatMap((page) => [
    page,
    ...(page.chapter.inPages === true
      ? page.chapter.chapters.map(
          (chapter): AccountPage => ({
            id: chapter.id,
            title: titleOf(chapter),
            chapter,
            within: { id: page.id, title: page.title },
          }),
        )
      : []),
  ])
  const known = new Set(pages.map(({ id }) => id))
  return {
    composition,
    pages,
    contents,
    // What is no page of its own is a row of the register of sources.
    pageOf: (anchor) => (known.has(anchor) ? anchor : 'sources'),
  }
}

/** How an account is read in a page of the application; `hrefOf` says where a place of it is. */
export const readingInPages = (document: AccountDocument, hrefOf: (anchor: string) => string): Reading => {
  const label = labelsIn(document.language)
  return {
    ...readingOf(document, true),
    hrefOf,
    more: (from, to) => label('table.more', { from, to }),
  }
}

/** The account as a whole HTML document, with the address of its stylesheet or the stylesheet itself. */
export const accountHtml = (document: AccountDocument, stylesheet?: { href: string }): string =>
  composedHtml(composeAccount(document), readingOf(document, false), stylesheet)
