import type { FC } from 'hono/jsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Day, DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { fieldsIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { onCallPaths as paths } from '../../paths.ts'
import type { ViewedAbsence } from '../actions.ts'
import { absenceWords } from '../messages.ts'
import { StandIn, useAbsenceWords } from './absences-page.tsx'

/** When are they away, who stands in, and does every case have somebody? */
export const AbsencePage: View<ViewedAbsence> = ({ data, context, refused }) => {
  const t = absenceWords(context.locale)
  const { absence, cases, mayKeep } = data
  return (
    <Page
      title={t('of', { name: absence.name })}
      windowTitle={t('title')}
      breadcrumb={[{ href: paths.absences(), label: t('title') }]}
    >
      <DescriptionList
        items={[
          { term: t('fromDay'), value: <Day day={absence.fromDay} /> },
          { term: t('toDay'), value: <Day day={absence.toDay} /> },
          { term: t('standIn'), value: <StandIn of={absence} /> },
        ]}
      />
      {cases === undefined || cases.open + cases.waiting === 0 ? null : (
        <Section id="caseload" heading={t('caseload')}>
          <p>{t('casesOpen', { count: cases.open })}</p>
          {cases.waiting === 0 ? null : <p>{t('casesWait', { count: cases.waiting })}</p>}
        </Section>
      )}
      {mayKeep ? <ChangeForm data={data} refused={refused} /> : null}
      {mayKeep ? (
        <Section id="end" heading={t('end')}>
          <p>{t(data.isOwn ? 'endText' : 'endTextOther')}</p>
          <Form
            action={paths.endAbsence({ absenceId: absence.id })}
            revision={absence.revision}
            send={t('end')}
            secondary
          />
        </Section>
      ) : null}
    </Page>
  )
}

const ChangeForm: FC<{ data: ViewedAbsence; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useAbsenceWords()
  const { absence, standIns } = data
  const address = paths.absence({ absenceId: absence.id })
  const field = fieldsIn(refusedAt(refused, address))
  const now =
    absence.standInId === null || standIns.some(({ membershipId }) => membershipId === absence.standInId)
      ? []
      : [{ value: absence.standInId, label: absence.standInName ?? '' }]
  return (
    <Section id="change" heading={t('change')}>
      <Form action={address} revision={absence.revision} warnUnsaved send={t('save')}>
        <DateField {...field('toDay', absence.toDay)} label={t('toDay')} />
        <SelectField
          {...field('standInId', absence.standInId)}
          label={t('standIn')}
          optional
          emptyLabel={t('noStandIn')}
          options={[
            ...now,
            ...standIns.map(({ membershipId, name }) => ({ value: membershipId, label: name })),
          ]}
        />
      </Form>
    </Section>
  )
}
