import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { collectionWords } from '../messages.ts'
import type { ReporterState } from '../rules.ts'

const kinds = {
  late: 'late',
  not_begun: 'planned',
  partly: 'running',
  questioned: 'waiting',
  handed_in: 'done',
  elsewhere: 'done',
} as const satisfies Record<ReporterState, StatusKind>

/** How a body stands in a collection. */
export const StateOf: FC<{ state: ReporterState }> = ({ state }) => (
  <Status kind={kinds[state]}>{collectionWords(useReader().locale)(`state_${state}`)}</Status>
)

/** The time that is counted: a year by its number, anything else by its days. */
export const periodInWords = ({ from, to }: { from: string; to: string }, locale: Locale): string => {
  const years = [from.slice(0, 4), to.slice(0, 4)]
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return years[0] === years[1] ? years[0]! : years.join('–')
  const { date } = formatter(locale)
  return collectionWords(locale)('fromTo', { from: date(from), to: date(to) })
}

/** What was entered in a field of a form that came back. */
export const entered = (refused: RefusedForm | undefined, name: string, otherwise = ''): string => {
  if (refused === undefined) return otherwise
  const given = refused.values[name]
  return typeof given === 'string' ? given : ''
}

/** What was ticked, in a form that came back. */
export const ticked = (
  refused: RefusedForm | undefined,
  name: string,
  otherwise: readonly string[] = [],
): readonly string[] => {
  if (refused === undefined) return otherwise
  const given = refused.values[name]
  return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : []
}
