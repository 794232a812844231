import type { Child, FC, PropsWithChildren } from 'hono/jsx'
import { Status } from './status.tsx'
import type { StatusKind } from './status-shapes.ts'

export type ReviewState = 'unsure' | 'read' | 'confirmed' | 'corrected'

const shapes: Readonly<Record<ReviewState, StatusKind>> = {
  unsure: 'atRisk',
  read: 'planned',
  confirmed: 'done',
  corrected: 'done',
}

type ReviewFieldProps = {
  /** Ties the field to its passage: the document's passage must have the same id. */
  passage: string
  state: ReviewState
  /** The state in the reader's words: "Osäkert", "Bekräftat". */
  stateLabel: string
  /** The link to the passage: `<a href="#passage-…">Visa stället</a>`. */
  aside?: Child
}

/**
 * One thing read from a document, to confirm or correct; `children` are its form. With the island `review`,
 * `j` and `k` walk from field to field and the passage follows in the document.
 */
export const ReviewField: FC<PropsWithChildren<ReviewFieldProps>> = ({
  passage,
  state,
  stateLabel,
  aside,
  children,
}) => (
  <div class="review-field" data-state={state} data-passage={passage}>
    <div class="review-field-top">
      <Status kind={shapes[state]}>{stateLabel}</Status>
      {aside}
    </div>
    {children}
  </div>
)
