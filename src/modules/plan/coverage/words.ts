import type { Locale } from '../../../platform/i18n/locale.ts'
import { coverageWords } from './messages.ts'
import type { Cell } from './rules.ts'

/** What a cell says in words: "Ansvarig, inget uppdrag". */
export const cellWords = ({ part, assignmentId, kind }: Cell, locale: Locale): string => {
  const t = coverageWords(locale)
  const how = kind === 'missing' || kind === 'waiting' || kind === 'done' ? t(kind) : t('running')
  return t('cell', {
    part: part === undefined ? '' : t(part),
    how: assignmentId === undefined ? t('noAssignment') : how,
  })
}
