import { countriesAbroad } from '../../../platform/fields/countries.ts'
import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { choice, coded, day, line, yes } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { conductKeepers } from '../guidelines/policy.ts'
import { partnerKinds } from '../texts/registers.ts'
import { agreementPolicy } from './policy.ts'
import type { Outcome } from './rules.ts'
import { latestResults, listChecks, listHeldAgainst } from './store.ts'

/** The value of an agreement, in steps of millions of kronor. */
export const valueBands = ['under_1', 'to_10', 'to_100', 'over_100'] as const

const agreement = {
  number: line(60),
  partner: hinted(line(200), 'partnerHint'),
  hidden: hinted(yes(), 'hiddenHint'),
  country: coded(countriesAbroad),
  kind: choice(partnerKinds),
  valueBand: choice(valueBands),
  startsOn: labelled(day(), 'startsOn'),
  endsOn: labelled(day(), 'endsOn'),
  iati: hinted(optional(line(100)), 'iatiHint'),
}

/** Agreements of a body with those whom it pays (measure 16). One whose partner would be in danger is seen by the body alone. */
export const agreements = register('conduct.agreement', 'agreement', agreement, {
  readers: 'all',
  keepers: conductKeepers,
  narrowed: { searched: ['number', 'partner'], filters: ['kind', 'valueBand', 'country'] },
  order: 'endsOn',
  descending: true,
  ofBody: true,
  ends: true,
  history: true,
  check: ({ startsOn, endsOn }) => {
    if (endsOn < startsOn) throw new Refusal('agreement.ends_before', 422, {}, 'endsOn')
  },
  withRows: async ({ tx }, rows) => {
    const results = await latestResults(
      tx,
      rows.map(({ id }) => id),
    )
    return rows.map(({ id }) => ({ result: (results.get(id) ?? 'unchecked') as Outcome }))
  },
  withOne: async ({ tx, may, actor }, { id, bodyId }) => {
    const checks = await listChecks(tx, id)
    return {
      checks,
      heldAgainst: await listHeldAgainst(tx, checks),
      mayCheck: may(agreementPolicy, 'agreement.check', { bodyId }) && actor.kind === 'person',
    }
  },
})
