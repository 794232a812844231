import type { RefusedForm } from '../../../../web/pages.tsx'
import type { ViewedGrant } from '../actions.ts'

/** What the parts of a grant's page show to its two parties. */
export interface InsideProps {
  readonly data: ViewedGrant
  readonly inside: NonNullable<ViewedGrant['inside']>
  readonly refused: RefusedForm | undefined
}
