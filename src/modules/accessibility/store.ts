import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { NotFound } from '../../platform/refusal.ts'
import { MESSAGES_ON_A_PAGE, type MessageState } from './schema.ts'

export interface Message {
  readonly id: string
  readonly receivedAt: Date
  readonly page: string
  readonly problem: string
  readonly email: string | null
  readonly state: MessageState
  readonly settledAt: Date | null
  readonly revision: number
}

export const addMessage = async (
  tx: DatabaseTransaction,
  message: Pick<Message, 'id' | 'receivedAt' | 'page' | 'problem' | 'email'>,
): Promise<void> => {
  const { id, receivedAt: received_at, page, problem, email } = message
  await tx.insertInto('accessibility.message').values({ id, received_at, page, problem, email }).execute()
}

/** Those in one state, the longest waiting first, and how many there are in each. */
export const listMessagesIn = async (tx: DatabaseTransaction, state: MessageState, page: number) => {
  const rows = await tx
    .selectFrom('accessibility.message')
    .select(['id', 'page', 'problem', 'email', 'revision', 'received_at', 'settled_at'])
    .where('state', '=', state)
    .orderBy('received_at')
    .orderBy('id')
    .limit(MESSAGES_ON_A_PAGE)
    .offset((page - 1) * MESSAGES_ON_A_PAGE)
    .execute()
  const counted = await tx
    .selectFrom('accessibility.message')
    .select(({ fn }) => ['state', fn.countAll<string>().as('messages')])
    .groupBy('state')
    .execute()
  const counts: Record<MessageState, number> = { open: 0, answered: 0, closed: 0 }
  for (const { state: of, messages } of counted) counts[of as MessageState] = Number(messages)
  const messages = rows.map(
    ({ received_at: receivedAt, settled_at: settledAt, ...row }): Message => ({
      ...row,
      state,
      receivedAt,
      settledAt,
    }),
  )
  return { messages, counts }
}

/** @throws NotFound where there is no such message. */
export const getMessageForUpdate = async (tx: DatabaseTransaction, id: string) => {
  const found = await tx
    .selectFrom('accessibility.message')
    .select(['state', 'revision'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('message')
  return { state: found.state as MessageState, revision: found.revision }
}

export const keepState = async (
  tx: DatabaseTransaction,
  id: string,
  state: MessageState,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('accessibility.message')
    .set((row) => ({
      state,
      settled_at: state === 'open' ? null : now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export const isAnyOpen = async (tx: DatabaseTransaction): Promise<boolean> =>
  (await tx
    .selectFrom('accessibility.message')
    .select('id')
    .where('state', '=', 'open')
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Removes what was settled before a moment. @returns how many. */
export const removeSettledBefore = async (tx: DatabaseTransaction, before: Date): Promise<number> => {
  const gone = await tx
    .deleteFrom('accessibility.message')
    .where('state', '<>', 'open')
    .where('settled_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
