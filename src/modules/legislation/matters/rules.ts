import type { Day } from '../../../platform/clock/clock.ts'
import { INSTRUMENTS, type InstrumentKey } from './instruments.ts'
import type { StepKind } from './kinds.ts'

/** What of a step the rules look at. */
export interface Known {
  readonly id: string
  readonly kind: StepKind
  readonly state: 'planned' | 'running' | 'done'
  readonly decidedOn: Day | null
  readonly after: readonly string[]
}

/** What the law lets follow a step. A convention may be ratified before the act has begun to apply: as soon as Parliament has approved it. */
const FOLLOWING: Readonly<Record<StepKind, readonly StepKind[]>> = {
  terms_of_reference: ['inquiry'],
  inquiry: ['referral'],
  referral: ['council', 'bill'],
  council: ['bill'],
  bill: ['committee'],
  committee: ['act', 'ratification'],
  act: [],
  ratification: ['entry_into_force'],
  entry_into_force: [],
}

/** What comes next by law: what follows a step that is done, and is not among the steps yet. */
export const nextSteps = (steps: readonly Known[], instrument: InstrumentKey | null): readonly StepKind[] => {
  const known = new Set(steps.map(({ kind }) => kind))
  const followed = new Set(steps.flatMap(({ after }) => after))
  const next = steps
    .filter(({ id, kind, state }) => state === 'done' && (!followed.has(id) || kind === 'committee'))
    .flatMap(({ kind }) => FOLLOWING[kind])
    .filter((kind) => !known.has(kind) && (kind !== 'ratification' || instrument !== null))
  return steps.length === 0 ? ['terms_of_reference'] : [...new Set(next)]
}

/** Whether a step would follow itself, by whatever way. */
export const isCircle = (steps: readonly Known[], id: string, after: readonly string[]): boolean => {
  const follows = new Map(steps.map((step) => [step.id, step.after]))
  const seen = new Set<string>()
  const open = [...after]
  while (open.length > 0) {
    const at = open.pop()!
    if (at === id) return true
    if (!seen.has(at)) open.push(...(follows.get(at) ?? []))
    seen.add(at)
  }
  return false
}

/** The day on which a step of a kind was decided; nothing where there is none, or its day is not known. */
const dayOf = (steps: readonly Known[], kind: StepKind): Day | undefined =>
  steps.find((step) => step.kind === kind && step.decidedOn !== null)?.decidedOn ?? undefined

/** The first day on which the convention applies, once it has been ratified, and by which article. */
export const entryOf = (
  steps: readonly Known[],
  instrument: InstrumentKey | null,
): { readonly day: Day; readonly article: string } | undefined => {
  const ratified = dayOf(steps, 'ratification')
  if (ratified === undefined || instrument === null) return undefined
  const { article, on } = INSTRUMENTS[instrument].entry
  return { day: on(ratified), article }
}

/** Ratified before the act began to apply: the law allows it, and a reader wants to know. */
export const ratifiedBeforeAct = (steps: readonly Known[]): boolean => {
  const [ratified, act] = [dayOf(steps, 'ratification'), dayOf(steps, 'act')]
  return ratified !== undefined && act !== undefined && ratified < act
}

/** What does not go together in a step, with the field at which it is said. */
export type StepFault = { readonly code: string; readonly field: string; readonly day?: Day }

/** @returns what of a step the law, or the other steps, do not allow. */
export const faultOf = (
  written: Omit<Known, 'id'>,
  others: readonly Known[],
  instrument: InstrumentKey | null,
): StepFault | undefined => {
  const { kind, state, decidedOn } = written
  if (state !== 'done' && decidedOn !== null) return { code: 'law_step.decided_is_done', field: 'state' }
  if (kind === 'ratification' && instrument === null) return { code: 'law_step.no_instrument', field: 'kind' }
  const all = [...others, { ...written, id: '' }]
  const [ratified, approved] = [dayOf(all, 'ratification'), dayOf(all, 'committee')]
  if (ratified !== undefined && approved !== undefined && ratified < approved)
    return { code: 'law_step.before_approval', field: 'decidedOn', day: approved }
  const entry = kind === 'entry_into_force' && decidedOn !== null ? entryOf(others, instrument) : undefined
  if (entry !== undefined && decidedOn !== entry.day)
    return { code: 'law_step.entry', field: 'decidedOn', day: entry.day }
  return undefined
}
