import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, NumberField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { sentTo } from '../../../../web/refused-fields.ts'
import { chosen, entered } from '../../form-state.tsx'
import { paths } from '../../paths.ts'
import type { ViewedPayment } from '../payment-actions.ts'
import { MOST_WRONG_WORDS } from '../rules.ts'
import { obstacleCodes, staffSteps } from '../schema.ts'
import { tellings } from '../tellings.ts'
import { usePaymentWords } from './words.tsx'

interface Given {
  readonly data: ViewedPayment
  readonly refused: RefusedForm | undefined
}

/** The form that came back keeps the plain name, so that the error leads to its field; the others have one of their own. */
const idOf = (mine: RefusedForm | undefined, name: string, form: string) =>
  mine === undefined ? { idName: `${form}-${name}` } : {}

const DayOfForm: FC<{ mine: RefusedForm | undefined; form: string }> = ({ mine, form }) => {
  const t = usePaymentWords()
  const { today } = useReader()
  return (
    <DateField
      name="onDay"
      {...idOf(mine, 'onDay', form)}
      label={t('onDay')}
      max={today}
      value={entered(mine, 'onDay') ?? today}
      error={errorFor(mine?.errors, 'onDay')}
    />
  )
}

/** What staff do with the payout. None of it makes the money received. */
export const StepForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { caseId, payment, can } = data
  const address = paths.stepPayment({ caseId, paymentId: payment.id })
  const mine = sentTo(refused, address)
  const open = staffSteps.filter((step) => can[step])
  return (
    <Section id="step" heading={t('step')}>
      <Form action={address} revision={payment.revision} label={t('step')}>
        <RadioField
          name="step"
          label={t('step')}
          value={entered(mine, 'step')}
          options={open.map((value) => ({ value, label: t(value) }))}
          error={errorFor(mine?.errors, 'step')}
        />
        <DayOfForm mine={mine} form="step" />
        <ButtonRow>
          <Button variant={payment.state === 'planned' ? 'primary' : 'secondary'}>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const CodeForm: FC<Given> = ({ data }) => {
  const t = usePaymentWords()
  const format = useFormat()
  const { caseId, code, payment } = data
  return (
    <>
      {code === undefined ? null : code.usedAt !== null ? (
        <p>{t('codeUsed', { moment: format.instant(code.usedAt) })}</p>
      ) : code.counts ? (
        <p>{t('codeCounts', { moment: format.instant(code.endsAt) })}</p>
      ) : null}
      <Form
        action={paths.giveCode({ caseId, paymentId: payment.id })}
        revision={payment.revision}
        label={t('giveCode')}
      >
        <ButtonRow>
          <Button>{t('giveCode')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

const TelephoneForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { caseId, payment, route } = data
  const address = paths.byTelephone({ caseId, paymentId: payment.id })
  const mine = sentTo(refused, address)
  if (route.word === '') return null
  return (
    <Details summary={t('telephone')} open={mine !== undefined}>
      {route.wordFailures >= MOST_WRONG_WORDS ? (
        <Alert kind="warning">
          <p>{t('wordLocked')}</p>
        </Alert>
      ) : null}
      <Form action={address} revision={payment.revision} label={t('telephone')}>
        <TextField
          name="word"
          label={t('saidWord')}
          autocomplete="off"
          value={entered(mine, 'word')}
          error={errorFor(mine?.errors, 'word')}
        />
        <RadioField
          name="told"
          label={t('told')}
          value={entered(mine, 'told')}
          options={tellings.map((value) => ({ value, label: t(`tell_${value}`) }))}
          error={errorFor(mine?.errors, 'told')}
        />
        <NumberField
          name="amount"
          label={t('inHandAmount')}
          optional
          value={entered(mine, 'amount')}
          error={errorFor(mine?.errors, 'amount')}
        />
        <TextField
          name="currency"
          label={t('currency')}
          optional
          width={4}
          value={entered(mine, 'currency')}
          error={errorFor(mine?.errors, 'currency')}
        />
        <DayOfForm mine={mine} form="telephone" />
        <ButtonRow>
          <Button variant="secondary">{t('saveTold')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** The person's own answer: by a code that is theirs, or on the telephone with the agreed word. */
export const AskForms: FC<Given> = (given) => {
  const t = usePaymentWords()
  return (
    <Section id="ask" heading={t('askPerson')}>
      <p>{t('askHint')}</p>
      <CodeForm {...given} />
      <TelephoneForm {...given} />
    </Section>
  )
}

/** A try to learn how it went, and what stood in the way. */
export const LookForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { caseId, payment } = data
  const address = paths.lookAgain({ caseId, paymentId: payment.id })
  const mine = sentTo(refused, address)
  if (payment.state === 'received' || payment.state === 'cancelled') return null
  return (
    <Details summary={t('look')} open={mine !== undefined}>
      <Form action={address} revision={payment.revision} label={t('look')}>
        <RadioField
          name="reached"
          label={t('reached')}
          value={entered(mine, 'reached')}
          options={(['spoke', 'not_reached'] as const).map((value) => ({
            value,
            label: t(`reached_${value}`),
          }))}
          error={errorFor(mine?.errors, 'reached')}
        />
        <CheckboxGroupField
          name="obstacles"
          label={t('obstacles')}
          optional
          values={chosen(mine, 'obstacles') ?? []}
          options={obstacleCodes.map((value) => ({ value, label: t(`obstacle_${value}`) }))}
          error={errorFor(mine?.errors, 'obstacles')}
        />
        <TextAreaField
          name="note"
          label={t('note')}
          optional
          rows={3}
          value={entered(mine, 'note')}
          error={errorFor(mine?.errors, 'note')}
        />
        <DayOfForm mine={mine} form="look" />
        <ButtonRow>
          <Button variant="secondary">{t('saveLook')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}
