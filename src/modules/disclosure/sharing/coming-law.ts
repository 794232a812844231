import type { Day } from '../../../platform/clock/clock.ts'
import { daysOfChange, type Law, lawInUse } from '../../law/index.ts'
import { type Assessment, assessProvision } from '../legal/assess.ts'
import type { DisclosureRequest } from '../telling/schema.ts'
import { type Known, situationOf } from './rules.ts'

/** What an amendment to come will say of a disclosure while it still holds. */
export interface Coming {
  readonly day: Day
  readonly assessment: Assessment
}

/** The first day, while a disclosure holds, on which the law will say otherwise of it than today; nothing where it will not. */
export const comingChange = (
  request: DisclosureRequest,
  known: Known,
  today: Day,
  law: Law = lawInUse(),
): Coming | undefined => {
  const situation = situationOf(request, known, today)
  const on = (day: Day): Assessment => assessProvision(request.provision, { ...situation, day }, law)
  const now = on(today)
  for (const day of daysOfChange(today, request.endsOn, law)) {
    const assessment = on(day)
    if (assessment.verdict !== now.verdict) return { day, assessment }
  }
  return undefined
}
