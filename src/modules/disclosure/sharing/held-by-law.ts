import { sql } from 'kysely'
import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { counted } from '../../../platform/ends/rests.ts'
import type { Held, RestsOnLaw } from '../../law/index.ts'
import { shownByNumber } from '../../support/index.ts'
import { outcomeOfDisclosure } from '../legal/outcome.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { AgeGroup, ConsentFacts, RequestFacts, Situation } from '../legal/situation.ts'
import { paths } from '../paths.ts'
import { type Discloser, discloserOf } from '../telling/discloser.ts'
import type { DisclosureDraft, DisclosureRequest } from '../telling/schema.ts'
import { type Ground, groundIn } from './ground.ts'
import { situationOf } from './rules.ts'

/** A disclosure that still holds was given while its consent did. */
const GIVEN: ConsentFacts = {
  ...{ covers: true, explicit: true, expired: false, withdrawn: false, withProviso: false },
}
const ASKED: { readonly [Key in ProvisionKey]?: RequestFacts['kind'] } = {
  ...{ stay_request: 'stay_in_shelter', contact_request: 'contact_data', placing_board: 'placing_board' },
}

const rowsOn = (tx: DatabaseTransaction, from: Day) =>
  tx
    .selectFrom('disclosure.disclosure as d')
    .innerJoin('support.case_file as c', 'c.id', 'd.case_id')
    .select([
      'd.id',
      'd.case_id as caseId',
      'd.from_body as bodyId',
      'd.form',
      'd.purpose',
      'd.consent_id as consentId',
      'd.starts_at as startsAt',
      'c.age_group as ageGroup',
      'c.guardian_suspected_since as suspectedSince',
      sql<boolean>`d.sealed_necessity is not null`.as('isReasoned'),
      sql<boolean>`d.sealed_proviso is not null`.as('withProviso'),
    ])
    .select(groundIn('d').$castTo<Ground>().as('ground'))
    .where('d.provision', '<>', '')
    .where('d.state', 'in', ['in_force', 'waits_for_lawyer'])
    // What somebody has taken upon themselves in danger to life rests on that.
    .where('d.overridden_by', 'is', null)
    .where('d.ends_at', '>', swedishMoment(from, '00:00'))
    .execute()
type Row = Awaited<ReturnType<typeof rowsOn>>[number]

/** The situation in which a disclosure was decided, as its row says it. */
const situationFrom = (row: Row, discloser: Discloser): Situation => {
  const { toKind, provision, offence, offenceForm, harmTest, liveGround } = row.ground
  const { age, ...stated } = row.ground.situation
  const asked = ASKED[provision]
  const draft = {
    ...{ toKind, form: row.form, purpose: row.purpose, provision, situation: stated },
    offence: offence ?? undefined,
    offenceForm: offenceForm ?? undefined,
    harmTest: harmTest === 'not_needed' ? undefined : (harmTest ?? undefined),
    liveGround: liveGround ?? undefined,
    necessity: row.isReasoned ? '·' : undefined,
  } as DisclosureDraft & Pick<DisclosureRequest, 'toKind' | 'form' | 'purpose'>
  const known = {
    ...discloser,
    ...{ sheltered: false, guardianSuspected: row.suspectedSince !== null, consents: [] },
    file: { ageGroup: age ?? (row.ageGroup as AgeGroup) },
    ...(asked === undefined
      ? {}
      : {
          queued: { kind: asked, inQueue: true, individualCase: true, exceptionalReasonsAgainst: false },
        }),
  }
  return {
    ...situationOf(draft, known, dayOf(row.startsAt)),
    ...(row.consentId === null ? {} : { consent: { ...GIVEN, withProviso: row.withProviso } }),
  }
}

const heldOf = (row: Row, discloser: Discloser): Held => {
  const situation = situationFrom(row, discloser)
  return {
    ...{ subjectId: row.id, caseId: row.caseId, bodyId: row.bodyId },
    outcome: (law, day) => outcomeOfDisclosure(row.ground.provision, situation, law, day),
  }
}

/** Disclosures that hold, and those that wait for a lawyer: whether the gate would say the same of them by another law. */
export const disclosuresRestOnLaw: RestsOnLaw = {
  kind: 'disclosure',
  words: counted({
    sv: ['{count} utlämnande', '{count} utlämnanden'],
    en: ['{count} disclosure', '{count} disclosures'],
  }),
  list: async function* (tx, from) {
    const rows = await rowsOn(tx, from)
    const disclosers = new Map<string, Discloser>()
    for (const bodyId of new Set(rows.map((row) => row.bodyId)))
      disclosers.set(bodyId, await discloserOf(tx, bodyId, from))
    yield rows.map((row) => heldOf(row, disclosers.get(row.bodyId)!))
  },
  show: (tx, effects) =>
    shownByNumber(tx, effects, ({ caseId, subjectId }, number) => ({
      href: paths.disclosure({ caseId, disclosureId: subjectId }),
      label: () => number,
    })),
}
