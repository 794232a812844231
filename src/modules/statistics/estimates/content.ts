import type { Words } from '../../../platform/i18n/words.ts'
import type { PublishedFigures } from './published.ts'

/** A published estimate as it is frozen. */
export interface PublicationContent extends PublishedFigures {
  readonly format: 'samlad.published-estimate/1'
  readonly title: Words
  readonly subject: Words
  readonly from: string
  readonly to: string
  readonly body: string
  readonly engine: string
}

/** What of an estimate is published. */
export const contentOf = (
  {
    title,
    subject,
    from,
    to,
    bodyName,
  }: Pick<PublicationContent, 'title' | 'subject' | 'from' | 'to'> & { readonly bodyName: string },
  engine: string,
  figures: PublishedFigures,
): PublicationContent => ({
  format: 'samlad.published-estimate/1',
  title,
  subject,
  from,
  to,
  body: bodyName,
  engine,
  ...figures,
})
