import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { RadioField } from '../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Alert, Notice } from '../../../web/components/message.tsx'
import { Day, Moment, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { directoryPaths } from '../../directory/index.ts'
import { identityPaths } from '../../identity/index.ts'
import { reminderRefusals, reminderWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { AHEAD_DAYS, type settingActionsWith } from '../setting-actions.ts'
import { stepInWords } from './steps.ts'

type Data = Awaited<ReturnType<ReturnType<typeof settingActionsWith>['viewSetting']['run']>>
type Unsent = Data['unsent'][number]

const useReminderWords = () => reminderWords(useReader().locale)

/** As it is written in the field: with a minus sign. */
const asText = (steps: readonly number[]): string => steps.join(', ').replaceAll('-', '−')

/** Nothing is changed by it: the same page shows what the steps would lead to. */
const Trying: FC<{ data: Data; errors: FieldErrors }> = ({ data, errors }) => {
  const t = useReminderWords()
  const { setting, tried } = data
  const mayRest = tried?.mailMayRest ?? setting.mailMayRest
  return (
    <form class="form" method="get" action={paths.setting()}>
      <TextField
        name="steps"
        label={t('steps')}
        description={t('stepsHint')}
        width={16}
        maxlength={100}
        value={tried?.steps ?? asText(setting.steps)}
        error={errorFor(errors, 'steps')}
      />
      <RadioField
        name="mailMayRest"
        label={t('rest')}
        value={mayRest ? 'yes' : 'no'}
        options={[
          { value: 'yes', label: t('rest_yes') },
          { value: 'no', label: t('rest_no') },
        ]}
      />
      <div class="button-row">
        <Button variant={tried && data.effect ? 'secondary' : 'primary'}>{t('tryOut')}</Button>
      </div>
    </form>
  )
}

const Effect: FC<{ data: Data; effect: NonNullable<Data['effect']> }> = ({ data, effect }) => {
  const t = useReminderWords()
  const format = useFormat()
  const { example, ahead, steps } = effect
  const { tried, setting } = data
  const days = String(AHEAD_DAYS)
  const count = ahead.reduce((sum, one) => sum + one.count, 0)
  return (
    <Section id="effect" heading={t('effect')}>
      <p class="ds-paragraph">{tried ? t('effectTried') : t('effectHolds')}</p>
      <Table
        caption={t('effectExample', { day: format.date(example.day) })}
        rows={example.reminders}
        columns={[
          { heading: t('effectStep'), rowHeading: true, cell: ({ step }) => stepInWords(t, step) },
          { heading: t('effectDay'), cell: ({ day }) => <Day day={day} /> },
        ]}
      />
      {ahead.length === 0 ? (
        <p class="ds-paragraph">{t('effectAheadNone', { days })}</p>
      ) : (
        <>
          <p class="ds-paragraph">{t('effectAheadText', { count })}</p>
          <Table
            caption={t('effectAhead', { days })}
            rows={ahead}
            columns={[
              {
                heading: t('effectDay'),
                rowHeading: true,
                cell: ({ day }) => <Day day={day} kind="relative" />,
              },
              { heading: t('effectCount'), kind: 'number', cell: (one) => format.number(one.count) },
            ]}
          />
        </>
      )}
      {tried ? (
        <Form
          action={paths.setting()}
          revision={setting.revision}
          hidden={{ steps: steps.join(', '), mailMayRest: tried.mailMayRest ? 'yes' : 'no' }}
          send={t('effectSave')}
        />
      ) : null}
    </Section>
  )
}

const Why: FC<{ mail: Unsent }> = ({ mail }) => {
  const t = useReminderWords()
  const code = mail.problem ?? '–'
  if (mail.state === 'refused') return <>{t('refused', { code })}</>
  return <>{t(mail.state === 'given_up' ? 'givenUp' : 'waitingFor', { code })}</>
}

const Remedy: FC<{ mail: Unsent; to: string }> = ({ mail, to }) => {
  const t = useReminderWords()
  if (mail.state === 'waiting') return <>{t('waitingRemedy')}</>
  const isRefused = mail.state === 'refused'
  const words = mail.bodyId === null ? t('refusedAsk') : t('refusedRemedy')
  return (
    <>
      <p class="ds-paragraph">{isRefused ? words : t('givenUpRemedy')}</p>
      <Form action={paths.sendAgain({ id: mail.id })}>
        <div class="button-row">
          {isRefused && mail.bodyId ? (
            <LinkButton variant="tertiary" href={directoryPaths.body({ bodyId: mail.bodyId })}>
              {t('toBody')}
            </LinkButton>
          ) : null}
          {isRefused && mail.personId ? (
            <LinkButton variant="tertiary" href={identityPaths.person({ personId: mail.personId })}>
              {t('toPerson')}
            </LinkButton>
          ) : null}
          <Button variant="tertiary" label={t('againNamed', { to })}>
            {t('again')}
          </Button>
        </div>
      </Form>
    </>
  )
}

const Mails: FC<{ data: Data }> = ({ data }) => {
  const t = useReminderWords()
  const toWhom = ({ personName, bodyName }: Unsent): string =>
    personName ?? t('unsentFunction', { body: bodyName ?? '' })
  return (
    <Section id="mails" heading={t('mails')}>
      {data.isMailOn ? null : (
        <Alert kind="warning" heading={t('mailOffTitle')} headingLevel={3}>
          <p>{t('mailOffText')}</p>
        </Alert>
      )}
      <p class="ds-paragraph">{t('mailsText', data.mails)}</p>
      <Table
        caption={t('mails')}
        captionHidden
        rows={data.unsent}
        empty={data.isMailOn ? <p class="ds-paragraph">{t('unsentNone')}</p> : <></>}
        columns={[
          { heading: t('unsentTo'), rowHeading: true, cell: toWhom },
          { heading: t('unsentWhy'), cell: (mail) => <Why mail={mail} /> },
          { heading: t('unsentMade'), cell: ({ madeAt }) => <Moment at={madeAt} /> },
          { heading: t('unsentSince'), cell: ({ triedAt }) => (triedAt ? <Moment at={triedAt} /> : '–') },
          { heading: t('unsentRemedy'), cell: (mail) => <Remedy mail={mail} to={toWhom(mail)} /> },
        ]}
      />
    </Section>
  )
}

/** When is everybody reminded, what does that lead to, and whom did no mail reach? */
export const SettingPage: View<Data> = ({ data, context, refused }) => {
  const t = reminderWords(context.locale)
  const errors: FieldErrors = refused
    ? refused.errors
    : data.problem
      ? [
          {
            field: 'steps',
            message: reminderRefusals[context.locale][`reminder.steps_${data.problem}`] as string,
          },
        ]
      : []
  return (
    <Page
      title={t('administration')}
      state={<p>{t('administrationLead')}</p>}
      errors={errors}
      notice={
        data.done === undefined || errors.length > 0 ? undefined : (
          <Notice>{data.done === 'again' ? t('sentAgainDone') : t('settingDone')}</Notice>
        )
      }
    >
      <Trying data={data} errors={errors} />
      {data.effect ? <Effect data={data} effect={data.effect} /> : null}
      <Mails data={data} />
    </Page>
  )
}
