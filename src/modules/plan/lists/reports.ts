import { dayOf } from '../../../platform/clock/clock.ts'
import type { ListFile } from '../../../web/list-files.tsx'
import type { viewChases } from '../chasing/actions.ts'
import { chasingWords } from '../chasing/messages.ts'
import { mailWords, reachedWords } from '../chasing/pages/words.tsx'
import type { ListedChase } from '../chasing/store.ts'
import type { viewReports } from '../reports/actions.ts'
import type { ListedReport } from '../reports/list-store.ts'
import { reportWords } from '../reports/messages.ts'

/** Report-backs as they are filtered, for those who may see them. */
export const reportList: ListFile<Awaited<ReturnType<typeof viewReports.run>>, ListedReport> = {
  name: 'samlad-report-backs',
  title: (_, locale) => reportWords(locale)('reports'),
  rows: ({ rows }) => rows,
  total: ({ total }) => total,
  columns: () => [
    {
      heading: (locale) => reportWords(locale)('assignment'),
      cell: ({ assignmentTitle }) => assignmentTitle,
    },
    { heading: (locale) => reportWords(locale)('body'), cell: ({ bodyName }) => bodyName },
    { heading: (locale) => reportWords(locale)('deadline'), cell: ({ deadlineDay }) => deadlineDay },
    {
      heading: (locale) => reportWords(locale)('submittedAt'),
      cell: ({ submittedAt }) => (submittedAt === null ? null : dayOf(submittedAt)),
    },
    {
      heading: (locale) => reportWords(locale)('state'),
      cell: ({ state }, locale) => reportWords(locale)(state),
    },
  ],
}

/** Who was reminded, when and by whom. */
export const reminderList: ListFile<Awaited<ReturnType<typeof viewChases.run>>, ListedChase> = {
  name: 'samlad-reminders',
  title: (_, locale) => chasingWords(locale)('log'),
  rows: ({ rows }) => rows,
  total: ({ total }) => total,
  columns: () => [
    {
      heading: (locale) => chasingWords(locale)('assignment'),
      cell: ({ assignmentTitle }) => assignmentTitle,
    },
    { heading: (locale) => chasingWords(locale)('body'), cell: ({ bodyName }) => bodyName },
    { heading: (locale) => chasingWords(locale)('due'), cell: ({ due }) => due },
    { heading: (locale) => chasingWords(locale)('remindedOn'), cell: ({ day }) => day },
    {
      heading: (locale) => chasingWords(locale)('who'),
      cell: (row, locale) => reachedWords(row, chasingWords(locale)),
    },
    {
      heading: (locale) => chasingWords(locale)('by'),
      cell: ({ byItself, chasedBy }, locale) => (byItself ? chasingWords(locale)('byItself') : chasedBy),
    },
    {
      heading: (locale) => chasingWords(locale)('mail'),
      cell: (row, locale) => mailWords(row, chasingWords(locale)),
    },
  ],
}
