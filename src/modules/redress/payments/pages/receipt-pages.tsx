import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { entered } from '../../form-state.tsx'
import { paths } from '../../paths.ts'
import { paymentWords } from '../messages.ts'
import { tellings } from '../schema.ts'

/** Where the person tells with their code how it went: no word of what it is about. */
export const ReceiptPage: View<object> = ({ context, refused }) => {
  const t = paymentWords(context.locale)
  return (
    <Page
      context={context}
      title={t('receipt')}
      state={<p>{t('receiptLead')}</p>}
      errors={refused?.errors ?? []}
      discreet
    >
      <Form action={paths.receipt()} label={t('receipt')}>
        <TextField
          name="code"
          label={t('code')}
          description={t('codeFieldHint')}
          width={16}
          autocomplete="off"
          spellcheck={false}
          value={entered(refused, 'code')}
          error={errorFor(refused?.errors, 'code')}
        />
        <RadioField
          name="told"
          label={t('howWasIt')}
          value={entered(refused, 'told')}
          options={tellings.map((value) => ({ value, label: t(`tell_${value}`) }))}
          error={errorFor(refused?.errors, 'told')}
        />
        <ButtonRow>
          <Button>{t('sendReceipt')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** After the answer. */
export const ThanksPage: View<object> = ({ context }) => {
  const t = paymentWords(context.locale)
  return <Page context={context} discreet title={t('thanks')} state={<p>{t('thanksText')}</p>} />
}
