import { randomUUID } from 'node:crypto'
import { proposeClaim } from '../../../platform/claims/propose-claim.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Merged, Merging } from './merging.ts'
import type { Proposed } from './proposals/proposed.ts'
import { type CandidateSource, referenceOf, sourceKey } from './rules.ts'
import { setSources } from './sentence-store.ts'
import type { ChosenSource, SectionRow, SentenceRow } from './store.ts'

/** A section with what drafting makes of it. */
export interface Drafted {
  readonly section: SectionRow
  readonly merging: Merging
}

/** What a proposal rests on, as its sentence keeps it; a source that is no longer there bears nothing. */
const chosenFor = ({ sources }: Proposed, candidates: ReadonlyMap<string, CandidateSource>): ChosenSource[] =>
  sources.flatMap((bearing) => {
    const found = candidates.get(sourceKey(bearing))
    return found === undefined ? [] : [{ ...referenceOf(found), passage: bearing.passage ?? null }]
  })

const insertNew = async (
  tx: DatabaseTransaction,
  drafted: readonly { sectionId: string; sentence: Merged; proposed: Proposed }[],
  candidates: ReadonlyMap<string, CandidateSource>,
  now: Date,
): Promise<void> => {
  if (drafted.length === 0) return
  const rows = drafted.map((one) => ({ ...one, id: randomUUID() }))
  await tx
    .insertInto('plan.account_sentence')
    .values(
      rows.map(({ id, sectionId, sentence, proposed }) => ({
        id,
        section_id: sectionId,
        position: sentence.position,
        paragraph: sentence.paragraph,
        sentence: proposed.text,
        claim: proposeClaim(proposed.text),
        draft_key: proposed.key,
        draft_text: proposed.text,
        worked: JSON.stringify(proposed.worked),
        written_at: now,
      })),
    )
    .execute()
  const sources = rows.flatMap(({ id, proposed }) =>
    chosenFor(proposed, candidates).map((source) => ({ ...source, sentence: id, subject: source.id })),
  )
  if (sources.length === 0) return
  await tx
    .insertInto('plan.account_source')
    .values(
      sources.map(({ sentence, kind, subject, label, hash, at, passage }) => ({
        sentence_id: sentence,
        kind,
        subject_id: subject,
        label,
        sha256: Buffer.from(hash, 'hex'),
        at,
        passage,
      })),
    )
    .execute()
}

const sameSources = (some: readonly ChosenSource[], others: readonly ChosenSource[]): boolean =>
  some.length === others.length &&
  some.every((one) =>
    others.some(
      (other) =>
        sourceKey(one) === sourceKey(other) &&
        one.hash === other.hash &&
        one.label === other.label &&
        one.passage === other.passage,
    ),
  )

const updateKept = async (
  tx: DatabaseTransaction,
  row: SentenceRow,
  { position, paragraph, proposed, change }: Merged,
  candidates: ReadonlyMap<string, CandidateSource>,
): Promise<void> => {
  const moved = row.position !== position || row.paragraph !== paragraph
  const worked = proposed === null ? undefined : JSON.stringify(proposed.worked)
  const reworked = worked !== undefined && worked !== JSON.stringify(row.worked)
  if (moved || reworked || change !== 'none')
    await tx
      .updateTable('plan.account_sentence')
      .set({
        position,
        paragraph,
        ...(worked === undefined ? {} : { worked }),
        ...(change === 'replaced' && proposed !== null
          ? {
              sentence: proposed.text,
              claim: proposeClaim(proposed.text),
              draft_text: proposed.text,
              draft_news: false,
              read_by: null,
              read_at: null,
            }
          : {}),
        ...(change === 'news' && proposed !== null ? { draft_text: proposed.text, draft_news: true } : {}),
      })
      .where('id', '=', row.id)
      .execute()
  // What an author chose stays chosen; what the program chose is chosen as it is now.
  if (proposed === null || change === 'news' || row.text !== row.draftText) return
  const chosen = chosenFor(proposed, candidates)
  if (!sameSources(chosen, row.sources)) await setSources(tx, row.id, chosen)
}

/** Writes what drafting makes of the sections of an account. @returns how many sentences are new or replaced */
export const writeDraft = async (
  tx: DatabaseTransaction,
  drafted: readonly Drafted[],
  candidates: readonly CandidateSource[],
  now: Date,
): Promise<number> => {
  const known = new Map(candidates.map((candidate) => [sourceKey(candidate), candidate]))
  const gone = drafted.flatMap(({ merging }) => merging.gone)
  if (gone.length > 0) await tx.deleteFrom('plan.account_sentence').where('id', 'in', gone).execute()
  const fresh = drafted.flatMap(({ section, merging }) =>
    merging.sentences.flatMap((sentence) =>
      sentence.id === null && sentence.proposed !== null
        ? [{ sectionId: section.id, sentence, proposed: sentence.proposed }]
        : [],
    ),
  )
  for (const { section, merging } of drafted)
    for (const sentence of merging.sentences) {
      const row = section.sentences.find(({ id }) => id === sentence.id)
      if (row !== undefined) await updateKept(tx, row, sentence, known)
    }
  await insertNew(tx, fresh, known, now)
  return (
    fresh.length +
    drafted.flatMap(({ merging }) => merging.sentences).filter(({ change }) => change === 'replaced').length
  )
}

/** Notes the day whose state the account tells from now on. */
export const noteDrafted = async (tx: DatabaseTransaction, accountId: string, day: Day): Promise<void> => {
  await tx.updateTable('plan.account').set({ drafted_on: day }).where('id', '=', accountId).execute()
}
