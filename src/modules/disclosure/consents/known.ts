import { sql } from 'kysely'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type FieldValue, type FoundCase, getCase, listFields } from '../../support/index.ts'
import type { RequestFacts } from '../legal/situation.ts'
import { type Discloser, discloserOf } from '../telling/discloser.ts'
import type { Doing } from '../telling/doing.ts'
import {
  findRecipient,
  isBodyDenied,
  isInDirectory,
  type KnownRecipient,
} from '../telling/recipient-store.ts'
import type { DisclosureDraft } from '../telling/schema.ts'
import type { FoundConsent } from './consent.ts'
import { listConsents } from './store.ts'

/** What the house itself knows of a case that something may be told of. Nothing of it comes from who asks. */
export interface KnownFacts extends Discloser {
  readonly file: FoundCase
  readonly key: CaseKey
  /** The person stays in protected housing, or the body gives it: where it lies is never told (domain rule 8). */
  readonly sheltered: boolean
  /** Written in the case. A guardian who is suspected learns nothing and decides nothing. */
  readonly guardianSuspected: boolean
  readonly consents: readonly FoundConsent[]
  readonly values: readonly FieldValue[]
  readonly recipient: KnownRecipient | undefined
  readonly recipientDenied: boolean
  /** Whether somebody who was written by hand stands in the directory, where it is said what it is. */
  readonly namedInDirectory: boolean
  /** The request that is answered, where it stands in the queue; never from who sends a form. */
  readonly queued?: RequestFacts | undefined
}

/** Whether the person has been granted a place in protected housing, or the body gives it: asked of the rooms that know. */
const isSheltered = async (tx: Doing['tx'], caseId: string, bodyId: string): Promise<boolean> => {
  const { rows } = await sql<{ yes: boolean }>`
    select housing.is_sheltered(${caseId}::uuid) or disclosure.gives_shelter(${bodyId}::uuid) as yes`.execute(
    tx,
  )
  return rows[0]!.yes
}

/** Reads what the house knows, for a recipient where one has been chosen. @throws NotFound */
export const readKnown = async (
  { tx, actor, vault, today }: Doing,
  caseId: string,
  toBody: DisclosureDraft['toBody'],
  toName?: DisclosureDraft['toName'],
): Promise<KnownFacts> => {
  const file = await getCase(tx, caseId)
  const key = await vault.openKey(file.keyId)
  const values = await listFields(tx, key, caseId)
  const discloser = await discloserOf(tx, file.bodyId, today)
  const { placed, suspectedSince } = await tx
    .selectFrom('support.case_file')
    .select(['placed_or_sheltered as placed', 'guardian_suspected_since as suspectedSince'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  return {
    file,
    key,
    values,
    ...discloser,
    sheltered:
      placed ||
      (await isSheltered(tx, caseId, file.bodyId)) ||
      discloser.secrecy === 'shelter_private' ||
      (actor.kind === 'person' && actor.role === 'shelter_staff'),
    guardianSuspected:
      suspectedSince !== null ||
      values.some(
        ({ section, field, value }) =>
          section === 'family' && field === 'guardian_suspected' && value === 'yes',
      ),
    consents: await listConsents(tx, key, caseId),
    recipient: toBody ? await findRecipient(tx, toBody, today) : undefined,
    recipientDenied: toBody ? await isBodyDenied(tx, caseId, toBody) : false,
    namedInDirectory: toName === undefined ? false : await isInDirectory(tx, toName),
  }
}
