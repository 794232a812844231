import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { enteredIn } from '../../entered.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { BestInterest } from '../plan.ts'
import type { PreparedBestInterest } from '../risk-actions.ts'
import { findings, sides } from '../schema.ts'
import { returnCrumbs, usePlanWords, windowOf } from './words.tsx'

/** What authorities have found, the latest first. */
export const Findings: FC<{ found: readonly BestInterest[] }> = ({ found }) => {
  const t = usePlanWords()
  const format = useFormat()
  return (
    <ul class="records">
      {found.map(({ side, finding, authority, reasons, assessedOn }) => (
        <li class="record">
          <p class="record-name">{t('sideOf', { side: t(side), text: t(finding) })}</p>
          <p>{authority}</p>
          <Written text={reasons} />
          <p class="quiet">{t('assessedDay', { day: format.date(assessedOn) })}</p>
        </li>
      ))}
    </ul>
  )
}

const FindingForm: FC<{ data: PreparedBestInterest; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const t = usePlanWords()
  const shared = useWords()
  const { today } = useReader()
  const { of, text } = enteredIn(refused)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Form action={paths.bestInterest(address)} label={t('recordBest')} warnUnsaved>
      <RadioField
        {...of('side')}
        label={t('side')}
        options={sides.map((value) => ({ value, label: t(value) }))}
      />
      <TextField {...of('authority')} label={t('authority')} />
      <DateField
        {...of('assessedOn')}
        value={text('assessedOn') ?? today}
        max={today}
        label={t('assessedOn')}
      />
      <RadioField
        {...of('finding')}
        label={t('finding')}
        options={findings.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...of('reasons')} label={t('bestReasons')} />
      <ButtonRow>
        <Button>{t('save')}</Button>
        <a class="ds-link" href={paths.plan(address)}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** What authorities in both states found about the best interests of the child. */
export const BestInterestPage: View<PreparedBestInterest> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  return (
    <Page
      context={context}
      title={t('childsBest')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('childsBestLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {data.found.length === 0 ? null : <Findings found={data.found} />}
      <Section id="record" heading={t('recordBest')}>
        <FindingForm data={data} refused={refused} />
      </Section>
    </Page>
  )
}
