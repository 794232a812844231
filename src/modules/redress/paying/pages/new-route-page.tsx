import { Alert } from '../../../../web/components/message.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { paths } from '../../paths.ts'
import { paymentWords } from '../../payments/messages.ts'
import { routeForm } from '../../payments/records.ts'
import type { PreparedRoute } from '../route-actions.ts'

/** A way for the money: who could take it first, then how it goes and how the person confirms. */
export const NewRoutePage: View<PreparedRoute> = ({ data, context, refused }) => {
  const t = paymentWords(context.locale)
  const { caseId, claimId, number, isChild, guardianSuspected } = data
  return (
    <Page
      title={t('newRoute')}
      under={t('case', { number })}
      breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, claimId, number })}
      state={<p>{t('routeLead')}</p>}
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
      <FormOf
        fields={routeForm}
        words={t}
        refused={refused}
        saved={isChild ? { country: 'SE', channel: 'blocked_account', holder: 'blocked' } : {}}
        action={paths.newRoute({ caseId, claimId })}
        label={t('newRoute')}
        send={t('saveRoute')}
        cancel={paths.claim({ caseId, claimId })}
      />
    </Page>
  )
}
