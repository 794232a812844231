import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { ReasonCode } from '../legal/messages.ts'
import type { DisclosureForm } from '../legal/situation.ts'
import type { PurposeCode } from '../purposes.ts'
import type { DisclosureRequest } from '../telling/schema.ts'
import { type Ground, groundIn, readGround, requireGround } from './ground.ts'
import type { Part } from './rules.ts'
import { placeOf, type Reasons } from './store.ts'

/** A disclosure as its row says, with what it covers; its texts are sealed still. */
const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('disclosure.disclosure as d')
    .leftJoin('directory.body as b', 'b.id', 'd.to_body')
    .leftJoin('disclosure.copy as c', 'c.disclosure_id', 'd.id')
    .selectAll('d')
    .select(groundIn('d').as('ground'))
    .select(['b.name as body_name', 'c.id as copy_id', 'c.received_at as copy_received_at'])
    .select((row) => [
      jsonArrayFrom(
        row
          .selectFrom('disclosure.item as i')
          .select(['i.section', 'i.field', 'i.shut'])
          .whereRef('i.disclosure_id', '=', 'd.id')
          .orderBy('i.section')
          .orderBy('i.field'),
      ).as('items'),
      row
        .selectFrom('disclosure.legal_question as q')
        .select('q.verdict')
        .whereRef('q.disclosure_id', '=', 'd.id')
        .as('verdict'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

export interface FoundPart extends Part {
  /** The recipient of a live view is not shown it: where somebody in protected housing is. */
  readonly shut: boolean
}

export interface FoundDisclosure extends Ground {
  readonly id: string
  readonly caseId: string
  readonly keyId: string
  readonly fromBody: string
  readonly toBody: string | null
  readonly toName: string
  readonly form: DisclosureForm
  readonly purpose: PurposeCode
  readonly purposeText: string | null
  readonly consentId: string | null
  readonly harmText: string | null
  readonly reasons: Reasons
  readonly proviso: string | null
  readonly items: readonly FoundPart[]
  readonly decidedAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly endsOn: string
  readonly state: 'waits_for_lawyer' | 'refused' | 'in_force' | 'ended'
  readonly refusal: ReasonCode | 'lawyer_may_not' | null
  readonly verdict: 'may' | 'may_not' | null
  readonly endedAt: Date | null
  readonly endReason: string | null
  readonly overriddenBy: string | null
  readonly overrideReason: string | null
  readonly reviewDue: string | null
  readonly reviewedAt: Date | null
  readonly reviewOutcome: 'upheld' | 'not_upheld' | null
  readonly reviewReason: string | null
  readonly copyId: string | null
  readonly copyReceivedAt: Date | null
  readonly revision: number
}

const opened = (key: CaseKey, row: Row, ground: Ground): FoundDisclosure => {
  const open = (place: (id: string) => string, sealed: Buffer | null): string | null =>
    sealed === null ? null : key.open(place(row.id), sealed)
  const reasons = open(placeOf.necessity, row.sealed_necessity)
  return {
    ...ground,
    id: row.id,
    caseId: row.case_id,
    keyId: row.key_id,
    fromBody: row.from_body,
    toBody: row.to_body,
    toName: open(placeOf.toName, row.sealed_to_name) ?? row.body_name ?? '',
    form: row.form as DisclosureForm,
    purpose: row.purpose as PurposeCode,
    purposeText: open(placeOf.purpose, row.sealed_purpose),
    consentId: row.consent_id,
    harmText: open(placeOf.harm, row.sealed_harm),
    reasons: reasons === null ? {} : (JSON.parse(reasons) as Reasons),
    proviso: open(placeOf.proviso, row.sealed_proviso),
    items: row.items as unknown as FoundPart[],
    decidedAt: row.decided_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    endsOn: lastDay(row.ends_at),
    state: row.state as FoundDisclosure['state'],
    refusal: row.refusal as FoundDisclosure['refusal'],
    verdict: row.verdict as FoundDisclosure['verdict'],
    endedAt: row.ended_at,
    endReason: row.end_reason,
    overriddenBy: row.overridden_by,
    overrideReason: open(placeOf.override, row.sealed_override),
    reviewDue: row.review_due,
    reviewedAt: row.reviewed_at,
    reviewOutcome: row.review_outcome as FoundDisclosure['reviewOutcome'],
    reviewReason: open(placeOf.review, row.sealed_review),
    copyId: row.copy_id,
    copyReceivedAt: row.copy_received_at,
    revision: row.revision,
  }
}

/** The last day that something holds, from the moment when it has ended. */
const lastDay = (endsAt: Date): string => dayOf(new Date(endsAt.getTime() - 1))

/** The disclosures of a case that row-level security shows, newest first; those whose ground is lost are not among them. */
export const listDisclosures = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<FoundDisclosure[]> => {
  const rows = await rowsOf(tx).where('d.case_id', '=', caseId).orderBy('d.decided_at', 'desc').execute()
  return rows.flatMap((row) => {
    const ground = readGround(key, row)
    return ground === undefined ? [] : [opened(key, row, ground)]
  })
}

/** A disclosure of this very case. @throws NotFound for another case's, and where it may not be seen; Refusal `disclosure.ground_lost` */
export const getDisclosure = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  disclosureId: string,
): Promise<FoundDisclosure> => {
  const row = await rowsOf(tx)
    .where('d.id', '=', disclosureId)
    .where('d.case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('disclosure')
  return opened(key, row, requireGround(key, row))
}

/** Which case, key and body a disclosure belongs to, as row-level security shows it. @throws NotFound */
export const findWhose = async (
  tx: DatabaseTransaction,
  disclosureId: string,
): Promise<{ caseId: string; keyId: string; bodyId: string; denied: boolean }> => {
  const row = await tx
    .selectFrom('disclosure.disclosure')
    .select(['case_id', 'key_id', 'from_body'])
    .select(sql<boolean>`disclosure.denies(case_id)`.as('denied'))
    .where('id', '=', disclosureId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('disclosure')
  return { caseId: row.case_id, keyId: row.key_id, bodyId: row.from_body, denied: row.denied }
}

/** The request that a kept disclosure was decided from, for carrying it out later. */
export const requestOfFound = (found: FoundDisclosure): DisclosureRequest => ({
  caseId: found.caseId,
  toBody: found.toBody,
  toName: found.toBody === null ? found.toName : undefined,
  toKind: found.toKind,
  toRole: (found.toRole as DisclosureRequest['toRole'] | null) ?? undefined,
  form: found.form,
  purpose: found.purpose,
  purposeText: found.purposeText ?? undefined,
  provision: found.provision,
  consentId: found.consentId ?? undefined,
  offence: found.offence ?? undefined,
  offenceForm: found.offenceForm ?? undefined,
  harmTest: found.harmTest === 'not_needed' ? undefined : (found.harmTest ?? undefined),
  harmText: found.harmText ?? undefined,
  necessity: found.reasons.necessity,
  liveGround: found.liveGround ?? undefined,
  liveSection: found.reasons.liveSection,
  proviso: found.proviso ?? undefined,
  danger: found.reasons.danger,
  staleLaw: found.reasons.staleLaw,
  situation: found.situation,
  items: found.items.map(({ section, field }) => ({ section, field })),
  endsOn: found.endsOn,
})
