import type { FC } from 'hono/jsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { staffSteps } from '../../payments/codes.ts'
import { usePaymentWords } from '../../payments/pages/words.tsx'
import { look, step, telephone } from '../../payments/records.ts'
import { MOST_WRONG_WORDS } from '../../payments/rules.ts'
import type { ViewedPayment } from '../payment-actions.ts'

interface Given {
  readonly data: ViewedPayment
  readonly refused: RefusedForm | undefined
}

/** The form that came back keeps the plain names, so that an error leads to its field; the others have ids of their own. */
const apart = (mine: RefusedForm | undefined, form: string) => (mine === undefined ? { apart: form } : {})

/** What staff do with the payout. None of it makes the money received. */
export const StepForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { today } = useReader()
  const { caseId, payment, can } = data
  const address = paths.stepPayment({ caseId, paymentId: payment.id })
  const mine = refusedAt(refused, address)
  return (
    <Section id="step" heading={t('step')}>
      <FormOf
        fields={step}
        words={t}
        {...apart(mine, 'step')}
        refused={mine}
        likely={{ onDay: today }}
        options={{ step: staffSteps.filter((one) => can[one]).map((value) => ({ value, label: t(value) })) }}
        action={address}
        label={t('step')}
        send={t('save')}
        revision={payment.revision}
        secondary={payment.state !== 'planned'}
      />
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
        send
      />
    </>
  )
}

const TelephoneForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { today } = useReader()
  const { caseId, payment, route } = data
  const address = paths.byTelephone({ caseId, paymentId: payment.id })
  const mine = refusedAt(refused, address)
  if (route.word === '') return null
  return (
    <Details summary={t('telephone')} open={mine !== undefined}>
      {route.wordFailures >= MOST_WRONG_WORDS ? (
        <Alert kind="warning">
          <p>{t('wordLocked')}</p>
        </Alert>
      ) : null}
      <FormOf
        fields={telephone}
        words={(key) => t(key === 'word' ? 'saidWord' : key === 'amount' ? 'inHandAmount' : key)}
        {...apart(mine, 'telephone')}
        refused={mine}
        likely={{ onDay: today }}
        action={address}
        label={t('telephone')}
        send={t('saveTold')}
        revision={payment.revision}
        secondary
      />
    </Details>
  )
}

/** The person's own answer: by a code that is theirs, or on the telephone with the agreed word. */
export const AskForms: FC<Given> = (given) => {
  const t = usePaymentWords()
  return (
    <Section id="ask" heading={t('askPerson')}>
      <p>{t('askHint')}</p>
      {given.data.payment.toldOn === null ? null : <p>{t('askOther')}</p>}
      <CodeForm {...given} />
      <TelephoneForm {...given} />
    </Section>
  )
}

/** A try to learn how it went, and what stood in the way. */
export const LookForm: FC<Given> = ({ data, refused }) => {
  const t = usePaymentWords()
  const { today } = useReader()
  const { caseId, payment } = data
  const address = paths.lookAgain({ caseId, paymentId: payment.id })
  const mine = refusedAt(refused, address)
  if (payment.state === 'received' || payment.state === 'cancelled') return null
  return (
    <Details summary={t('look')} open={mine !== undefined}>
      <FormOf
        fields={look}
        words={t}
        {...apart(mine, 'look')}
        refused={mine}
        likely={{ onDay: today }}
        action={address}
        label={t('look')}
        send={t('saveLook')}
        revision={payment.revision}
        secondary
      />
    </Details>
  )
}
