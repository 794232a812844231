import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { type ClockKind, citation, clockOf, MEASURES } from '../../../law/index.ts'
import { paths } from '../../paths.ts'
import type { viewClock } from '../actions.ts'
import { clockWords } from '../messages.ts'
import { canBeDoneAfter, daysOf, hasStoppedBy } from '../rules.ts'
import {
  ClockStanding,
  Escalated,
  isDue,
  LastDay,
  StartButton,
  useClockFacts,
  useClockName,
  useClockWords,
} from './words.tsx'

type Data = Awaited<ReturnType<typeof viewClock.run>>
type Refused = RefusedForm | undefined

const EndForm: FC<{ data: Data; refused: Refused }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useClockWords()
  const { today } = useReader()
  const { caseId, clock } = data
  const { outcomes } = clockOf(clock.kind)
  const hasStopped = canBeDoneAfter(clock, today)
  const latest = hasStoppedBy(clock, today) ? (clock.lastDay ?? today) : today
  return (
    <Section heading={t(hasStopped ? 'stoppedHeading' : 'end')} id="end">
      {hasStopped ? <p>{t('stoppedText')}</p> : null}
      <Form
        action={paths.endClock({ caseId, clockId: clock.id })}
        revision={clock.revision}
        label={t(hasStopped ? 'stoppedHeading' : 'end')}
        send={t(hasStopped ? 'stoppedSave' : 'end')}
      >
        <RadioField
          {...field('state')}
          label={t('endState')}
          options={[
            { value: 'done', label: t('endedDone') },
            { value: 'not_needed', label: t(hasStopped ? 'stoppedIs' : 'endedNotNeeded') },
          ]}
        />
        {outcomes.length > 0 ? (
          <RadioField
            {...field('outcome')}
            label={t('outcome')}
            description={t('outcomeHint')}
            optional
            options={outcomes.map((value) => ({ value, label: t(value) }))}
          />
        ) : null}
        <DateField
          {...field('endedOn', latest < today ? undefined : today)}
          label={t('endDay')}
          optional={hasStopped}
          min={clock.startsOn}
          max={latest}
        />
        <TextAreaField
          {...field('reason')}
          label={t('reason')}
          description={t(hasStopped ? 'stoppedReasonHint' : 'reasonHint')}
          optional
          rows={3}
        />
      </Form>
    </Section>
  )
}

const ExtendForm: FC<{ data: Data; refused: Refused }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useClockWords()
  const { locale } = useReader()
  const { caseId, clock } = data
  const { extension } = clockOf(clock.kind)
  if (extension === null || clock.lastDay === null)
    return clock.state === 'running' && clock.lastDay !== null ? (
      <p class="quiet">{t('cannotExtend')}</p>
    ) : null
  return (
    <Section heading={t('extend')} id="extend">
      <p>{extension.rule[locale]}</p>
      <Form
        action={paths.extendClock({ caseId, clockId: clock.id })}
        revision={clock.revision}
        label={t('extend')}
        send
        secondary
      >
        {extension.byCourt ? (
          <DateField
            {...field('askedOn')}
            label={t('longerAsked')}
            description={t('longerAskedHint')}
            optional
            max={clock.lastDay}
          />
        ) : null}
        <DateField
          {...field('to')}
          label={t('extendTo')}
          description={t('extendToHint')}
          optional={extension.byCourt}
        />
        <TextAreaField
          {...field('reason')}
          label={t('extendReason')}
          description={t('extendReasonHint')}
          rows={3}
          optional={extension.byCourt}
        />
      </Form>
    </Section>
  )
}

/** A clock that can follow, from a day that is known. */
const Counted: FC<{ data: Data; kind: ClockKind; startsOn: string; primary: boolean }> = ({
  data,
  kind,
  startsOn,
  primary,
}) => {
  const t = useClockWords()
  const format = useFormat()
  const { today } = useReader()
  return (
    <>
      <p>
        <LastDay clock={{ kind, ...daysOf(kind, startsOn, today) }} />{' '}
        <span class="quiet">({t('from', { day: format.date(startsOn) })})</span>
      </p>
      {data.writes ? (
        <StartButton caseId={data.caseId} kind={kind} startsOn={startsOn} primary={primary} />
      ) : null}
    </>
  )
}

/** A clock that can follow, from a day that whoever starts it says. */
const Asked: FC<{ data: Data; kind: ClockKind }> = ({ data, kind }) => {
  const t = useClockWords()
  const name = useClockName()
  const { locale } = useReader()
  return (
    <>
      <p class="quiet">{t('fromAsked', { event: clockOf(kind).starts[locale] })}</p>
      {data.writes ? (
        <LinkButton
          href={paths.startClock({ caseId: data.caseId }, { kind })}
          label={t('startWhich', { clock: withinSentence(name(kind)) })}
        >
          {t('startAsked')}
        </LinkButton>
      ) : null}
    </>
  )
}

