import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { listOf } from './actions.ts'
import { identificationWords } from './messages.ts'
import { listAssessments } from './store.ts'

/** On the page of a case: its checklists, and the way to begin one. */
export const checklistOffer: CaseOffer = {
  key: 'checklists',
  tables: ['support.assessment'],
  readable: true,
  heading: (locale) => identificationWords(locale)('checklists'),
  group: 'file',
  order: 60,
  href: (caseId) => paths.checklists({ caseId }),
  start: {
    label: (locale) => identificationWords(locale)('childList'),
    href: (caseId) => paths.checklists({ caseId }),
    ofChild: true,
  },
  items: async ({ tx, actor }, { file, facts, rows }) => {
    if (!seesPart(actor, facts, 'identification')) return undefined
    return (await rows('support.assessment', () => listAssessments(tx, file.id))).map((assessment) => ({
      href: paths.checklist({ caseId: file.id, assessmentId: assessment.id }),
      label: (locale) => listOf(assessment).title[locale],
      detail: (locale) => {
        const t = identificationWords(locale)
        return assessment.judgement === null
          ? `${t('notJudged')} · ${t('begun', { day: formatter(locale).date(dayOf(assessment.startedAt)) })}`
          : t(assessment.judgement)
      },
    }))
  },
}
