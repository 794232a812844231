import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { ClockKind } from '../../law/index.ts'
import { addEvent, type FoundCase, listWorkers } from '../cases/store.ts'
import { asksForApplicant, daysOf, faultOfStart } from './rules.ts'
import type { Applicant } from './schema.ts'
import { countEarlier, insertClock } from './store.ts'
import { endPreceding } from './subject-store.ts'

interface Starting {
  readonly tx: DatabaseTransaction
  readonly actor: PersonActor
  readonly now: Date
  readonly today: Day
}

interface Wanted {
  readonly kind: ClockKind
  readonly startsOn: Day
  readonly responsiblePerson?: string | undefined
  readonly applicant?: Applicant | undefined
  readonly months?: number | undefined
  /** A later last day that a rule of the law gives, where the clock can be extended. */
  readonly extendedTo?: Day | undefined
  /** The person's day of birth, where what starts it asks for that (LVU: under 20). */
  readonly birthDate?: Day | null | undefined
  /** What sets it off: a phase, a stay. One of each kind runs for each thing. */
  readonly subjectId?: string | undefined
}

/**
 * Starts a clock of a case in which the actor works. The caller has looked at the facts of the case. What it shows to have been done,
 * as what a court tries has been sent to it, ends as done.
 *
 * @returns its identifier.
 * @throws Refusal `clock.already_running`, `clock.responsible_not_in_case`, and those of `faultOfStart`.
 */
export const startClock = async (
  { tx, actor, now, today }: Starting,
  file: Pick<FoundCase, 'id' | 'bodyId' | 'ageGroup'>,
  wanted: Wanted,
): Promise<string> => {
  const { kind, startsOn } = wanted
  const earlier = await countEarlier(tx, file.id, kind)
  const person = { ageGroup: file.ageGroup, birthDate: wanted.birthDate ?? null }
  const fault = faultOfStart({ ...wanted, person, today, earlier })
  if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
  const responsiblePerson = wanted.responsiblePerson ?? actor.personId
  const workers = await listWorkers(tx, file.id)
  if (!workers.some(({ personId }) => personId === responsiblePerson))
    throw new Refusal('clock.responsible_not_in_case', 422, {}, 'responsiblePerson')
  const id = await insertClock(
    tx,
    actor,
    { now, today },
    {
      caseId: file.id,
      bodyId: file.bodyId,
      kind,
      startsOn,
      days: daysOf(kind, startsOn, today, { months: wanted.months, extendedTo: wanted.extendedTo }),
      responsiblePerson,
      applicant: asksForApplicant(kind) ? (wanted.applicant ?? null) : null,
      subjectId: wanted.subjectId ?? null,
    },
  )
  if (id === undefined) throw new Refusal('clock.already_running', 409, {}, 'kind')
  const event = { caseId: file.id, section: 'legal', actor, now } as const
  await addEvent(tx, { ...event, kind: 'clock_started', subjectId: id })
  const started = { kind, caseId: file.id, subjectId: wanted.subjectId ?? null }
  for (const done of await endPreceding(tx, actor, started, startsOn))
    await addEvent(tx, { ...event, kind: 'clock_done', subjectId: done })
  return id
}
