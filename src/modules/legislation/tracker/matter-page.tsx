import type { FC } from 'hono/jsx'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { EmptyState } from '../../../web/components/message.tsx'
import { Status } from '../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../web/components/structure.tsx'
import { type Column, Table } from '../../../web/components/table.tsx'
import { pictureAddress } from '../../../web/pictures/addresses.ts'
import { Depicted } from '../../../web/pictures/picture.tsx'
import { useReader } from '../../../web/reader.ts'
import type { OneOf } from '../../../web/registers/register-pages.tsx'
import type { matters } from '../matters/registers.ts'
import { entryOf, nextSteps, ratifiedBeforeAct } from '../matters/rules.ts'
import type { Step } from '../matters/store.ts'
import { paths } from '../paths.ts'
import { depictSteps, named, standingOf } from './depict.tsx'
import { matterWords, stepWords } from './messages.ts'

type Shown = OneOf<typeof matters>

/** The way to what is new of all matters, below the list. */
export const FeedLink: FC = () => {
  const { locale } = useReader()
  return (
    <p>
      <Link href={paths.feed({ language: locale })}>{matterWords(locale)('feed')}</Link>
    </p>
  )
}

const Standing: FC<{ step: Step }> = ({ step }) => <Status kind={standingOf(step, useReader().today)} />

type Latest = { readonly latest: Step | undefined }

/** At which step a matter stands, and how that step does, in its list. */
export const latestColumns = (locale: Locale): readonly Column<Latest>[] => [
  {
    heading: matterWords(locale)('latest'),
    cell: ({ latest }) => (latest === undefined ? null : named(latest, locale)),
  },
  {
    heading: matterWords(locale)('state'),
    kind: 'short',
    cell: ({ latest }) => (latest === undefined ? null : <Standing step={latest} />),
  },
]

/** A matter that came with the program, and the way to take it over. */
const TakeOver: FC<{ id: string }> = ({ id }) => {
  const t = matterWords(useReader().locale)
  return (
    <Section heading={t('takeOver')} id="take-over">
      <p>{t('takeOverHint')}</p>
      <Form action={paths.takeOver({ id })} label={t('takeOver')} send secondary />
    </Section>
  )
}

const Document: FC<{ step: Step }> = ({ step: { document, title, link } }) => {
  const text = [document, title].filter((part) => part !== '').join(': ')
  if (text === '') return null
  return link === '' ? <Swedish text={text} /> : <Link href={link}>{text}</Link>
}

const StepsTable: FC<{ steps: readonly Step[]; matterId: string; keeps: boolean }> = ({
  steps,
  matterId,
  keeps,
}) => {
  const { locale, today } = useReader()
  const t = matterWords(locale)
  const columns: Column<Step>[] = [
    {
      heading: t('step'),
      rowHeading: true,
      cell: ({ id, kind }) =>
        keeps ? (
          <Link href={paths.step.change({ matterId, id })}>{stepWords(locale)(kind)}</Link>
        ) : (
          stepWords(locale)(kind)
        ),
    },
    { heading: t('document'), kind: 'prose', cell: (step) => <Document step={step} /> },
    {
      heading: t('decided'),
      kind: 'short',
      cell: ({ decidedOn, dueOn, state }) =>
        decidedOn !== null ? (
          <Day day={decidedOn} kind="date" />
        ) : dueOn !== null ? (
          <>
            {t('due')} <Day day={dueOn} kind={state === 'done' ? 'date' : 'deadline'} />
          </>
        ) : state === 'done' ? (
          <span class="not-given">{t('noDay')}</span>
        ) : null,
    },
    { heading: t('decider'), cell: ({ decider }) => <Swedish text={decider} /> },
    { heading: t('source'), kind: 'prose', desk: true, cell: ({ source }) => <Swedish text={source} /> },
    { heading: t('state'), kind: 'short', cell: (step) => <Status kind={standingOf(step, today)} /> },
  ]
  return <Table caption={t('steps')} captionHidden columns={columns} rows={steps} />
}

/** Below the facts of a matter: its steps as a picture and as a table, and what the law asks for next. */
export const MatterBelow: FC<Shown> = ({ entry, more, keeps }) => {
  const { locale, today } = useReader()
  const t = matterWords(locale)
  const { id, instrument, bodyId, closedOn } = entry
  const { steps, mayTakeOver } = more
  const next = nextSteps(steps, instrument)
  const entryDay = entryOf(steps, instrument)
  const going = steps.filter(({ state }) => state !== 'done')
  return (
    <>
      {bodyId === null ? <p class="quiet">{t('shipped')}</p> : null}
      {steps.length === 0 ? null : (
        <Depicted
          id="steps-picture"
          depiction={depictSteps(steps, { locale, today })}
          address={pictureAddress(paths.picture, { id }, locale)}
        />
      )}
      {closedOn === null ? (
        <Section heading={t('next')} id="next">
          {next.length === 0 ? (
            <p>
              {going.length === 0
                ? t('nothingNext')
                : t('nextAfter', { steps: going.map(({ kind }) => stepWords(locale)(kind)).join(', ') })}
            </p>
          ) : (
            <ul>
              {next.map((kind) => (
                <li>{t(`next_${kind}`)}</li>
              ))}
            </ul>
          )}
          {entryDay === undefined ? null : <p>{t('entry', entryDay)}</p>}
          {ratifiedBeforeAct(steps) ? <p>{t('ratifiedFirst')}</p> : null}
        </Section>
      ) : null}
      <Section heading={t('steps')} id="steps">
        {steps.length === 0 ? (
          <EmptyState heading={t('noSteps')} headingLevel={3}>
            {t('noStepsText')}
          </EmptyState>
        ) : (
          <Details summary={t('allSteps', { count: steps.length })}>
            <StepsTable steps={steps} matterId={id} keeps={keeps} />
          </Details>
        )}
        {keeps ? <LinkButton href={paths.step.add({ matterId: id })}>{t('addStep')}</LinkButton> : null}
      </Section>
      <p>
        <Link href={paths.answers({ id })}>{t('answers')}</Link>
        {' · '}
        <Link href={paths.texts({ id })}>{t('texts')}</Link>
        {instrument === null ? null : (
          <>
            {' · '}
            <Link href={paths.articles({ id })}>{t('articles')}</Link>
          </>
        )}
      </p>
      {mayTakeOver ? <TakeOver id={id} /> : null}
    </>
  )
}
