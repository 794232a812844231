import { type DefinedSum, definedSums, type PlanSums } from '../../../plan/index.ts'
import type { AccountDocument } from '../../document/document.ts'
import type { MoneySum } from '../../document/sections.ts'
import { measured, type SourceReference } from '../../document/sources.ts'

/** Said also when they are nothing: what there was, what was decided of it, and what cannot be followed. */
const always: readonly DefinedSum[] = ['frame', 'decided', 'untraced']

/**
 * The sums of a plan's money as the ledger has them, to the öre. What the plan counts on and what cannot be traced rest on the plan;
 * every other sum rests on the decisions and postings that its lines rest on.
 *
 * @param sums in öre.
 * @param plan the plan as a source; without it nothing can be told, since the frame would rest on nothing.
 */
export const toldSums = (
  sums: PlanSums,
  { money }: Pick<AccountDocument, 'money'>,
  plan: SourceReference | null,
): MoneySum[] => {
  if (plan === null || definedSums.every((of) => sums[of] === 0)) return []
  const lines = [
    ...new Map(money.traced.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values(),
  ]
  return definedSums
    .filter((of) => sums[of] !== 0 || always.includes(of))
    .map((of) => ({
      of,
      currency: 'SEK',
      amount: measured(sums[of] / 100),
      sources: of === 'frame' || of === 'untraced' || lines.length === 0 ? [plan] : lines,
    }))
}
