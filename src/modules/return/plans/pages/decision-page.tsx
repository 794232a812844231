import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { enteredIn } from '../../entered.ts'
import { paths } from '../../paths.ts'
import { planWords } from '../messages.ts'
import type { Decision } from '../plan.ts'
import type { PreparedDecision } from '../plan-actions.ts'
import { wishes } from '../schema.ts'
import { returnCrumbs, useInterpreterOptions, usePlanWords, windowOf } from './words.tsx'

/** What the person has said, the latest first: nothing of it is written over. */
export const Decisions: FC<{ decisions: readonly Decision[] }> = ({ decisions }) => {
  const t = usePlanWords()
  const format = useFormat()
  return (
    <ul class="records">
      {decisions.map(({ wants, saidOn, words }) => (
        <li class="record">
          <p class="record-name">{t(wants)}</p>
          {words === '' ? null : <Written text={words} />}
          <p class="quiet">{t('saidOn', { day: format.date(saidOn) })}</p>
        </li>
      ))}
    </ul>
  )
}

const DecisionForm: FC<{ data: PreparedDecision; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const t = usePlanWords()
  const shared = useWords()
  const { today } = useReader()
  const { of, text } = enteredIn(refused)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Form action={paths.decision(address)} label={t('decide')} warnUnsaved>
      <RadioField
        {...of('wants')}
        label={t('wants')}
        options={wishes.map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...of('words')} label={t('words')} optional />
      <DateField {...of('saidOn')} value={text('saidOn') ?? today} max={today} label={t('saidDay')} />
      <RadioField {...of('interpreter')} label={t('interpreter')} options={useInterpreterOptions()} />
      <ButtonRow>
        <Button>{t('save')}</Button>
        <a class="ds-link" href={paths.plan(address)}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** What the person wants, in their own words. */
export const DecisionPage: View<PreparedDecision> = ({ data, context, refused }) => {
  const t = planWords(context.locale)
  return (
    <Page
      context={context}
      title={t('decide')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{t('decideLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      <DecisionForm data={data} refused={refused} />
      {data.decisions.length === 0 ? null : (
        <Section id="said" heading={t('wishHistory')}>
          <Decisions decisions={data.decisions} />
        </Section>
      )}
    </Page>
  )
}
