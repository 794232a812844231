import { createHash, createHmac } from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { Refusal } from '../refusal.ts'
import { openSecret, sealSecret } from '../vault/vault.ts'
import type { Actor } from './actor.ts'

/** What marks one sending: the same again is no second one. */
export interface OnceKey {
  /** Given by the page that was rendered, or by the client. */
  readonly key: string
  /** Whether the same key with other content is refused (a client's fault) or is another sending (a page gone back to). */
  readonly strict: boolean
}

const KEY = /^[\w-]{16,100}$/

/** A key as it was sent, where it is one. */
export const onceKey = (given: unknown, strict: boolean): OnceKey | undefined =>
  typeof given === 'string' && KEY.test(given) ? { key: given, strict } : undefined

interface Sender {
  readonly kind: 'person' | 'link' | 'service'
  readonly actor: string
  readonly body_id: string
}

/** People, holders of links and programs send things; nobody else's sendings are kept. */
const senderOf = (actor: Actor): Sender | undefined => {
  if (actor.kind === 'person') return { kind: 'person', actor: actor.personId, body_id: actor.bodyId }
  if (actor.kind === 'link') return { kind: 'link', actor: actor.linkId, body_id: actor.bodyId }
  if (actor.kind === 'service') return { kind: 'service', actor: actor.serviceId, body_id: actor.bodyId }
  return undefined
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * What was sent, so that the same is known again. The key itself is kept nowhere: what has few possible forms, such as a
 * person's number, cannot be tried out against what is stored.
 */
const contentOf = (key: string, input: unknown): Buffer =>
  createHmac('sha256', key)
    .update(
      JSON.stringify(input, (_, value: unknown) =>
        value instanceof File ? [value.name, value.size, value.type] : value,
      ) ?? '',
    )
    .digest()

/**
 * Claims a key for this transaction. A second sending waits here until the first has ended; where the first was
 * refused, it takes its place.
 *
 * @throws Refusal `already_done` where the same has been done, `key_reused` where a client used its key for something else.
 */
export const claimOnce = async (
  tx: DatabaseTransaction,
  sent: { actor: Actor; action: string; once: OnceKey; input: unknown; now: Date },
): Promise<void> => {
  const sender = senderOf(sent.actor)
  if (sender === undefined) return
  const content = contentOf(sent.once.key, sent.input)
  const row = { ...sender, action: sent.action, key: hash(sent.once.key), content, done_at: sent.now }
  const claimed = await tx
    .insertInto('access.once')
    .values(row)
    .onConflict((conflict) => {
      const known = conflict.columns(['actor', 'action', 'key'])
      return sent.once.strict
        ? known.doNothing()
        : known
            .doUpdateSet({ content, outcome: null, done_at: sent.now })
            .where('access.once.content', '<>', content)
    })
    .returning('content')
    .executeTakeFirst()
  if (claimed !== undefined) return
  const first = await tx
    .selectFrom('access.once')
    .select('content')
    .where('actor', '=', row.actor)
    .where('action', '=', row.action)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  throw first.content.equals(content) ? new Refusal('already_done', 409) : new Refusal('key_reused', 422)
}

type Place = { readonly actor: Actor; readonly action: string; readonly once: OnceKey }
type Key = Pick<Settings, 'secretKey'>

/** Keeps what came of a sending, for the one that comes again. */
export const keepOutcome = async (
  tx: DatabaseTransaction,
  settings: Key,
  { actor, action, once }: Place,
  outcome: string,
): Promise<void> => {
  const sender = senderOf(actor)
  if (sender === undefined) return
  await tx
    .updateTable('access.once')
    .set({ outcome: sealSecret(settings, 'outcome', sender.actor, outcome) })
    .where('actor', '=', sender.actor)
    .where('action', '=', action)
    .where('key', '=', hash(once.key))
    .execute()
}

/** What came of it the first time; nothing while that is not known, or where it was shown once and is not kept. */
export const findOutcome = async (
  tx: DatabaseTransaction,
  settings: Key,
  { actor, action, once }: Place,
): Promise<string | undefined> => {
  const sender = senderOf(actor)
  if (sender === undefined) return undefined
  const found = await tx
    .selectFrom('access.once')
    .select('outcome')
    .where('actor', '=', sender.actor)
    .where('action', '=', action)
    .where('key', '=', hash(once.key))
    .executeTakeFirst()
  return found?.outcome ? openSecret(settings, 'outcome', sender.actor, found.outcome) : undefined
}

const KEPT_HOURS = 24

/** Forgets sendings that nobody tries again. Run as the system. @returns how many. */
export const forgetOnce = async (tx: DatabaseTransaction, now: Date): Promise<number> => {
  const gone = await tx
    .deleteFrom('access.once')
    .where('done_at', '<', new Date(now.getTime() - KEPT_HOURS * 3_600_000))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
