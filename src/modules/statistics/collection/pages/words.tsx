import type { FC } from 'hono/jsx'
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
