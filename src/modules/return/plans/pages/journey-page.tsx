import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { enteredIn, refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { endReasons } from '../codes.ts'
import { planWords } from '../messages.ts'
import { preparingWords } from '../messages-preparing.ts'
import type { PreparedJourney } from '../plan-actions.ts'
import { mayStep } from '../rules.ts'
import { Obstacles, returnCrumbs, usePreparingWords, windowOf } from './words.tsx'

type Shown = { data: PreparedJourney; refused: RefusedForm | undefined }

const JourneyForm: FC<Shown> = ({ data, refused }) => {
  const p = usePreparingWords()
  const shared = useWords()
  const { today } = useReader()
  const { of, text, isTicked, error } = enteredIn(refused)
  const address = { caseId: data.caseId, returnId: data.plan.id }
  return (
    <Form
      action={paths.journey(address)}
      revision={data.plan.revision}
      label={p('recordJourney')}
      warnUnsaved
    >
      <DateField
        {...of('travelledOn')}
        value={text('travelledOn') ?? today}
        max={today}
        label={p('travelledOn')}
      />
      <CheckboxField
        name="onOwn"
        label={p('onOwn')}
        description={p('onOwnHint')}
        checked={isTicked('onOwn')}
        error={error('onOwn')}
      />
      <ButtonRow>
        <Button>{p('recordJourney')}</Button>
        <a class="ds-link" href={paths.plan(address)}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

const EndForm: FC<Shown> = ({ data, refused }) => {
  const p = usePreparingWords()
  const { today } = useReader()
  const { of, text } = enteredIn(refused)
  return (
    <Form
      action={paths.end({ caseId: data.caseId, returnId: data.plan.id })}
      revision={data.plan.revision}
      label={p('end')}
    >
      <DateField {...of('endedOn')} value={text('endedOn') ?? today} max={today} label={p('endedOn')} />
      <RadioField
        {...of('reason')}
        label={p('endReason')}
        options={endReasons.map((value) => ({ value, label: p(value) }))}
      />
      <ButtonRow>
        <Button>{p('end')}</Button>
      </ButtonRow>
    </Form>
  )
}

/** The person has travelled, with the programme or on their own; or the return is ended. */
export const JourneyPage: View<PreparedJourney> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const t = planWords(context.locale)
  const { caseId, plan, obstacles } = data
  const address = { caseId, returnId: plan.id }
  const isLeaving = mayStep(plan.state, 'travelled')
  return (
    <Page
      context={context}
      title={p('journey')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('journeyLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {isLeaving && (plan.state !== 'confirmed' || obstacles.length > 0) ? (
        <>
          <Alert kind="warning">{p('notConfirmed')}</Alert>
          <Section id="obstacles" heading={t('obstacles')}>
            <Obstacles obstacles={obstacles} />
          </Section>
        </>
      ) : null}
      {isLeaving ? <JourneyForm data={data} refused={refusedAt(refused, paths.journey(address))} /> : null}
      {mayStep(plan.state, 'ended') ? (
        <EndForm data={data} refused={refusedAt(refused, paths.end(address))} />
      ) : null}
    </Page>
  )
}
