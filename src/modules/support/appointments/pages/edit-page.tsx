import { swedishTimeOf } from '../../../../platform/clock/working-days.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { PreparedAppointment } from '../actions.ts'
import { appointmentWords } from '../messages.ts'
import { type Appointment, written } from '../records.ts'

/** An appointment as its form has it. */
export const inForm = ({ kind, attendees, place, about, startsAt, endsAt }: Appointment) => {
  const { day, time } = swedishTimeOf(startsAt)
  return { kind, attendees, place, about, onDay: day, from: time, until: swedishTimeOf(endsAt).time }
}

export const asOptions = (people: readonly { readonly personId: string; readonly name: string }[]) =>
  people.map(({ personId, name }) => ({ value: personId, label: name }))

/** What, when and who; where and about what if somebody knows. */
export const NewAppointmentPage: View<PreparedAppointment> = ({ data, context, refused }) => {
  const t = appointmentWords(context.locale)
  const { caseId, number, workers, begun, instead } = data
  const likely = () => {
    if (!('kind' in begun)) return begun
    const { onDay: _, ...again } = inForm(begun)
    return again
  }
  const list = paths.caseAppointments({ caseId })
  return (
    <Page
      title={t('book')}
      under={t('caseNumber', { number })}
      breadcrumb={[
        { href: paths.case({ caseId }), label: t('caseNumber', { number }) },
        { href: list, label: t('appointments') },
      ]}
      template="form"
      islands={['forms']}
    >
      <FormOf
        fields={written}
        words={t}
        refused={refused}
        likely={likely()}
        options={{ attendees: asOptions(workers) }}
        action={paths.newAppointment({ caseId })}
        label={t('book')}
        cancel={list}
        {...(instead === undefined ? {} : { hidden: { instead } })}
      />
    </Page>
  )
}
