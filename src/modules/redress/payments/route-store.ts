import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import { bareAccount } from './account.ts'
import type { AddedRoute, Channel, Holder, IdentityCheck, Risk } from './schema.ts'

const TABLE = 'redress.route'

interface Account {
  readonly number: string
  readonly bic: string
  readonly bank: string
}

/** An account as one text to seal: number, bank code and bank, each on a line of its own. */
const writtenAccount = ({ number, bic, bank }: Account): string => [number, bic, bank].join('\n')
const readAccount = (text: string): Account => {
  const [number = '', bic = '', bank = ''] = text.split('\n')
  return { number, bic, bank }
}

const rowsOf = (tx: DatabaseTransaction, { caseId, claimId }: { caseId: string; claimId: string }) =>
  tx.selectFrom(TABLE).selectAll().where('case_id', '=', caseId).where('claim_id', '=', claimId)

const opened = (
  key: CaseKey,
  row: Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>,
) => {
  const account = openText(key, TABLE, 'account', row.id, row.sealed_account)
  return {
    id: row.id,
    claimId: row.claim_id,
    country: row.country,
    channel: row.channel as Channel,
    holder: row.holder as Holder,
    account: readAccount(account),
    risks: row.risks as Risk[],
    risk: openText(key, TABLE, 'risk', row.id, row.sealed_risk),
    trusted: openText(key, TABLE, 'trusted', row.id, row.sealed_trusted),
    identityCheck: row.identity_check as IdentityCheck,
    identityCheckedOn: row.identity_checked_on as Day | null,
    confirmsBy: row.confirms_by as 'code' | 'telephone',
    word: openText(key, TABLE, 'word', row.id, row.sealed_word),
    wordFailures: row.word_failures,
    withPerson: row.decided_with_person,
    retiredOn: row.retired_on as Day | null,
    revision: row.revision,
  }
}
export type PayRoute = ReturnType<typeof opened>

/** The routes of a claim, those in use first. */
export const listRoutes = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: { caseId: string; claimId: string },
): Promise<PayRoute[]> =>
  (
    await rowsOf(tx, of)
      .orderBy('retired_on', (order) => order.asc().nullsFirst())
      .orderBy('made_at', 'desc')
      .execute()
  ).map((row) => opened(key, row))

interface OfRoute {
  readonly caseId: string
  readonly claimId: string
  readonly routeId: string
}

/** @throws NotFound, also for a route of another claim or case. */
export const getRoute = async (tx: DatabaseTransaction, key: CaseKey, of: OfRoute): Promise<PayRoute> => {
  const row = await rowsOf(tx, of).where('id', '=', of.routeId).executeTakeFirst()
  if (row === undefined) throw new NotFound('route')
  return opened(key, row)
}

/** The route, held until the transaction ends. @throws NotFound, Conflict. */
export const holdRoute = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: OfRoute & { readonly revision: number },
): Promise<PayRoute> => {
  const row = await rowsOf(tx, of).where('id', '=', of.routeId).forUpdate().executeTakeFirst()
  if (row === undefined) throw new NotFound('route')
  if (row.revision !== of.revision) throw new Conflict('route')
  return opened(key, row)
}

/** Adds a route, everything that names an account or a person sealed. @returns its identifier. */
export const insertRoute = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  now: Date,
  added: AddedRoute,
): Promise<string> => {
  const id = randomUUID()
  const seal = (column: string, text: string) =>
    text === '' ? null : key.seal(`${TABLE}.${column}:${id}`, text)
  const account =
    added.account === ''
      ? ''
      : writtenAccount({
          number: bareAccount(added.account),
          bic: bareAccount(added.bic),
          bank: added.bank,
        })
  await tx
    .insertInto(TABLE)
    .values({
      id,
      case_id: added.caseId,
      claim_id: added.claimId,
      country: added.country,
      channel: added.channel,
      holder: added.holder,
      risks: [...added.risks],
      sealed_risk: seal('risk', added.risk),
      sealed_account: seal('account', account),
      sealed_trusted: seal('trusted', added.trusted),
      identity_check: added.identityCheck,
      identity_checked_on: added.identityCheckedOn,
      confirms_by: added.confirmsBy,
      sealed_word: seal('word', added.confirmsBy === 'telephone' ? added.word : ''),
      decided_with_person: added.withPerson,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** From a day on the route is not used. */
export const retire = async (tx: DatabaseTransaction, routeId: string, day: Day): Promise<void> => {
  await tx
    .updateTable(TABLE)
    .set((row) => ({ retired_on: day, revision: row('revision', '+', 1) }))
    .where('id', '=', routeId)
    .execute()
}

/** Another word for the telephone; wrong words are counted afresh. */
export const writeWord = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  routeId: string,
  word: string,
): Promise<void> => {
  await tx
    .updateTable(TABLE)
    .set((row) => ({
      sealed_word: key.seal(`${TABLE}.word:${routeId}`, word),
      word_failures: 0,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', routeId)
    .execute()
}

/** Counts a wrong word; `none` forgets those before. */
export const countWord = async (
  tx: DatabaseTransaction,
  routeId: string,
  counted: 'one' | 'none',
): Promise<void> => {
  await tx
    .updateTable(TABLE)
    .set((row) => ({ word_failures: counted === 'one' ? row('word_failures', '+', 1) : 0 }))
    .where('id', '=', routeId)
    .execute()
}
