import type { Day } from '../../../platform/clock/clock.ts'
import { addMonths, nextWorkingDay } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { AgeGroup } from '../sections/age.ts'
import type { Asker, RequestDecision, RequestKind } from './schema.ts'

/** By when a request is to be answered: within a month (GDPR article 12.3), on a working day. */
export const dueOn = (askedOn: Day): Day => nextWorkingDay(addMonths(askedOn, 1))

/** What an answer needs beside its reasons. */
interface Answer {
  readonly decision: RequestDecision
  readonly correctedSection?: string | undefined
  readonly noteId?: string | undefined
}

/**
 * A correction that is granted has been made: in a section, or by a note that corrects. A case is never erased before its
 * time, by which the law on disposal goes; what is wrong is corrected, and what is not to be used is restricted.
 *
 * @throws Refusal `rights.correct_first` at `correctedSection`, `rights.erasure_follows_law` at `decision`.
 */
export const requireAnswerable = (kind: RequestKind, answer: Answer): void => {
  if (answer.decision === 'refused') return
  if (kind === 'erasure') throw new Refusal('rights.erasure_follows_law', 422, {}, 'decision')
  if (kind === 'correction' && answer.correctedSection === undefined && answer.noteId === undefined)
    throw new Refusal('rights.correct_first', 422, {}, 'correctedSection')
}

/**
 * A guardian reads in the child's place, but not while suspected, and the secrecy that protects the child holds against
 * them (OSL 12:3, domain rule 10). An adult has no guardian who reads for them.
 *
 * @param guardianSuspected what stands in the case: `yes`, `no`, `unknown`, or nothing.
 * @throws Refusal `rights.guardian_suspected`, `rights.no_guardian_of_an_adult`, at `asker`.
 */
export const requireReader = (asker: Asker, ageGroup: AgeGroup, guardianSuspected: string): void => {
  if (asker !== 'guardian') return
  if (ageGroup === 'adult') throw new Refusal('rights.no_guardian_of_an_adult', 422, {}, 'asker')
  if (guardianSuspected === 'yes') throw new Refusal('rights.guardian_suspected', 422, {}, 'asker')
}
