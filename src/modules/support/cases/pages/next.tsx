import type { FC } from 'hono/jsx'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status, StatusShape, statusTones } from '../../../../web/components/status.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { NextStep } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import { partName } from '../../sections/messages.ts'
import type { OfferItem } from '../offer.ts'
import type { ShownOffer, ViewedCase } from '../view-actions.ts'
import { knownIn } from './safety.tsx'
import { ClockLeft, useCaseWords } from './words.tsx'

const MOST_NEXT = 4
const toneKinds = { late: 'late', soon: 'atRisk', waits: 'waiting', done: 'done' } as const

/** A line that another part of the house has to say, with its link and its tone in words. */
export const OfferLine: FC<{ item: OfferItem }> = ({ item }) => {
  const { locale } = useReader()
  const label = item.label(locale)
  const detail = item.detail?.(locale)
  return (
    <li>
      <div class="item-list-name">
        {item.href ? <Link href={item.href}>{label}</Link> : <span>{label}</span>}
        {item.tone === 'done' ? <Status kind="done" /> : null}
      </div>
      {detail === undefined || detail === '' ? null : item.tone === undefined || item.tone === 'done' ? (
        <p>{detail}</p>
      ) : (
        <p class="offer-detail" data-color={statusTones[toneKinds[item.tone]]}>
          <StatusShape kind={toneKinds[item.tone]} />
          <span>{detail}</span>
        </p>
      )}
    </li>
  )
}

const urgentOf = (offers: readonly ShownOffer[]): OfferItem[] => {
  const items = offers.flatMap(({ items: all }) => [...all])
  const urgent = (['late', 'soon', 'waits'] as const).flatMap((wanted) =>
    items.filter(({ tone }) => tone === wanted),
  )
  // A clock that the part it belongs to tells of too is said once: there, where it is seen to.
  const first = new Map<string, OfferItem>()
  for (const item of urgent) {
    const said = `${item.label('sv')} ${item.detail?.('sv') ?? ''}`
    if (!first.has(said)) first.set(said, item)
  }
  return [...first.values()].slice(0, MOST_NEXT)
}

/** What is next: the clock that ends first, what other parts of the house say is late, soon, or waited for, and the one step of the page. */
export const Next: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const urgent = urgentOf(data.offers)
  const { locale } = useReader()
  const format = useFormat()
  // The part of the house that keeps the clocks says more of them than the one that is next.
  const saidByClocks = data.offers.some(
    ({ offer, items }) =>
      offer.key === 'clocks' && items.some(({ tone }) => tone === 'late' || tone === 'soon'),
  )
  // So does a part that says what is to be done by that day.
  const lastDay = data.nextClock?.lastDay ? format.date(data.nextClock.lastDay) : undefined
  const saidByWork = lastDay !== undefined && urgent.some(({ detail }) => detail?.(locale).includes(lastDay))
  const way = useWayOn(data)
  const start =
    data.works && data.facts.open && !data.facts.restricted
      ? (way.find(({ isDanger }) => isDanger) ?? linesOf(startsOf(data), data, locale)[0])
      : undefined
  const isEmpty = data.nextClock === null && urgent.length === 0
  // Whoever may not see the clocks is not told that there are none; nor is anybody told that nothing is urgent beside a danger, which
  // says itself what to do now.
  const saysNothing = isEmpty && (!data.works || data.danger !== null)
  if (saysNothing && start === undefined) return null
  return (
    <NextStep
      action={
        start ? (
          // What is late or soon is the step of the page, on its own row; something new is begun beside it.
          <LinkButton
            variant={urgent.some(({ tone }) => tone !== 'waits') ? 'secondary' : 'primary'}
            href={start.href}
          >
            {start.label}
          </LinkButton>
        ) : null
      }
    >
      {data.nextClock && !saidByClocks && !saidByWork ? (
        <p>
          <Link href={paths.caseClocks({ caseId: data.id })}>
            <ClockLeft
              kind={data.nextClock.kind}
              lastDay={data.nextClock.lastDay}
              atOnce={data.nextClock.atOnce}
            />
          </Link>
        </p>
      ) : null}
      {urgent.length > 0 ? (
        <ul class="item-list">
          {urgent.map((item) => (
            <OfferLine item={item} />
          ))}
        </ul>
      ) : null}
      {isEmpty && !saysNothing ? <p class="not-given">{t('nothingNext')}</p> : null}
    </NextStep>
  )
}

const isChild = ({ codes }: ViewedCase): boolean => codes !== null && codes.ageGroup !== 'adult'

/** What can be begun from the case, in order: for a child, or somebody who may be one, the child's road comes first. */
const startsOf = (data: ViewedCase) => {
  const starts = data.offers.flatMap(({ offer }) => (offer.start ? [offer.start] : []))
  const ofChild = isChild(data) ? starts.filter((start) => start.ofChild) : []
  return [...ofChild, ...starts.filter((start) => !start.ofChild)]
}

const linesOf = (starts: ReturnType<typeof startsOf>, { id }: ViewedCase, locale: Locale): Step[] =>
  starts.map(({ href, label }) => ({ href: href(id), label: label(locale), isDanger: false }))

interface Step {
  readonly href: string
  readonly label: string
  /** Whether it asks if somebody is in danger now: that is the step of the page before any other. */
  readonly isDanger: boolean
}

/**
 * The shortest way on from a first call, for a case in which little is known: whether somebody is in danger now, how the person
 * is reached safely, what they want, and what can be begun at once. Nothing where the case is past that.
 */
const useWayOn = (data: ViewedCase): readonly Step[] => {
  const t = useCaseWords()
  const { locale } = useReader()
  const sectionStep = (section: 'safety' | 'contact' | 'needs', label: string): Step => ({
    href: paths.section({ caseId: data.id, section }),
    label,
    isDanger: section === 'safety',
  })
  const left = [
    ...(knownIn(data, 'contact', 'safe_ways') === ''
      ? [sectionStep('contact', partName(locale, 'contact'))]
      : []),
    ...(knownIn(data, 'needs', 'wants') === '' && knownIn(data, 'needs', 'needs') === ''
      ? [sectionStep('needs', partName(locale, 'needs'))]
      : []),
  ]
  // With something begun, what is left is said where it is missed.
  const isBegun = data.offers.some(
    ({ offer, items }) => offer.start && !offer.start.ofChild && items.length > 0,
  )
  if (!data.works || !data.facts.open || left.length === 0 || isBegun) return []
  const starts = startsOf(data)
  return [
    ...(knownIn(data, 'safety', 'danger_now') === '' ? [sectionStep('safety', t('beginDanger'))] : []),
    ...linesOf(
      starts.filter(({ ofChild }) => ofChild),
      data,
      locale,
    ),
    ...left,
    ...linesOf(
      starts.filter(({ ofChild }) => !ofChild),
      data,
      locale,
    ),
  ]
}

export const ShortestWay: FC<{ data: ViewedCase }> = ({ data }) => {
  const t = useCaseWords()
  const way = useWayOn(data)
  if (way.length === 0) return null
  return (
    <section class="case-begin" aria-labelledby="begin-heading">
      <Heading level={2} size="2xs" id="begin-heading">
        {t('beginHeading')}
      </Heading>
      <p>{t(isChild(data) ? 'beginLeadChild' : 'beginLead')}</p>
      <ol class="shortest-way">
        {way.map(({ href, label }) => (
          <li>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** When somebody began to work on a case. */
export const Since: FC<{ since: Date }> = ({ since }) => {
  const t = useCaseWords()
  const format = useFormat()
  return <>{t('since', { day: format.date(since.toISOString().slice(0, 10)) })}</>
}
