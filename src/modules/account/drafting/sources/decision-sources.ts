import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import { type AssignmentContent, listOwnPostings, planPaths as paths } from '../../../plan/index.ts'
import type { CandidateSource } from '../rules.ts'

const ORE = 100

/** Decisions that gave assignments, as documents that money and dates rest on. */
export const decisionSources = (assignments: readonly AssignmentContent[]): CandidateSource[] =>
  assignments.flatMap((row) => {
    const { decided } = row
    if (decided === null) return []
    return {
      kind: 'evidence',
      id: `decision-${row.id}`,
      label: [row.reference, row.title].filter(Boolean).join(': '),
      hash: contentHash([row.reference, row.decided, row.title, row.task]),
      at: decided,
      issuer: null,
      registration: row.reference,
      definition: null,
      query: null,
      measures: row.measures.map(({ id }) => id),
      address: paths.assignment({ assignmentId: row.id }),
      passages: row.task === '' ? [] : [{ of: 'text', text: row.task }],
      says: {
        language: 'sv',
        texts: [row.title, row.task, ...row.decisions.flatMap(({ reason }) => reason ?? [])],
        figures: row.money.map(({ amountOre }) => ({ value: amountOre / ORE, unit: 'kronor', label: '' })),
        days: [
          decided,
          ...row.deadlines.map(({ day }) => day),
          ...row.decisions.map(({ decided }) => decided),
        ],
        years: row.money.flatMap(({ fromYear, toYear }) =>
          [fromYear, toYear].filter((year) => year !== null),
        ),
      },
    }
  })

/** Decisions on money, and what is planned, that were posted in the ledger by themselves, as the documents that state them. */
export const postingSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  return (await listOwnPostings(tx, planId)).map((row) => ({
    kind: 'evidence',
    id: `posting-${row.id}`,
    label: `${row.source}: ${row.words}`,
    hash: row.digest,
    at: row.day,
    issuer: null,
    registration: row.decision_number,
    definition: null,
    query: null,
    measures: [],
    address: paths.moneyPosting({ planId, postingId: row.id }),
    passages: [{ of: 'text', text: row.words }],
    says: {
      language: 'sv',
      texts: [row.words, row.source],
      figures: row.amountOre === null ? [] : [{ value: row.amountOre / ORE, unit: 'kronor', label: '' }],
      days: [row.day],
      years: [],
    },
  }))
}
