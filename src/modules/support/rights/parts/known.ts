import { formatter } from '../../../../platform/i18n/format.ts'
import { counties } from '../../cases/counties.ts'
import { caseWords } from '../../cases/messages.ts'
import { listEarlierValues } from '../../sections/field-store.ts'
import { partName, valueInWords } from '../../sections/messages.ts'
import { fieldsOf, type SectionKey, sectionKeys } from '../../sections/sections.ts'
import { filled, openText } from '../opening.ts'
import type { SubjectEntry, SubjectPart } from '../subject-part.ts'
import { subjectWords } from '../subject-words.ts'

/** The case itself: its number, whose it is, and what stands in the clear. */
const theCase: SubjectPart = {
  key: 'case',
  heading: (locale) => subjectWords(locale)('theCase'),
  collect: async (_context, { file, key }, locale) => {
    const t = subjectWords(locale)
    const words = caseWords(locale)
    const format = formatter(locale)
    return filled([
      { label: t('number'), value: file.number },
      { label: t('body'), value: file.bodyName },
      {
        label: t('externalNumber'),
        value: openText(key, 'support.case_file', 'external', file.id, file.sealedExternalNumber),
      },
      { label: t('ageGroup'), value: t(file.ageGroup) },
      { label: t('language'), value: file.language ?? '' },
      {
        label: t('county'),
        value: counties.find(({ code }) => code === file.county)?.name[locale] ?? file.county ?? '',
      },
      { label: t('step'), value: words(file.step) },
      { label: t('state'), value: t(file.state) },
      { label: t('openedAt'), value: format.instant(file.openedAt) },
      { label: t('closedAt'), value: file.closedAt === null ? '' : format.instant(file.closedAt) },
      {
        label: t('closingReason'),
        value: file.closingReason === null ? '' : words(file.closingReason as 'needs_met'),
      },
      {
        label: t('restrictedAt'),
        value: file.restrictedAt === null ? '' : format.instant(file.restrictedAt),
      },
    ])
  },
}

/** A section made of fields: what is known, and what was known before. */
const sectionPart = (section: SectionKey): SubjectPart => ({
  key: section,
  heading: (locale) => partName(locale, section),
  collect: async ({ tx }, { file, key }, locale) => {
    const t = subjectWords(locale)
    const values = await listEarlierValues(tx, key, file.id, section)
    const newest = new Map<string, number>()
    for (const { field, occurrence, revision } of values) {
      const place = `${field} ${occurrence}`
      newest.set(place, Math.max(newest.get(place) ?? 0, revision))
    }
    return filled(
      values.map(({ field, occurrence, revision, value, writtenAt }): SubjectEntry => {
        const label = partName(locale, section, field)
        const isNewest = newest.get(`${field} ${occurrence}`) === revision
        return {
          at: writtenAt.toISOString(),
          label: isNewest ? label : t('earlier', { label }),
          value: valueInWords(locale, section, field, value),
        }
      }),
    )
  },
})

/** The case and each of its sections that is made of fields. */
export const knownParts: readonly SubjectPart[] = [
  theCase,
  ...sectionKeys.filter((section) => Object.keys(fieldsOf(section)).length > 0).map(sectionPart),
]
