import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'

/** A figure that the plan itself states, with the passage where it stands. */
export interface PlanFact {
  readonly id: string
  readonly topic: string
  readonly value: number
  readonly unit: string
  readonly year: number | null
  readonly source: string | null
  readonly approximate: boolean
  /** The sentence of the document around it; nothing where the plan came without its document. */
  readonly passage: string | null
}

const BOUNDARY = /[.!?]\s+(?=\p{Lu})|\n\s*\n/gu

/** The sentence of a text around a place. */
export const sentenceAround = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 600), at)
  const after = text.slice(at, at + 600)
  const begins = [...before.matchAll(BOUNDARY)].at(-1)
  const ends = after.search(/[.!?](?:\s+\p{Lu}|\s*$)|\n\s*\n/u)
  const from = begins === undefined ? 0 : begins.index + begins[0].length
  return `${before.slice(from)}${ends < 0 ? after : after.slice(0, ends + 1)}`.replace(/\s+/g, ' ').trim()
}

/** The figures of a version of a plan, in its order. */
export const listPlanFacts = async (tx: DatabaseTransaction, versionId: string): Promise<PlanFact[]> => {
  const rows = await tx
    .selectFrom('plan.version_fact as stated')
    .innerJoin('plan.fact as fact', 'fact.id', 'stated.fact_id')
    .select(['fact.id', 'topic', 'value', 'unit', 'year', 'source', 'approximate', 'stated.at'])
    .where('stated.version_id', '=', versionId)
    .orderBy('stated.position')
    .execute()
  const document = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.document as d', 'd.id', 'v.document_id')
    .select('d.content')
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  return rows.map(({ at, ...fact }) => ({
    ...fact,
    passage: document === undefined || at === null ? null : sentenceAround(document.content, at),
  }))
}

/** One figure of a version of a plan. @throws NotFound */
export const getPlanFact = async (
  tx: DatabaseTransaction,
  versionId: string,
  factId: string,
): Promise<PlanFact> => {
  const found = (await listPlanFacts(tx, versionId)).find(({ id }) => id === factId)
  if (found === undefined) throw new NotFound('fact')
  return found
}
