import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Limit } from '../../law/index.ts'
import {
  endClocksOf,
  type FoundCase,
  findBirthDate,
  guardianIsSuspected,
  listFields,
  startClock,
} from '../../support/index.ts'
import { type Claim, claims } from './records.ts'
import { clockOfLimit, isBeforeApplication, limitOf } from './rules.ts'

/** What of the person a claim turns on, and nothing else of the case. */
interface ClaimPerson {
  readonly birthDate: Day | null
  readonly ageGroup: FoundCase['ageGroup']
  readonly guardianSuspected: boolean
}

/** The person's day of birth, age as assessed, and whether a guardian is suspected, wherever that was written. */
export const readPerson = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  file: Pick<FoundCase, 'id' | 'ageGroup'>,
): Promise<ClaimPerson> => {
  const family = await listFields(tx, key, file.id, ['family'])
  const written = family.some(({ field, value }) => field === 'guardian_suspected' && value === 'yes')
  return {
    birthDate: await findBirthDate(tx, key, file.id),
    ageGroup: file.ageGroup,
    guardianSuspected: written || (await guardianIsSuspected(tx, file.id)),
  }
}

interface Moment {
  readonly tx: DatabaseTransaction
  readonly actor: PersonActor
  readonly now: Date
  readonly today: Day
}

/**
 * Sets the limit of a claim from what is known now, with its clock: the old one ends and another begins where the last day
 * has moved, or where `anew` says so. No clock runs while the proceedings go on, or once compensation has been applied for.
 *
 * @returns the limit.
 */
export const setLimit = async (
  moment: Moment,
  file: Pick<FoundCase, 'id' | 'bodyId' | 'ageGroup'>,
  claim: Pick<Claim, 'id' | 'state' | 'proceedings' | 'crimeOn' | 'endedOn' | 'limitOn'>,
  person: Pick<ClaimPerson, 'birthDate'>,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<Limit> => {
  const { tx, actor, today } = moment
  const limit = limitOf(claim, person)
  const lastDay = limit.kind === 'day' ? limit.lastDay : null
  if (!isBeforeApplication(claim.state) || (lastDay === claim.limitOn && !anew)) return limit
  await endClaimClock(tx, actor, { caseId: file.id, claimId: claim.id }, today)
  const basis = {
    limit_basis: limit.kind === 'day' ? limit.basis : null,
    limit_of_child: limit.kind === 'day' && limit.ofChild,
  }
  await claims.change(tx, claim.id, { limitOn: lastDay }, basis)
  const clock = clockOfLimit(limit)
  if (clock !== undefined)
    await startClock(moment, file, { kind: 'compensation_claim', subjectId: claim.id, ...clock })
  return limit
}

/** Ends the clock of a claim: compensation has been applied for, or is not wanted. */
export const endClaimClock = (
  tx: DatabaseTransaction,
  actor: PersonActor,
  of: { readonly caseId: string; readonly claimId: string },
  today: Day,
): Promise<void> =>
  endClocksOf(tx, actor, { caseId: of.caseId, subjectId: of.claimId, kind: 'compensation_claim' }, today)
