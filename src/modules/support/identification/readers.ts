import { dayOf } from '../../../platform/clock/clock.ts'
import type { SectionReader } from '../section-text.ts'
import { getAssessment, listAssessments, type OpenedAssessment } from './store.ts'

/**
 * The judgements that ended the checklists, with their reasons. What was seen and answered on the way stays in the case:
 * a list of signs without the judgement would be read as a verdict (domain rule 3).
 */
export const readJudgements: SectionReader = async ({ tx }, { id, key }) => {
  const judged = (await listAssessments(tx, id)).filter(({ judgement }) => judgement !== null).reverse()
  const opened: OpenedAssessment[] = []
  for (const { id: assessmentId } of judged)
    opened.push(await getAssessment(tx, key, { caseId: id, assessmentId }))
  return opened.map(({ judgement, judgedAt, reasons }) => ({
    kind: `judged_${judgement!}` as const,
    day: judgedAt === null ? null : dayOf(judgedAt),
    text: reasons,
  }))
}
