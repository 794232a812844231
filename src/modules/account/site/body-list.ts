import type { ListFile } from '../../../web/list-files.tsx'
import { listWords } from '../../plan/index.ts'
import type { viewBodies } from './actions.ts'

type Bodies = Awaited<ReturnType<typeof viewBodies.run>>

/** The bodies of a plan with what they owe. */
export const bodyList: ListFile<Bodies, Bodies['bodies'][number]> = {
  name: 'samlad-bodies',
  title: ({ plan }, locale) => `${listWords(locale)('bodies')}: ${plan.reference}`,
  rows: ({ bodies }) => bodies,
  columns: () => [
    { heading: (locale) => listWords(locale)('body'), cell: ({ name }) => name },
    { heading: (locale) => listWords(locale)('owed'), kind: 'number', cell: ({ owed }) => owed },
    { heading: (locale) => listWords(locale)('came'), kind: 'number', cell: ({ came }) => came },
    { heading: (locale) => listWords(locale)('missing'), kind: 'number', cell: ({ missing }) => missing },
    { heading: (locale) => listWords(locale)('oldest'), cell: ({ oldest }) => oldest ?? null },
    { heading: (locale) => listWords(locale)('next'), cell: ({ next }) => next ?? null },
  ],
}
