import type { FC } from 'hono/jsx'
import { listName } from '../../../../web/components/choice-field.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { useReader } from '../../../../web/reader.ts'
import { type AssignmentWords, assignmentWords } from '../messages.ts'
import type { AssignmentState } from '../schema.ts'

export const useAssignmentWords = (): AssignmentWords => assignmentWords(useReader().locale)

const kinds = {
  given: 'running',
  completed: 'done',
  merged: 'withdrawn',
  withdrawn: 'withdrawn',
} as const satisfies Record<AssignmentState, StatusKind>

/** How an assignment stands: that something is missing comes before all else. */
export const AssignmentStatus: FC<{ state: AssignmentState; missing: number }> = ({ state, missing }) => {
  const t = useAssignmentWords()
  if (missing > 0) return <Status kind="missing">{t('missingShort', { count: missing })}</Status>
  return <Status kind={kinds[state]}>{t(state)}</Status>
}

/** The fields of a form as hidden values, nested ones with dots; an empty list stays a list. */
export const hiddenValues = (values: unknown, prefix = ''): Record<string, string> => {
  if (values === null || values === undefined) return {}
  if (typeof values !== 'object') return { [prefix]: String(values) }
  if (Array.isArray(values) && values.length === 0) return { [listName(prefix)]: '' }
  return Object.assign(
    {},
    ...Object.entries(values).map(([name, value]) =>
      hiddenValues(value, prefix === '' ? name : `${prefix}.${name}`),
    ),
  )
}
