import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Versioned } from '../../../platform/records/versioned.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { bareAccount } from './account.ts'
import { routes } from './records.ts'
import type { AddedRoute } from './schema.ts'

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

const opened = (route: Versioned<typeof routes.fields>) => ({
  ...route,
  account: readAccount(route.account),
})
export type PayRoute = ReturnType<typeof opened>

/** The routes of a claim, those in use first. */
export const listRoutes = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: { caseId: string; claimId: string },
): Promise<PayRoute[]> =>
  (await routes.list(tx, { caseId: of.caseId, claimId: of.claimId }, { by: 'made_at' }, key))
    .toSorted((one, other) => (one.retiredOn ?? '').localeCompare(other.retiredOn ?? ''))
    .map(opened)

interface OfRoute {
  readonly caseId: string
  readonly claimId: string
  readonly routeId: string
}

const named = ({ caseId, claimId, routeId }: OfRoute) => ({ id: routeId, caseId, claimId })

/** @throws NotFound, also for a route of another claim or case. */
export const getRoute = async (tx: DatabaseTransaction, key: CaseKey, of: OfRoute): Promise<PayRoute> =>
  opened(await routes.get(tx, named(of), key))

/** The route, held until the transaction ends. @throws NotFound, Conflict. */
export const holdRoute = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  of: OfRoute & { readonly revision: number },
): Promise<PayRoute> => opened(await routes.hold(tx, named(of), of.revision, key))

/** Adds a route, everything that names an account or a person sealed. @returns its identifier. */
export const insertRoute = (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  now: Date,
  { caseId, claimId, alone: _, bic, bank, account, ...added }: AddedRoute,
): Promise<string> =>
  routes.add(
    tx,
    {
      ...added,
      claimId,
      account:
        account === '' ? '' : writtenAccount({ number: bareAccount(account), bic: bareAccount(bic), bank }),
      word: added.confirmsBy === 'telephone' ? added.word : '',
    },
    { case_id: caseId, made_by: actor.personId, made_at: now },
    key,
  )

/** Counts a wrong word; `none` forgets those before. */
export const countWord = async (
  tx: DatabaseTransaction,
  routeId: string,
  counted: 'one' | 'none',
): Promise<void> => {
  await tx
    .updateTable('redress.route')
    .set((row) => ({ word_failures: counted === 'one' ? row('word_failures', '+', 1) : 0 }))
    .where('id', '=', routeId)
    .execute()
}
