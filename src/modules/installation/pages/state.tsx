import type { FC } from 'hono/jsx'
import { dayOf } from '../../../platform/clock/clock.ts'
import { Button } from '../../../web/components/button.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Notice } from '../../../web/components/message.tsx'
import { statusWord } from '../../../web/components/status.tsx'
import { Details, Section } from '../../../web/components/structure.tsx'
import { Worklist, type WorkRow } from '../../../web/components/worklist.tsx'
import type { PageContext } from '../../../web/page-context.ts'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { identityPaths } from '../../identity/paths.ts'
import type { ViewedState } from '../actions.ts'
import { installationWords } from '../messages.ts'
import { paths } from '../paths.ts'
import type { StateRow, Thing } from '../rules.ts'
import type { TriedMail } from '../try-mail.ts'

interface Props {
  readonly data: ViewedState
  readonly context: PageContext
  /** What came of a mail that was just tried. */
  readonly tried?: TriedMail
}

/** The administrator's first page: what of the house itself needs seeing to, worst first, with the remedy on the row? */
export const StatePage: FC<Props> = ({ data: { rows, steps, sendsMail }, context, tried }) => {
  const t = installationWords(context.locale)
  // What is a step of getting started is not told a second time.
  const asSteps: readonly string[] = steps.filter(({ isDone }) => !isDone).map(({ step }) => step)
  const amiss = rows.filter(({ kind, thing }) => kind !== 'done' && !asSteps.includes(thing))
  const fine = rows.filter(({ kind }) => kind === 'done')
  return (
    <Page
      template="worklist"
      title={t('title')}
      state={
        amiss.length + asSteps.length === 0
          ? t('stateFine')
          : t('state', { count: amiss.length + asSteps.length })
      }
      notice={tried === undefined ? null : <Came tried={tried} />}
    >
      <div class="house-state">
        {steps.length > 0 ? <GettingStarted steps={steps} rows={rows} /> : null}
        {amiss.length > 0 ? <Rows label={t('list')} rows={amiss} sendsMail={sendsMail} /> : null}
        <Details summary={t('fine', { count: fine.length })} id="fine" open={tried !== undefined}>
          <Rows label={t('fine', { count: fine.length })} rows={fine} sendsMail={sendsMail} />
        </Details>
      </div>
    </Page>
  )
}

const Came: FC<{ tried: TriedMail }> = ({ tried }) => {
  const { locale, time } = useReader()
  const t = installationWords(locale)
  if (tried.came === 'refused' || tried.came === 'away')
    return (
      <Notice kind="danger">
        {t(tried.came === 'away' ? 'mailAway' : 'mailRefused', { code: tried.code })}
      </Notice>
    )
  return tried.came === 'off' ? (
    <Notice kind="warning">{t('mailOff')}</Notice>
  ) : (
    <Notice>{t('mailTaken', { time })}</Notice>
  )
}

const Remedy: FC<{ row: Pick<StateRow, 'way' | 'told' | 'remedy'> }> = ({ row: { way, told, remedy } }) => {
  const t = installationWords(useReader().locale)
  return (
    <>
      {t(way, told)}
      {remedy === undefined ? null : (
        <>
          {' '}
          <code translate="no">
            {remedy
              .split(/( )/)
              .map((word) => (word.startsWith('--') ? <span class="nowrap">{word}</span> : word))}
          </code>
        </>
      )}
    </>
  )
}

const TryMail: FC = () => {
  const t = installationWords(useReader().locale)
  return (
    <Form action={paths.tryMail()} label={t('thing_mail')}>
      <Button variant="secondary">{t('tryMail')}</Button>
    </Form>
  )
}

const Rows: FC<{ label: string; rows: readonly StateRow[]; sendsMail: boolean }> = ({
  label,
  rows,
  sendsMail,
}) => {
  const { locale, today } = useReader()
  const t = installationWords(locale)
  const f = useFormat()
  const work = rows.map((row): WorkRow => {
    const day = row.since && dayOf(row.since)
    return {
      kind: row.kind,
      word: statusWord(row.kind, locale),
      what: t(`thing_${row.thing satisfies Thing}`),
      who: <Remedy row={row} />,
      days:
        row.since === undefined || day === undefined
          ? ''
          : day >= today
            ? t('atTime', { time: f.time(row.since) })
            : f.duration(day, today),
      since: day === undefined || day >= today ? '' : t('sinceDay', { day: f.briefDate(day, today) }),
      step: row.thing === 'mail' && sendsMail ? { form: <TryMail /> } : undefined,
    }
  })
  return <Worklist label={label} rows={work} />
}

/** What a new installation still needs; a step that is done stays until all are. */
const GettingStarted: FC<{ steps: ViewedState['steps']; rows: readonly StateRow[] }> = ({ steps, rows }) => {
  const { locale } = useReader()
  const t = installationWords(locale)
  const done = steps.filter(({ isDone }) => isDone).length
  const work = steps.map(({ step, isDone }): WorkRow => {
    const row = rows.find(({ thing }) => thing === step)
    const leads = !isDone && (step === 'officer' || step === 'coordinator')
    return {
      kind: isDone ? 'done' : 'missing',
      word: statusWord(isDone ? 'done' : 'missing', locale),
      what: t(`step_${step}`),
      who:
        row === undefined ? (
          step === 'coordinator' && !isDone ? (
            t('coordinatorDoes')
          ) : (
            ''
          )
        ) : (
          <Remedy row={row} />
        ),
      days: '',
      since: '',
      step: leads
        ? {
            verb: t(`stepVerb_${step}`),
            href: step === 'officer' ? identityPaths.invite() : identityPaths.colleagues(),
          }
        : undefined,
    }
  })
  return (
    <Section heading={t('firstRun')} id="first" aside={t('firstDone', { done, of: steps.length })}>
      <Worklist label={t('firstRun')} rows={work} />
    </Section>
  )
}
