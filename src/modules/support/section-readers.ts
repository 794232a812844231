import type { ActionContext } from '../../platform/access/action.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import type { CaseKey } from '../../platform/vault/case-vault.ts'
import { listDocuments } from './notes/documents/store.ts'
import { listNotesBetween } from './notes/store.ts'
import { findPlan, listGoals, listReviews, listSteps } from './planning/store.ts'
import type { SectionKey } from './sections/sections.ts'

export const sectionTextKinds = [
  'note',
  'decision',
  'correction',
  'dissent',
  'document',
  'wish',
  'goal',
  'step',
  'review',
] as const

/** Something in a section that has no fields, readable as text: a note, a goal, the name of a document. */
export interface SectionText {
  readonly kind: (typeof sectionTextKinds)[number]
  /** The day it is about, or was written. */
  readonly day: string | null
  readonly text: string
}

/** Reads what a section holds beside its fields, as row-level security shows it, oldest first. */
export type SectionReader = (
  context: Pick<ActionContext, 'tx'>,
  file: { readonly id: string; readonly key: CaseKey },
) => Promise<readonly SectionText[]>

const readNotes: SectionReader = async ({ tx }, { id, key }) =>
  (await listNotesBetween(tx, key, id, { from: undefined, to: undefined })).map(
    ({ kind, happenedOn, text }) => ({ kind, day: happenedOn, text }),
  )

const readDocuments: SectionReader = async ({ tx }, { id, key }) =>
  (await listDocuments(tx, key, id))
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ name, addedAt }) => ({ kind: 'document', day: dayOf(addedAt), text: name }))

const readPlan: SectionReader = async ({ tx }, { id, key }) => {
  const plan = await findPlan(tx, key, id)
  const wishes = plan === undefined || plan.wishes === '' ? [] : [plan]
  const goals = await listGoals(tx, key, id)
  const steps = await listSteps(tx, key, id)
  const reviews = await listReviews(tx, key, id)
  return [
    ...wishes.map((wish) => ({ kind: 'wish' as const, day: dayOf(wish.madeAt), text: wish.wishes })),
    ...goals.map((goal) => ({ kind: 'goal' as const, day: dayOf(goal.madeAt), text: goal.text })),
    ...steps.map((step) => ({ kind: 'step' as const, day: step.day, text: step.text })),
    ...reviews.map((review) => ({ kind: 'review' as const, day: review.heldOn, text: review.text })),
  ]
}

/** How each section that keeps more than fields is read when something of it is told to somebody else. */
export const sectionReaders: { readonly [Section in SectionKey]?: SectionReader } = {
  notes: readNotes,
  documents: readDocuments,
  plan: readPlan,
}
