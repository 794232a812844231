import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { countryOptions } from '../../countries.ts'
import { enteredIn } from '../../entered.ts'
import { paths } from '../../paths.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { PreparedPlan } from '../plan-actions.ts'
import { companions, documentKinds, documentStates, planTexts } from '../schema.ts'
import { returnCrumbs, usePlanWords, usePreparingWords, windowOf } from './words.tsx'

const PlanForm: FC<{ data: PreparedPlan; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePlanWords()
  const p = usePreparingWords()
  const shared = useWords()
  const { locale, today } = useReader()
  const { plan } = data
  const { of, isTicked, error } = enteredIn(refused, { ...plan })
  const address = { caseId: data.caseId, returnId: plan.id }
  return (
    <Form action={paths.write(address)} revision={plan.revision} label={p('writePlan')} warnUnsaved>
      <SelectField {...of('country')} label={p('country')} options={countryOptions(locale)} />
      {data.isChild ? (
        <CheckboxField
          name="separated"
          label={t('separated')}
          checked={isTicked('separated')}
          error={error('separated')}
        />
      ) : null}
      <RadioField
        {...of('documentState')}
        label={p('documentState')}
        options={documentStates.map((value) => ({ value, label: p(`document_${value}`) }))}
      />
      <SelectField
        {...of('documentKind')}
        label={p('documentKind')}
        optional
        options={documentKinds.map((value) => ({ value, label: p(value) }))}
      />
      <DateField {...of('documentUntil')} label={p('documentUntil')} optional />
      <DateField {...of('departsOn')} label={p('departsOn')} min={today} optional />
      <DateField {...of('arrivesOn')} label={p('arrivesOn')} min={today} optional />
      <RadioField
        {...of('companion')}
        label={p('companion')}
        options={companions.map((value) => ({ value, label: p(`companion_${value}`) }))}
      />
      {planTexts.map((part) => (
        <TextAreaField
          {...of(`texts.${part}`)}
          label={p(part)}
          rows={3}
          optional
          {...(part === 'reception' ? { description: p('plainHint') } : {})}
        />
      ))}
      <CheckboxField
        name="contactAgreed"
        label={p('contactAgreed')}
        checked={isTicked('contactAgreed')}
        error={error('contactAgreed')}
      />
      <ButtonRow>
        <Button>{shared('save')}</Button>
        <a class="ds-link" href={paths.plan(address)}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** How the return is prepared: papers, travel, and the parts in words. */
export const WritePlanPage: View<PreparedPlan> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  return (
    <Page
      context={context}
      title={p('writePlan')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('planLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <PlanForm data={data} refused={refused} />
    </Page>
  )
}
