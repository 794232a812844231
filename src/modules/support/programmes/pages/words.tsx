import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { languageName } from '../../cases/languages.ts'
import { countyName } from '../../cases/pages/words.tsx'
import { needs } from '../../content/needs.ts'
import { programmeMeets, programmeServes, programmeSettings } from '../../content/programme-kinds.ts'
import { paths } from '../../paths.ts'
import { programmeWords } from '../messages.ts'
import { settings } from '../schema.ts'
import type { Programme } from '../store.ts'

/** The words of programmes in the reader's language. */
export const useProgrammeWords = () => programmeWords(useReader().locale)

/** Where programmes are given, to choose from. */
export const useSettingOptions = () => {
  const { locale } = useReader()
  return settings.map((value) => ({ value, label: programmeSettings[value][locale] }))
}

export const useMeetsOptions = () => {
  const { locale } = useReader()
  return programmeMeets.map(({ key, label }) => ({ value: key as string, label: label[locale] }))
}

export const useServesOptions = () => {
  const { locale } = useReader()
  return programmeServes.map(({ key, label }) => ({ value: key as string, label: label[locale] }))
}

/** The words of codes, such as those of what a programme meets, as a list. */
export const useNames = () => {
  const { locale } = useReader()
  const meets = useMeetsOptions()
  const serves = useServesOptions()
  const t = useProgrammeWords()
  const format = useFormat()
  const of = (options: readonly { value: string; label: string }[], codes: readonly string[]) =>
    codes.map((code) => options.find(({ value }) => value === code)?.label ?? code).join(', ')
  return {
    meets: (codes: readonly string[]) => of(meets, codes),
    serves: (codes: readonly string[]) => of(serves, codes),
    needs: (codes: readonly string[]) =>
      format.list(
        codes.map((code) => withinSentence(needs.find(({ key }) => key === code)?.label[locale] ?? code)),
      ),
    languages: (codes: readonly string[]) => codes.map((code) => languageName(code, locale)).join(', '),
    counties: (codes: readonly string[]) =>
      codes.length === 0 ? t('wholeCountry') : codes.map((code) => countyName(locale, code)).join(', '),
  }
}

const capacityKinds = { open: 'done', waiting: 'waiting', full: 'withdrawn' } as const

/** Whether a programme can take somebody, with the day of that information. */
export const CapacityStanding: FC<{ programme: Pick<Programme, 'capacity' | 'capacityOn'> }> = ({
  programme,
}) => {
  const t = useProgrammeWords()
  const format = useFormat()
  const { capacity, capacityOn } = programme
  return (
    <Status kind={capacityKinds[capacity]}>
      {t('capacityOn', { capacity: t(capacity), day: format.shortDate(capacityOn) })}
    </Status>
  )
}

/** The way from a case to its times in programmes. */
export const stayCrumbs = (
  t: ReturnType<typeof programmeWords>,
  { caseId, number }: { caseId: string; number: string },
) => [
  { href: paths.case({ caseId }), label: t('case', { number }) },
  { href: paths.stays({ caseId }), label: t('stays') },
]
