import type { Law, SectionKey } from '../../law/index.ts'
import type { ReasonCode } from './messages.ts'
import type { AgeGroup, Situation } from './situation.ts'

/** `fits`: a person may decide to disclose. `refused`: not this way. `needs_lawyer`: the law is unresolved. */
export type Verdict = 'fits' | 'refused' | 'needs_lawyer'

/** What a provision says of a situation, before its form (copy or live view) has been looked at. */
export interface Finding {
  readonly verdict: Verdict
  readonly reason: ReasonCode
  /** Where it rests on another section than the provision's own. */
  readonly section?: SectionKey
}

export type Assessor = (situation: Situation, law: Law) => Finding

export const fits = (reason: ReasonCode): Finding => ({ verdict: 'fits', reason })
export const refused = (reason: ReasonCode): Finding => ({ verdict: 'refused', reason })
export const needsLawyer = (reason: ReasonCode): Finding => ({ verdict: 'needs_lawyer', reason })

/** Somebody of uncertain age is treated as a child until it has been assessed (domain rule, and EU 2011/36 art. 13.2). */
export const treatedAsChild = (age: AgeGroup): boolean => age !== 'adult'
