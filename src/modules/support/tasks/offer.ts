import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { taskWords } from './messages.ts'
import { tasks } from './records.ts'

/** On the page of a case: what is to be done, by when. */
export const taskOffer: CaseOffer = {
  key: 'tasks',
  tables: ['support.task'],
  heading: (locale) => taskWords(locale)('tasks'),
  group: 'support',
  order: 13,
  href: (caseId) => paths.tasks({ caseId }),
  items: async ({ tx, today }, { file, key, works, rows }) => {
    if (!works) return undefined
    const open = await rows('support.task', () =>
      tasks.list(tx, { case_id: file.id, state: 'open' }, { by: 'by_day', ascending: true }, key),
    )
    return open.map(({ what, byDay }) => ({
      href: paths.tasks({ caseId: file.id }),
      label: () => what,
      ...(byDay === null ? {} : { detail: (locale) => formatter(locale).deadline(byDay, today) }),
      ...(byDay !== null && byDay < today ? { tone: 'late' as const } : {}),
    }))
  },
}
