import type { FC } from 'hono/jsx'
import { addDays, dayOf } from '../../../../platform/clock/clock.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { Status } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import {
  CLOCK_KINDS,
  type ClockKind,
  citation,
  clockOf,
  type SectionKey as LawSection,
  saying,
} from '../../../law/index.ts'
import { counties } from '../counties.ts'
import { caseWords } from '../messages.ts'
import { type CaseState, caseStates, caseSteps } from '../schema.ts'
import type { FoundWorker } from '../store.ts'

/** The words of the cases in the reader's language. */
export const useCaseWords = () => caseWords(useReader().locale)

/** What a statutory clock is called. */
export const clockName = (locale: Locale, kind: string): string =>
  CLOCK_KINDS.includes(kind as ClockKind) ? clockOf(kind as ClockKind).name[locale] : kind

/** What a county is called, by its code. */
export const countyName = (locale: Locale, code: string): string =>
  counties.find((county) => county.code === code)?.name[locale] ?? code

export const useCountyOptions = () => {
  const { locale } = useReader()
  return counties.map(({ code, name }) => ({ value: code, label: name[locale] }))
}

export const useStepOptions = () => {
  const t = useCaseWords()
  return caseSteps.map((step) => ({ value: step, label: t(step), description: t(`${step}Hint`) }))
}

export const useStateOptions = () => {
  const t = useCaseWords()
  return caseStates.map((state) => ({ value: state, label: t(`state${state}`) }))
}

/** What the law says where a person decides, with its section. */
export const LawNote: FC<{ section: LawSection }> = ({ section }) => {
  const { locale, today } = useReader()
  return (
    <p class="quiet law-note">
      {saying(section, today, locale)} <cite>({citation(section, locale)})</cite>
    </p>
  )
}

/** How a case stands. */
export const CaseStatus: FC<{ state: CaseState }> = ({ state }) => {
  const t = useCaseWords()
  return <Status kind={state === 'open' ? 'running' : 'done'}>{t(`state${state}`)}</Status>
}

/** A clock with how long is left of it; late in the signal colour, with its word. */
export const ClockLeft: FC<{ kind: string; lastDay: string | null; atOnce: boolean }> = ({
  kind,
  lastDay,
  atOnce,
}) => {
  const t = useCaseWords()
  const format = useFormat()
  const { locale, today } = useReader()
  const left = atOnce ? t('atOnce') : lastDay === null ? null : format.timeLeft(lastDay, today)
  const late = atOnce || (lastDay !== null && lastDay < today)
  return (
    <>
      {clockName(locale, kind)}
      {left === null ? null : late ? (
        <>
          {' '}
          <Status kind="late">{left}</Status>
        </>
      ) : (
        <>
          {' '}
          <span class="nowrap">({left})</span>
        </>
      )}
    </>
  )
}

/** In whose place somebody works on a case, and until when; from when, where it has not begun. */
export const InPlace: FC<{ of: Pick<FoundWorker, 'inPlaceOf' | 'since' | 'untilAt'> }> = ({
  of: { inPlaceOf, since, untilAt },
}) => {
  const t = useCaseWords()
  const format = useFormat()
  const { today } = useReader()
  if (inPlaceOf === null || untilAt === null) return null
  const from = dayOf(since)
  const day = format.date(addDays(dayOf(untilAt), -1))
  return (
    <>
      {from > today
        ? t('inPlaceOfFrom', { name: inPlaceOf, from: format.date(from), day })
        : t('inPlaceOf', { name: inPlaceOf, day })}
    </>
  )
}