const Following: FC<{ data: Data }> = ({ data }) => {
  const t = useClockWords()
  const name = useClockName()
  if (data.following.length === 0) return null
  return (
    <Section heading={t('next')} id="next">
      <p>{t('nextLead')}</p>
      <ul class="records">
        {data.following.map(({ kind, startsOn }, index) => (
          <li class="record">
            <p class="record-name">{name(kind)}</p>
            {startsOn === null ? (
              <Asked data={data} kind={kind} />
            ) : (
              <Counted data={data} kind={kind} startsOn={startsOn} primary={index === 0} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How long a clock had, in words of its state: only one that runs can be late. */
const EndOf: FC<{ clock: Data['clock'] }> = ({ clock }) => {
  const t = useClockWords()
  const { locale, today } = useReader()
  // That it is late stands above.
  if (clock.state === 'running' && !isDue(clock, today)) return <LastDay clock={clock} />
  if (clock.lastDay !== null) return <Day day={clock.lastDay} />
  return <>{clockOf(clock.kind).promptness?.[locale] ?? t('noLastDay')}</>
}

const Facts: FC<{ data: Data }> = ({ data }) => {
  const t = useClockWords()
  const format = useFormat()
  const facts = useClockFacts()
  const { clock } = data
  return (
    <DescriptionList
      items={[
        { term: t('startsOn'), value: <Day day={clock.startsOn} /> },
        {
          term: t('lastDay'),
          value: <EndOf clock={clock} />,
        },
        ...(data.coming === undefined
          ? []
          : [
              {
                term: t('comingFrom', { day: format.date(data.coming.from) }),
                value: <Day day={data.coming.lastDay} />,
              },
            ]),
        ...(clock.extendedFrom === null
          ? []
          : [{ term: t('wasExtended'), value: t('extendedFrom', { day: format.date(clock.extendedFrom) }) }]),
        ...(clock.longerAskedOn === null
          ? []
          : [
              {
                term: t('longerAsked'),
                value: t('longerWaits', { day: format.date(clock.longerAskedOn) }),
              },
            ]),
        ...(clock.endedOn === null ? [] : [{ term: t('endedOn'), value: <Day day={clock.endedOn} /> }]),
        ...(clock.outcome === null ? [] : [{ term: t('outcome'), value: t(clock.outcome) }]),
        ...(clock.applicant === null ? [] : [{ term: t('applicant'), value: t(clock.applicant) }]),
        { term: t('responsible'), value: clock.responsibleName ?? t('nobody') },
        ...(data.reasons === '' ? [] : [{ term: t('reasons'), value: <Written text={data.reasons} /> }]),
        ...facts(clock.kind, clock.startsOn),
      ]}
    />
  )
}

/** That what the clock is about has ceased, before anything else. */
const HasStopped: FC<{ clock: Data['clock'] }> = ({ clock }) => {
  const t = useClockWords()
  const format = useFormat()
  const { locale, today } = useReader()
  const { measure, passingSection } = clockOf(clock.kind)
  // What is in protected housing is said at its placement.
  if (!canBeDoneAfter(clock, today) || measure === null || passingSection === null || clock.lastDay === null)
    return null
  return (
    <Alert kind="warning">
      <p>
        {t('hasStopped', {
          measure: MEASURES[measure][locale],
          day: format.date(clock.lastDay),
          section: citation(passingSection, locale),
        })}
      </p>
    </Alert>
  )
}

/** One clock: what it rests on, when it ends, and what is done about it. */
export const ClockPage: View<Data> = ({ data, context, refused }) => {
  const t = clockWords(context.locale)
  const { caseId, number, clock, writes } = data
  const of = (address: string): Refused => refusedAt(refused, address)
  const address = { caseId, clockId: clock.id }
  return (
    <Page
      title={clockOf(clock.kind).name[context.locale]}
      windowTitle={windowWords(context.locale)('clock')}
      under={t('case', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('case', { number }) },
        { href: paths.caseClocks({ caseId }), label: t('clocks') },
      ]}
      state={
        <>
          {clock.state === 'running' && isDue(clock, context.today) ? (
            <LastDay clock={clock} />
          ) : (
            <ClockStanding state={clock.state} />
          )}
          {clock.state === 'running' ? <Escalated at={clock.escalatedAt} /> : null}
        </>
      }
    >
      <HasStopped clock={clock} />
      <Following data={data} />
      <Facts data={data} />
      {writes && (clock.state === 'running' || canBeDoneAfter(clock, context.today)) ? (
        <EndForm data={data} refused={of(paths.endClock(address))} />
      ) : null}
      {writes && (clock.state === 'running' || clock.state === 'lapsed') ? (
        <ExtendForm data={data} refused={of(paths.extendClock(address))} />
      ) : null}
    </Page>
  )
}
