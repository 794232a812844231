import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { fieldsIn, listAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { jointWords } from '../messages.ts'
import type { PreparedRequest } from '../request-actions.ts'
import { urgencies } from '../schema.ts'
import { useJointWords } from './words.tsx'

const RequestForm: FC<{ data: PreparedRequest; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useJointWords()
  const { today } = useReader()
  const errors = refused?.errors ?? []
  const chosen = listAt(refused?.values, 'bodies')
  const several = data.houses.length > 1
  // A body of two houses is asked once: it is the house that is chosen.
  const bodies = [
    ...new Map(
      data.houses.flatMap((house) =>
        house.bodies.map((body) => [body.bodyId, { ...body, house: house.name }] as const),
      ),
    ).values(),
  ]
  return (
    <Form action={paths.requestJoint({ caseId: data.caseId })} warnUnsaved label={t('newRequest')} send>
      <RadioField
        {...field('houseId', several ? undefined : data.houses[0]?.id)}
        label={t('chooseHouse')}
        options={data.houses.map(({ id, name, hostName }) => ({
          value: id,
          label: name,
          description: hostName,
        }))}
      />
      <CheckboxGroupField
        name="bodies"
        label={t('askWhom')}
        description={t('askWhomHint')}
        values={chosen}
        options={bodies.map(({ bodyId, name, part, house }) => ({
          value: bodyId,
          label: name,
          description: several ? `${t(part)} · ${house}` : t(part),
        }))}
        error={errorFor(errors, 'bodies')}
      />
      <RadioField
        {...field('urgency')}
        label={t('urgency')}
        options={urgencies.map((value) => ({ value, label: t(value) }))}
      />
      <DateField {...field('requestedOn', today)} label={t('requestDay')} max={today} />
      <TextAreaField
        {...field('text')}
        label={t('requestText')}
        description={t('requestTextHint')}
        optional
      />
    </Form>
  )
}

/** Which authorities are to investigate together for this child? */
export const RequestPage: View<PreparedRequest> = ({ data, context, refused }) => {
  const t = jointWords(context.locale)
  const { caseId, number } = data
  return (
    <Page
      title={t('newRequest')}
      under={t('case', { number })}
      breadcrumb={[
        { href: supportPaths.case({ caseId }), label: t('case', { number }) },
        { href: paths.jointsOfCase({ caseId }), label: t('ofCase') },
      ]}
      state={<p>{t('requestLead')}</p>}
      islands={['forms']}
    >
      {data.isChild ? null : <Alert kind="warning">{t('isAdult')}</Alert>}
      {data.houses.length === 0 ? (
        <EmptyState heading={t('noHouse')} action={<Link href={paths.houses()}>{t('toHouses')}</Link>} />
      ) : (
        <RequestForm data={data} refused={refused} />
      )}
    </Page>
  )
}
