import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { MoneyField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { entered } from '../../form-state.tsx'
import { writtenKronor } from '../../money.ts'
import { paths } from '../../paths.ts'
import { paymentWords } from '../messages.ts'
import type { PreparedPayment } from '../payment-actions.ts'
import { usePaymentWords, useRouteLine } from './words.tsx'

const PlanForm: FC<{ data: PreparedPayment; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePaymentWords()
  const format = useFormat()
  const line = useRouteLine()
  const { caseId, claimId, left, routes } = data
  const [only] = left
  const [onlyRoute] = routes
  const errors = refused?.errors
  return (
    <Form action={paths.newPayment({ caseId, claimId })} warnUnsaved label={t('plan')}>
      <RadioField
        name="source"
        label={t('source')}
        value={entered(refused, 'source') ?? (left.length === 1 ? only?.source : undefined)}
        options={left.map((one) => ({
          value: one.source,
          label: t('leftOf', {
            source: t(`source_${one.source}`),
            left: format.money(one.left),
            entitled: format.money(one.entitled),
          }),
        }))}
        error={errorFor(errors, 'source')}
      />
      <MoneyField
        name="amount"
        label={t('amount')}
        value={
          entered(refused, 'amount') ??
          (left.length === 1 && only !== undefined && only.left > 0 ? writtenKronor(only.left) : undefined)
        }
        error={errorFor(errors, 'amount')}
      />
      <RadioField
        name="routeId"
        label={t('route')}
        value={entered(refused, 'routeId') ?? (routes.length === 1 ? onlyRoute?.id : undefined)}
        options={routes.map((route) => ({
          value: route.id,
          label: line(route),
          description: t(`holder_${route.holder}`),
        }))}
        error={errorFor(errors, 'routeId')}
      />
      <ButtonRow>
        <Button>{t('plan')}</Button>
      </ButtonRow>
    </Form>
  )
}

/** Plans a payout: what, how much, by which way. */
export const NewPaymentPage: View<PreparedPayment> = ({ data, context, refused }) => {
  const t = paymentWords(context.locale)
  const { caseId, claimId, number, left, routes } = data
  const newRoute = (
    <LinkButton variant="primary" href={paths.newRoute({ caseId, claimId })}>
      {t('newRoute')}
    </LinkButton>
  )
  return (
    <Page
      context={context}
      title={t('newPayment')}
      windowTitle={t('case', { number })}
      breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, claimId, number })}
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {left.length === 0 ? (
        <EmptyState heading={t('nothingToPay')} />
      ) : routes.length === 0 ? (
        <EmptyState heading={t('noRouteYet')} action={newRoute} />
      ) : (
        <PlanForm data={data} refused={refused} />
      )}
    </Page>
  )
}
