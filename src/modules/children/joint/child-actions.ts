import { type ActionContext, action } from '../../../platform/access/action.ts'
import { beginOwnLayer } from './begin.ts'
import { childWords } from './content/for-child.ts'
import type { JointFacts } from './facts.ts'
import { listEntries } from './layer-store.ts'
import { jointPolicy } from './policy.ts'
import { type AgeBand, childEntryKinds, childViewInput } from './schema.ts'
import { listSteps } from './step-store.ts'

interface Wanted {
  readonly investigationId: string
  readonly age?: AgeBand | undefined
  readonly language?: 'sv' | 'en' | undefined
}

/**
 * What the child is told: the steps of the calendar in plain words, with their days, and the child's rights. Nothing of any
 * layer goes into it; what the social services have written of the child stands beside it, for them alone.
 */
const readForChild = async (
  context: ActionContext<JointFacts>,
  { investigationId, age = '7_to_12', language = 'sv' }: Wanted,
) => {
  const { tx, today } = context
  const { frame, layer, key } = await beginOwnLayer(context, investigationId, { forChild: age })
  const own: readonly string[] = childEntryKinds
  return {
    investigationId,
    number: frame.number,
    today,
    age,
    language,
    words: childWords[language][age],
    steps: (await listSteps(tx, investigationId)).filter(({ state }) => state !== 'cancelled'),
    /** The child's own rows, so that whoever meets the child has them at hand. */
    rows: (await listEntries(tx, key, layer.id)).filter(({ kind }) => own.includes(kind)),
  }
}

/** The child's own version on the screen. @throws NotFound */
export const viewForChild = action(
  jointPolicy,
  'joint.for_child',
  'read_personal',
  childViewInput,
  (context, wanted) => readForChild(context, wanted),
)
export type ForChild = Awaited<ReturnType<typeof viewForChild.run>>

/** The same, to be printed. @throws NotFound */
export const printForChild = action(
  jointPolicy,
  'joint.for_child_file',
  'read_personal',
  childViewInput,
  (context, wanted) => readForChild(context, wanted),
)
