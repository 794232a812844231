import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import {
  DateField,
  SelectField,
  TextAreaField,
  TextField,
  TimeField,
} from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { entered, fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { supportPaths } from '../../../support/index.ts'
import { missingWords } from '../../missing/messages.ts'
import { paths } from '../../paths.ts'
import { concernWords } from '../messages.ts'
import type { PreparedConcern } from '../receive-actions.ts'
import { reporters } from '../schema.ts'
import { AgeNote, childCrumbs, useConcernWords } from './words.tsx'

type Props = { data: PreparedConcern; refused: RefusedForm | undefined }

const WhoseChild: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  return (
    <>
      <TextField {...field('chosenName')} label={t('chosenName')} optional autocomplete="off" />
      <RadioField
        {...field('ageGroup')}
        label={t('ageGroup')}
        options={[
          { value: 'child', label: t('isChild') },
          { value: 'uncertain', label: t('isUncertain') },
        ]}
      />
    </>
  )
}

const ReceivedForm: FC<Props> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  const { today } = useReader()
  const errors = refused?.errors ?? []
  const { caseId } = data
  return (
    <Form
      action={caseId === undefined ? paths.receivedConcern() : paths.newConcern({ caseId })}
      warnUnsaved
      send={t('register')}
      cancel={caseId === undefined ? supportPaths.cases() : paths.child({ caseId })}
    >
      {caseId === undefined ? <WhoseChild refused={refused} /> : null}
      <DateField {...field('receivedOn', today)} label={t('receivedOn')} max={today} />
      <TimeField {...field('receivedAt')} label={t('receivedAt')} description={t('hourHint')} />
      <TextAreaField {...field('about')} label={t('about')} description={t('aboutHint')} rows={7} />
      <SelectField
        {...field('reporter')}
        label={t('whatReporter')}
        options={reporters.map((value) => ({ value, label: t(`reporter_${value}`) }))}
      />
      <CheckboxField
        name="anonymous"
        label={t('anonymous')}
        description={t('anonymousHint')}
        checked={entered(refused, 'anonymous') === 'yes'}
        error={errorFor(errors, 'anonymous')}
      />
      <TextAreaField
        {...field('reporterWho')}
        label={t('reporterWho')}
        description={t('reporterWhoHint')}
        optional
        rows={2}
      />
      <CheckboxField
        name="wantsAnswer"
        label={t('wantsAnswer')}
        checked={entered(refused, 'wantsAnswer') === 'yes'}
        error={errorFor(errors, 'wantsAnswer')}
      />
    </Form>
  )
}

/** A report has come: about whom, from what kind of reporter, and what about? */
export const ReceivedPage: View<PreparedConcern> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  const { caseId, number } = data
  const isNew = caseId === undefined || number === undefined
  return (
    <Page
      title={t('receivedTitle')}
      {...(isNew
        ? { breadcrumb: [{ href: paths.missing(), label: missingWords(context.locale)('missing') }] }
        : {
            windowTitle: windowWords(context.locale)('received'),
            under: t('case', { number }),
            breadcrumb: childCrumbs(t, { caseId, number }),
          })}
      state={<p>{t(isNew ? 'receivedLead' : 'inCaseLead')}</p>}
      islands={['forms']}
    >
      {isNew ? null : <AgeNote caseId={caseId} age={data.age} />}
      {data.writes ? <ReceivedForm data={data} refused={refused} /> : null}
    </Page>
  )
}
