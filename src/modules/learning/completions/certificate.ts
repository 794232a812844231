import { originOf } from '../../../platform/config/settings.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Sheet } from '../../../platform/print/case-sheet.ts'
import { paths } from '../paths.ts'
import type { Certificate } from './actions.ts'
import { completionWords } from './messages.ts'

/** A random name as people compare it on two papers: `1A2B-3C4D`. */
const asSign = (subject: string): string => `${subject.slice(0, 4)}-${subject.slice(4, 8)}`.toUpperCase()

/** The certificate of a course, for the learner to show: under a random name, or their own where they asked for it. */
export const certificateSheet = (
  { completion, settings, today, name }: Certificate,
  locale: Locale,
): Sheet => {
  const t = completionWords(locale)
  const format = formatter(locale)
  const { courseName, version, completedOn, hours, mode } = completion
  const address = `${originOf(settings)}${paths.badgeStatus({ completionId: completion.id })}`
  return {
    title: t('certTitle'),
    subtitle: courseName,
    sender: 'Samlad',
    language: locale,
    date: today,
    standard: 'accessible',
    blocks: [
      {
        fields: [
          name === undefined ? [t('certSubject'), asSign(completion.subject)] : [t('name'), name],
          [
            t('course'),
            version === null ? courseName : `${courseName}, ${t('version', { version: String(version) })}`,
          ],
          [t('completedOn'), format.date(completedOn)],
          [t('how'), [t(mode), hours === null ? '' : t('hours', { hours })].filter(Boolean).join(', ')],
          ...(version === null ? [] : [[t('certCheck'), address] as const]),
        ],
      },
      { paragraph: t('certFoot'), tone: 'quiet' },
    ],
  }
}
