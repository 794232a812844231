import type { Role } from '../../../platform/access/roles.ts'
import type { ReceivingKind } from '../../directory/index.ts'
import { fits } from './grounds.ts'
import {
  childEntryKinds,
  commonEntryKinds,
  type Ground,
  grounds,
  type Part,
  type StepKind,
  type WrittenKind,
} from './schema.ts'

/**
 * The kinds of row that an authority writes. The child's own rows (voice, best interest, language, interpreter, support
 * person) are written by the social services that asked; interviews by police and prosecutor, examinations by medicine.
 */
export const kindsFor = (part: Part, asks: boolean): readonly WrittenKind[] => [
  ...commonEntryKinds.filter((kind) => kind !== 'request' || asks),
  ...(part === 'police' || part === 'prosecutor' ? (['interview'] as const) : []),
  ...(part === 'forensic_medicine' || part === 'child_health' ? (['medical'] as const) : []),
  ...(asks ? childEntryKinds : []),
]

/** The grounds that carry a row to every one of the recipients; those that fit one of them alone are left out. */
export const groundsFor = (from: Part, to: readonly Part[]): readonly Ground[] =>
  grounds.filter((ground) => to.every((recipient) => fits(ground, from, recipient)))

interface Dated {
  readonly state: string
  readonly plannedOn: string
}
/** Whether a step or a task should have been done before today. */
export const isLate = ({ state, plannedOn }: Dated, today: string): boolean =>
  (state === 'planned' || state === 'open') && plannedOn < today

interface ChangedStep {
  readonly state: 'planned' | 'done' | 'cancelled'
  readonly doneOn?: string | undefined
  readonly missing: readonly string[]
}
/**
 * What is wrong with what is said of a step; nothing where it holds. A step is done on a day that has been, not before the
 * request, and one that is not done has no such day; one that is put off or cancelled says what was missing.
 */
export const faultOfStep = (
  { state, doneOn, missing }: ChangedStep,
  { requestedOn, today }: { readonly requestedOn: string; readonly today: string },
): { readonly code: string; readonly field: string } | undefined => {
  if (state === 'cancelled' && missing.length === 0)
    return { code: 'joint.say_what_was_missing', field: 'missing' }
  if (state !== 'done')
    return doneOn === undefined ? undefined : { code: 'answer_not_asked', field: 'doneOn' }
  if (doneOn === undefined) return { code: 'joint.say_when_done', field: 'doneOn' }
  if (doneOn > today) return { code: 'day_to_come', field: 'doneOn' }
  if (doneOn < requestedOn) return { code: 'joint.done_before_request', field: 'doneOn' }
  return undefined
}

/**
 * Which part the responsible authority of a step must have: an interview is the police's or the prosecutor's, an examination
 * medicine's; crisis support health care's or social services'.
 */
export const partsFor = (kind: StepKind): readonly Part[] => {
  if (kind === 'interview') return ['police', 'prosecutor']
  if (kind === 'medical') return ['forensic_medicine', 'child_health']
  if (kind === 'crisis_support') return ['child_health', 'social_services']
  if (kind === 'decision') return ['police', 'prosecutor', 'social_services']
  return ['social_services', 'police', 'prosecutor', 'forensic_medicine', 'child_health']
}

/** The roles in which people take part for an authority (the same as `children.joint_role_for` in the database). */
export const rolesOf = (part: Part | undefined): readonly Role[] =>
  part === 'police' || part === 'prosecutor' ? ['police_prosecutor'] : ['caseworker', 'case_manager']

/** What an authority is in the directory that takes part so; the database asks the same. */
export const kindOfPart = (part: Part): ReceivingKind => (part === 'child_health' ? 'health' : part)
