import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { paths } from '../../paths.ts'
import { paymentWords } from '../../payments/messages.ts'
import { usePaymentWords, useRouteLine } from '../../payments/pages/words.tsx'
import { planned } from '../../payments/records.ts'
import type { PreparedPayment } from '../payment-actions.ts'

const PlanForm: FC<{ data: PreparedPayment; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = usePaymentWords()
  const format = useFormat()
  const line = useRouteLine()
  const { caseId, claimId, left, routes } = data
  const [only] = left
  const [onlyRoute] = routes
  return (
    <FormOf
      fields={planned}
      words={(key) => t(key === 'routeId' ? 'route' : key)}
      refused={refused}
      saved={{
        ...(left.length === 1 && only !== undefined
          ? { source: only.source, ...(only.left > 0 ? { amount: only.left } : {}) }
          : {}),
        ...(routes.length === 1 && onlyRoute !== undefined ? { routeId: onlyRoute.id } : {}),
      }}
      options={{
        source: left.map((one) => ({
          value: one.source,
          label: t('leftOf', {
            source: t(`source_${one.source}`),
            left: format.money(one.left),
            entitled: format.money(one.entitled),
          }),
        })),
        routeId: routes.map((route) => ({
          value: route.id,
          label: line(route),
          description: t(`holder_${route.holder}`),
        })),
      }}
      action={paths.newPayment({ caseId, claimId })}
      label={t('plan')}
      cancel={paths.claim({ caseId, claimId })}
    />
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
      title={t('newPayment')}
      under={t('case', { number })}
      breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, claimId, number })}
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
