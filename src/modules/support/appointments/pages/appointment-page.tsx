import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { languageName } from '../../cases/languages.ts'
import { paths } from '../../paths.ts'
import type { ViewedAppointment } from '../actions.ts'
import { appointmentWords } from '../messages.ts'
import { ending, interpreting, written } from '../records.ts'
import { callsOff } from '../rules.ts'
import { asOptions, inForm } from './edit-page.tsx'
import { appointmentState, useAppointmentWords, When } from './words.tsx'

interface Shown {
  data: ViewedAppointment
  refused: RefusedForm | undefined
}
const addressOf = ({ caseId, appointment }: ViewedAppointment) => ({ caseId, appointmentId: appointment.id })

const Facts: FC<{ data: ViewedAppointment }> = ({ data: { appointment, names } }) => {
  const t = useAppointmentWords()
  const format = useFormat()
  const { locale } = useReader()
  const { interpreter, language, means } = appointment
  const asked = [
    language === null ? '' : languageName(language, locale),
    means === null ? '' : t(`means_${means}`),
  ]
  return (
    <DescriptionList
      items={[
        { term: t('when'), value: <When {...appointment} /> },
        { term: t('attendees'), value: format.list(names.map(({ name }) => name)) },
        { term: t('place'), value: appointment.place || t('notSaid') },
        ...(appointment.about ? [{ term: t('about'), value: <Written text={appointment.about} /> }] : []),
        {
          term: t('interpreter'),
          value: [t(`state_${interpreter}`), ...(interpreter === 'none' ? [] : asked)]
            .filter(Boolean)
            .join(', '),
        },
        ...(appointment.word ? [{ term: t('word'), value: <Written text={appointment.word} /> }] : []),
      ]}
    />
  )
}

/** What came of it: open once it has been, and said anew where it was said wrong. */
const Ending: FC<Shown> = ({ data, refused }) => {
  const t = useAppointmentWords()
  const { appointment, isPast } = data
  return (
    <Section id="ending" heading={t('howDidItGo')} open={isPast}>
      <FormOf
        fields={ending}
        words={t}
        refused={refusedAt(refused, paths.endAppointment(addressOf(data)))}
        saved={appointment.outcome === null ? {} : { outcome: appointment.outcome, word: appointment.word }}
        action={paths.endAppointment(addressOf(data))}
        label={t('endIt')}
        revision={appointment.revision}
        secondary={!isPast}
        apart="ending"
      />
      {appointment.outcome === null ? <p class="quiet">{t('movedHint')}</p> : null}
    </Section>
  )
}

const Interpreter: FC<Shown> = ({ data, refused }) => {
  const t = useAppointmentWords()
  const { appointment, spoken } = data
  const { interpreter, means, language, ...kept } = appointment
  return (
    <Section id="interpreter" heading={t('interpreter')}>
      {interpreter === 'none' ? null : (
        <p>
          <Link href={paths.order(addressOf(data))}>{t('toOrder')}</Link>
        </p>
      )}
      <FormOf
        fields={{ ...interpreting, interpreter: { ...interpreting.interpreter, label: 'askFor' as const } }}
        words={t}
        refused={refusedAt(refused, paths.bookInterpreter(addressOf(data)))}
        saved={{
          ...kept,
          interpreter,
          ...(means === null ? {} : { means }),
          ...(language === null ? {} : { language }),
        }}
        likely={spoken === null || spoken === 'sv' ? {} : { language: spoken }}
        action={paths.bookInterpreter(addressOf(data))}
        label={t('saveInterpreter')}
        revision={appointment.revision}
        secondary
        apart="interpreter"
      />
    </Section>
  )
}

const Change: FC<Shown> = ({ data, refused }) => {
  const t = useAppointmentWords()
  const { appointment, workers, names } = data
  const known = new Map([...names, ...workers].map((one) => [one.personId, one]))
  return (
    <Section id="change" heading={t('change')}>
      <FormOf
        fields={written}
        words={t}
        refused={refusedAt(refused, paths.changeAppointment(addressOf(data)))}
        saved={inForm(appointment)}
        options={{ attendees: asOptions([...known.values()]) }}
        action={paths.changeAppointment(addressOf(data))}
        label={t('change')}
        send={t('save')}
        revision={appointment.revision}
        secondary
        apart="change"
      />
    </Section>
  )
}

/** What is it, what came of it, and who interprets? */
export const AppointmentPage: View<ViewedAppointment> = ({ data, context, refused }) => {
  const t = appointmentWords(context.locale)
  const { caseId, number, appointment, busy, writes } = data
  const { outcome, interpreter } = appointment
  return (
    <Page
      title={t(`kind_${appointment.kind}`)}
      under={t('caseNumber', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('caseNumber', { number }) },
        { href: paths.caseAppointments({ caseId }), label: t('appointments') },
      ]}
      state={appointmentState({ ...appointment, isPast: data.isPast, isClash: busy.length > 0 })}
      action={
        writes && outcome === 'came' ? (
          <LinkButton variant="primary" href={paths.newNote({ caseId })}>
            {t('writeNote')}
          </LinkButton>
        ) : null
      }
      folds
      islands={['forms']}
    >
      {busy.length > 0 ? (
        <Alert kind="warning">{t('busy', { names: new Intl.ListFormat(context.locale).format(busy) })}</Alert>
      ) : null}
      {callsOff(interpreter, outcome) ? <Alert kind="warning">{t('callOff')}</Alert> : null}
      <Facts data={data} />
      {writes ? (
        <>
          <Ending data={data} refused={refused} />
          <Interpreter data={data} refused={refused} />
          {outcome === null ? <Change data={data} refused={refused} /> : null}
        </>
      ) : null}
    </Page>
  )
}
