import type { PlanSums, SnapshotRow } from '../../../plan/index.ts'
import type { AccountDocument } from '../../document/document.ts'
import { type CandidateSource, referenceOf } from '../rules.ts'
import { toldSums } from './money.ts'
import { toldOutcomes } from './outcomes.ts'
import { type Deadline, toldPromises } from './promises.ts'

/** What the chapters of facts are made of, besides what the account itself has. */
export interface ToldContent {
  readonly account: { readonly language: 'sv' | 'en' }
  readonly plan: { readonly versionId: string }
  readonly sums: PlanSums
  readonly snapshots: readonly SnapshotRow[]
  readonly deadlines: readonly Deadline[]
  readonly candidates: readonly CandidateSource[]
}

/** An account with its chapters of facts: outcomes against the plan's baselines, late and changed promises, the ledger's sums. */
export const withTold = (document: AccountDocument, content: ToldContent): AccountDocument => {
  const { candidates, plan, snapshots, account } = content
  const sourceOf = (kind: CandidateSource['kind'], id: string) => {
    const found = candidates.find((candidate) => candidate.kind === kind && candidate.id === id)
    return found === undefined ? null : referenceOf(found)
  }
  const whole = sourceOf('plan_passage', plan.versionId)
  const frozen = snapshots.flatMap(({ id, content: held, measureId }) => {
    const source = sourceOf('indicator_snapshot', id)
    return source === null ? [] : [{ content: held, measureId, source }]
  })
  return {
    ...document,
    money: { ...document.money, sums: toldSums(content.sums, document, whole) },
    outcomes: toldOutcomes(frozen, account.language, whole),
    promises: toldPromises(document, content.deadlines),
  }
}
