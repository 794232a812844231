import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Button } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import {
  type ClockKind,
  citation,
  clockOf,
  clockSectionOn,
  lawPaths,
  MEASURES,
  type SectionKey,
  saying,
} from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import { clockWords } from '../messages.ts'
import { hasStoppedBy } from '../rules.ts'
import type { ClockState } from '../schema.ts'

/** The words of the clocks in the reader's language. */
export const useClockWords = () => clockWords(useReader().locale)

/** What a clock is called. */
export const useClockName = () => {
  const { locale } = useReader()
  return (kind: ClockKind): string => clockOf(kind).name[locale]
}

interface Dated {
  readonly kind: ClockKind
  readonly lastDay: string | null
  readonly atOnce: boolean
  readonly longerAskedOn?: string | null
  readonly state?: ClockState
}

/** Whether a clock that runs is due: a duty "at once", or a last day that has been. */
export const isDue = ({ lastDay, atOnce }: Dated, today: string): boolean =>
  atOnce || (lastDay !== null && lastDay < today)

/**
 * The last day of a clock that runs, with how long is left of it; due in the signal colour, with its word: late, or that what it is about
 * has ceased.
 */
export const LastDay: FC<{ clock: Dated }> = ({ clock }) => {
  const t = useClockWords()
  const format = useFormat()
  const { locale, today } = useReader()
  if (clock.atOnce)
    return <Status kind="late">{clockOf(clock.kind).promptness?.[locale] ?? t('dueAtOnce')}</Status>
  if (clock.lastDay === null) return <span class="not-given">{t('noLastDay')}</span>
  if (!isDue(clock, today)) return <Day day={clock.lastDay} kind="deadline" />
  return (
    <>
      <Status kind="late">
        {hasStoppedBy(clock, today) ? t('hasCeased') : format.timeLeft(clock.lastDay, today)}
      </Status>{' '}
      <Day day={clock.lastDay} />
    </>
  )
}

/** Where a clock stands, in words. */
export const ClockStanding: FC<{ state: ClockState }> = ({ state }) => {
  const t = useClockWords()
  const kinds = { running: 'running', done: 'done', not_needed: 'withdrawn', lapsed: 'planned' } as const
  return <Status kind={kinds[state]}>{t(state)}</Status>
}

/** That a clock has been taken to those who lead. */
export const Escalated: FC<{ at: Date | null }> = ({ at }) => {
  const t = useClockWords()
  const format = useFormat()
  return at === null ? null : <p class="quiet">{t('escalated', { day: format.shortDate(dayOf(at)) })}</p>
}

/** A section as a lawyer cites it, leading to when it was read and how sure it is. */
const Cited: FC<{ section: SectionKey }> = ({ section }) => {
  const { locale } = useReader()
  return <Link href={lawPaths.section({ section })}>{citation(section, locale)}</Link>
}

/** The section that a clock rests on, as a lawyer cites it; in the wording of the day it starts. */
export const ClockSection: FC<{ kind: ClockKind; startsOn: string }> = ({ kind, startsOn }) => {
  const t = useClockWords()
  const section = clockSectionOn(kind, startsOn)
  return section === null ? <>{t('noSection')}</> : <Cited section={section} />
}

/** What it means that the time of a clock has passed: what the morning's job does then. */
const usePassingWords = () => {
  const t = useClockWords()
  const { locale } = useReader()
  return (kind: ClockKind): string => {
    const { passing, measure, passingSection, length } = clockOf(kind)
    if (passing !== 'lapses' && passing !== 'ceases')
      return t(passing === 'nothing' && length === null ? 'passing_no_day' : `passing_${passing}`)
    const said = { measure: MEASURES[measure!][locale], section: citation(passingSection!, locale) }
    return `${t(`passing_${passing}`, said)} ${t('passingWritten')}`
  }
}

/**
 * What stands about a clock whoever starts it: its section and what that says, how it is counted, whose duty it is, what ends it and what
 * it means that it has passed. On a page that a device keeps, the section leads nowhere.
 */
export const useClockFacts = ({ isOnDevice = false } = {}) => {
  const t = useClockWords()
  const { locale } = useReader()
  const passing = usePassingWords()
  return (kind: ClockKind, startsOn: string) => {
    const clock = clockOf(kind)
    const section = clockSectionOn(kind, startsOn)
    return [
      {
        term: t('section'),
        value:
          section === null ? (
            t('noSection')
          ) : isOnDevice ? (
            citation(section, locale)
          ) : (
            <Cited section={section} />
          ),
      },
      ...(section === null ? [] : [{ term: t('says'), value: saying(section, startsOn, locale) }]),
      {
        term: t('natureHeading'),
        value:
          clock.nature === 'at_once'
            ? t('at_once', { promptness: clock.promptness?.[locale] ?? t('dueAtOnce') })
            : t(clock.nature),
      },
      { term: t('whoDuty'), value: clock.responsible[locale] },
      { term: t('endsHeading'), value: clock.ends?.[locale] ?? t('endsItself') },
      { term: t('passingHeading'), value: passing(kind) },
    ]
  }
}

interface Start {
  readonly caseId: string
  readonly kind: ClockKind
  readonly startsOn: string
  readonly primary?: boolean
}

/** The button that starts a clock whose day is known. */
export const StartButton: FC<Start> = ({ caseId, kind, startsOn, primary }) => {
  const t = useClockWords()
  const name = useClockName()
  return (
    <Form action={paths.startClock({ caseId })} hidden={{ kind, startsOn }}>
      <Button
        variant={primary ? 'primary' : 'secondary'}
        label={t('startWhich', { clock: withinSentence(name(kind)) })}
      >
        {t('startNow')}
      </Button>
    </Form>
  )
}
