import { globSync } from 'node:fs'
import { projectRoot } from '../../src/platform/config/root.ts'

/** What is changed, by what it is: the rules that decide, who may, how time runs, where money is counted, what holds the walls, what is lived. */
const kinds = {
  rules: ['src/modules/**/*rules.ts'],
  policies: ['src/modules/**/policy.ts'],
  clocks: ['src/modules/law/clock{s,-events,-kinds,-times}.ts', 'src/platform/clock/*.ts'],
  ledger: [
    'src/modules/plan/money/{post-actions,posting-store,account-lines,frame,sums,assignment-money,definitions,stages}.ts',
    'src/modules/funding/{grants/{actions,ending-actions,followed,repayment-actions,report-actions},assessment/{actions,change-actions},delegation/actions}.ts',
    'src/modules/{return,redress}/**/{money,limit,account}.ts',
  ],
  walls: ['src/platform/access/{action,actor,apart,once,policy,relations,token-scopes}.ts'],
  return: ['src/modules/return/**/*actions.ts', 'src/modules/return/plans/readiness.ts'],
  redress: ['src/modules/redress/**/*actions.ts'],
}
export type Kind = keyof typeof kinds

/** The files of each kind; a file is of the first kind that names it. */
export const filesByKind = (): ReadonlyMap<string, Kind> => {
  const found = new Map<string, Kind>()
  for (const [kind, patterns] of [...Object.entries(kinds)] as [Kind, string[]][])
    for (const file of globSync(patterns, { cwd: projectRoot }))
      if (!file.endsWith('.test.ts') && !found.has(file)) found.set(file, kind)
  return found
}
