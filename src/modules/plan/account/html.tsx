import type { FC } from 'hono/jsx'
import { CompositionFragment, composedHtml } from '../../../web/composed/fragment.tsx'
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

/** The account without its document: to be put into a page of the application below that page's own `h1`. */
export const AccountFragment: FC<{ document: AccountDocument; below?: number }> = ({
  document,
  below = 1,
}) => (
  <CompositionFragment
    composition={composeAccount(document)}
    reading={readingOf(document, true)}
    below={below}
  />
)

/** The account as a whole HTML document, with the address of its stylesheet or the stylesheet itself. */
export const accountHtml = (document: AccountDocument, stylesheet?: { href: string }): string =>
  composedHtml(composeAccount(document), readingOf(document, false), stylesheet)
