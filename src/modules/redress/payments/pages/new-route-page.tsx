import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxField, CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { chosen, entered } from '../../form-state.tsx'
import { paths } from '../../paths.ts'
import { countryCodes, countryName } from '../countries.ts'
import { paymentWords } from '../messages.ts'
import type { PreparedRoute } from '../route-actions.ts'
import { channels, confirmations, holders, identityChecks, risks } from '../schema.ts'
import { usePaymentWords } from './words.tsx'

type Given = { readonly refused: RefusedForm | undefined }

const Risks: FC<Given> = ({ refused }) => {
  const t = usePaymentWords()
  return (
    <>
      <CheckboxGroupField
        name="risks"
        label={t('risks')}
        description={t('risksHint')}
        values={chosen(refused, 'risks') ?? []}
        options={risks.map((value) => ({ value, label: t(`risk_${value}`) }))}
        error={errorFor(refused?.errors, 'risks')}
      />
      <TextAreaField
        name="risk"
        label={t('risk')}
        optional
        rows={3}
        value={entered(refused, 'risk')}
        error={errorFor(refused?.errors, 'risk')}
      />
    </>
  )
}

const Way: FC<Given & { isChild: boolean }> = ({ refused, isChild }) => {
  const t = usePaymentWords()
  const { locale } = useReader()
  const countries = countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
  return (
    <>
      <SelectField
        name="country"
        label={t('country')}
        value={entered(refused, 'country') ?? (isChild ? 'SE' : undefined)}
        options={countries}
        error={errorFor(refused?.errors, 'country')}
      />
      <RadioField
        name="channel"
        label={t('channel')}
        value={entered(refused, 'channel') ?? (isChild ? 'blocked_account' : undefined)}
        options={channels.map((value) => ({ value, label: t(`channel_${value}`) }))}
        error={errorFor(refused?.errors, 'channel')}
      />
      <RadioField
        name="holder"
        label={t('holder')}
        value={entered(refused, 'holder') ?? (isChild ? 'blocked' : undefined)}
        options={holders.map((value) => ({ value, label: t(`holder_${value}`) }))}
        error={errorFor(refused?.errors, 'holder')}
      />
      <TextField
        name="account"
        label={t('account')}
        description={t('accountHint')}
        optional
        width={32}
        autocomplete="off"
        spellcheck={false}
        value={entered(refused, 'account')}
        error={errorFor(refused?.errors, 'account')}
      />
      <TextField
        name="bic"
        label={t('bic')}
        optional
        width={16}
        autocomplete="off"
        spellcheck={false}
        value={entered(refused, 'bic')}
        error={errorFor(refused?.errors, 'bic')}
      />
      <TextField
        name="bank"
        label={t('bank')}
        optional
        value={entered(refused, 'bank')}
        error={errorFor(refused?.errors, 'bank')}
      />
      <TextAreaField
        name="trusted"
        label={t('trusted')}
        optional
        rows={2}
        value={entered(refused, 'trusted')}
        error={errorFor(refused?.errors, 'trusted')}
      />
    </>
  )
}

const Sure: FC<Given> = ({ refused }) => {
  const t = usePaymentWords()
  const { today } = useReader()
  return (
    <>
      <RadioField
        name="identityCheck"
        label={t('identityCheck')}
        value={entered(refused, 'identityCheck')}
        options={identityChecks.map((value) => ({ value, label: t(`identity_${value}`) }))}
        error={errorFor(refused?.errors, 'identityCheck')}
      />
      <DateField
        name="identityCheckedOn"
        label={t('identityCheckedOn')}
        optional
        max={today}
        value={entered(refused, 'identityCheckedOn') ?? ''}
        error={errorFor(refused?.errors, 'identityCheckedOn')}
      />
      <RadioField
        name="confirmsBy"
        label={t('confirmsBy')}
        value={entered(refused, 'confirmsBy')}
        options={confirmations.map((value) => ({ value, label: t(`confirms_${value}`) }))}
        error={errorFor(refused?.errors, 'confirmsBy')}
      />
      <TextField
        name="word"
        label={t('word')}
        description={t('wordHint')}
        optional
        autocomplete="off"
        value={entered(refused, 'word')}
        error={errorFor(refused?.errors, 'word')}
      />
      <CheckboxField
        name="alone"
        label={t('alone')}
        checked={entered(refused, 'alone') === 'yes'}
        error={errorFor(refused?.errors, 'alone')}
      />
      <CheckboxField
        name="withPerson"
        label={t('withPerson')}
        checked={entered(refused, 'withPerson') === 'yes'}
        error={errorFor(refused?.errors, 'withPerson')}
      />
    </>
  )
}

/** A way for the money: who could take it first, then how it goes and how the person confirms. */
export const NewRoutePage: View<PreparedRoute> = ({ data, context, refused }) => {
  const t = paymentWords(context.locale)
  const { caseId, claimId, number, isChild, guardianSuspected } = data
  return (
    <Page
      context={context}
      title={t('newRoute')}
      windowTitle={t('case', { number })}
      breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, claimId, number })}
      state={<p>{t('routeLead')}</p>}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {isChild ? (
        <Alert>
          <p>{t('childAccount')}</p>
        </Alert>
      ) : null}
      {guardianSuspected ? (
        <Alert kind="warning">
          <p>{t('suspected')}</p>
        </Alert>
      ) : null}
      <Form action={paths.newRoute({ caseId, claimId })} warnUnsaved label={t('newRoute')}>
        <Risks refused={refused} />
        <Way refused={refused} isChild={isChild} />
        <Sure refused={refused} />
        <ButtonRow>
          <Button>{t('saveRoute')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
