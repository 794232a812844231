import { isOnTime, momentInSweden } from '../../../platform/clock/swedish-time.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { ApplicantKind, CallContent, CallStage, CallState } from './schema.ts'

interface Times {
  readonly state: CallState
  readonly opensAt: Date
  readonly closesAt: Date
}

/** Where a call stands at a moment. The last second of it is still open. */
export const stageOf = ({ state, opensAt, closesAt }: Times, now: Date): CallStage => {
  if (state !== 'published') return state
  if (now < opensAt) return 'coming'
  return isOnTime(now, closesAt) ? 'open' : 'closed'
}

/**
 * Opening and closing as moments.
 *
 * @throws Refusal where a Swedish clock never shows that time, or the call closes before it opens
 */
export const timesOf = (
  content: Pick<CallContent, 'opensDay' | 'opensTime' | 'closesDay' | 'closesTime'>,
): { opensAt: Date; closesAt: Date } => {
  const opensAt = momentInSweden(content.opensDay, content.opensTime)
  if (opensAt === undefined) throw new Refusal('funding.no_such_time', 422, {}, 'opensTime')
  const closesAt = momentInSweden(content.closesDay, content.closesTime)
  if (closesAt === undefined) throw new Refusal('funding.no_such_time', 422, {}, 'closesTime')
  if (closesAt <= opensAt) throw new Refusal('funding.closes_before_it_opens', 422, {}, 'closesDay')
  return { opensAt, closesAt }
}

/** Numbers of measures as people write them: "17, 27 och 32". */
export const measureNumbers = (written: string | undefined): string[] => [
  ...new Set((written ?? '').split(/[\s,;]+|och|and/).filter((number) => number !== '')),
]

/**
 * What a call must have before it is published.
 *
 * @throws Refusal naming the first thing that is missing
 */
export const refusePublishing = (
  call: Times & { readonly criteria: readonly unknown[] },
  now: Date,
): void => {
  if (call.state !== 'draft') throw new Refusal('funding.call_published', 409)
  if (call.criteria.length === 0) throw new Refusal('funding.no_criteria', 422)
  if (!isOnTime(now, call.closesAt)) throw new Refusal('funding.closes_in_the_past', 422)
}

const kindsOfBody: Readonly<Record<ApplicantKind, readonly string[]>> = {
  ngo: ['ngo', 'ngo_sector', 'foundation', 'international_organisation'],
  municipality: ['municipality', 'municipal_function', 'municipal_unit'],
  region: ['region', 'regional_unit'],
  agency: ['agency', 'agency_unit', 'county_board', 'government_committee'],
  research_body: ['research_body', 'university_centre'],
}

/** Whether a body of a type may apply where these kinds may; where none is named, all may. */
export const mayApply = (applicants: readonly ApplicantKind[], type: string): boolean =>
  applicants.length === 0 || applicants.some((kind) => kindsOfBody[kind].includes(type))
