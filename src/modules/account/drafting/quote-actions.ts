import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listTold } from '../../../platform/series/store.ts'
import {
  listSnapshots,
  type SinceThen,
  type SnapshotRow,
  sinceThen,
  snapshotSentence,
} from '../../plan/index.ts'
import { draftingPolicy } from './policy.ts'
import { candidatesFor, referenceOf } from './rules.ts'
import { quoteInput } from './schema.ts'
import { addSentences, setSources } from './sentence-store.ts'
import { listCandidates } from './source-store.ts'
import * as store from './store.ts'

/** A frozen value that a section may quote, as the sentence that it would be. */
export interface Quotable {
  readonly id: string
  readonly sentence: string
  readonly since: SinceThen
}

const fits = ({ measureId }: SnapshotRow, of: string | null): boolean =>
  of === null || measureId === null || measureId === of

/** What has been frozen for a plan and fits a section, with what has happened to each value since. */
export const listQuotable = async (
  tx: DatabaseTransaction,
  { planId, language }: { readonly planId: string; readonly language: 'sv' | 'en' },
  measureId: string | null,
): Promise<Quotable[]> => {
  const snapshots = (await listSnapshots(tx, { planId })).filter((snapshot) => fits(snapshot, measureId))
  const told = Map.groupBy(
    await listTold(tx, [...new Set(snapshots.map(({ series }) => series))]),
    ({ name }) => name,
  )
  return snapshots.map(({ id, series, content }) => ({
    id,
    sentence: snapshotSentence(content, language),
    since: sinceThen(content, told.get(series) ?? []),
  }))
}

/** Adds a frozen value to a section: a sentence in the account's language that rests on it. */
export const quoteSnapshot = action(
  draftingPolicy,
  'account.quote',
  'change',
  quoteInput,
  async ({ tx, actor, now, about }, input) => {
    const account = await store.takeAccount(tx, input.accountId, input.revision)
    const section = await store.getSection(tx, account.id, input.sectionId)
    about('account', account.id, { section: section.id, snapshot: input.snapshot })
    const quoted = (await listQuotable(tx, account, section.measureId)).find(
      ({ id }) => id === input.snapshot,
    )
    const source = candidatesFor(
      await listCandidates(tx, account.planId, account.language),
      section.measureId,
    ).find(({ kind, id }) => kind === 'indicator_snapshot' && id === input.snapshot)
    if (quoted === undefined || source === undefined)
      throw new Refusal('account.source_gone', 409, {}, 'snapshot')
    const last = section.sentences.at(-1)
    const position = (last?.position ?? 0) + 1
    await addSentences(
      tx,
      section.id,
      [{ text: quoted.sentence, paragraph: last?.paragraph ?? 1, claim: 'number' }],
      { personId: personOf(actor), now, firstPosition: position },
    )
    const added = (await store.getSection(tx, account.id, section.id)).sentences.find(
      (sentence) => sentence.position === position,
    )!
    await setSources(tx, added.id, [{ ...referenceOf(source), passage: null }])
  },
)
