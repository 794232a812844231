import { countryName } from '../../../../platform/fields/countries.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { DescriptionList, Details } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { claimWords } from '../../claims/messages.ts'
import { claimCrumbs } from '../../claims/pages/words.tsx'
import { paths } from '../../paths.ts'
import { shortened } from '../../payments/account.ts'
import { paymentWords } from '../../payments/messages.ts'
import { wordForm } from '../../payments/records.ts'
import { MOST_WRONG_WORDS } from '../../payments/rules.ts'
import type { ViewedRoute } from '../route-actions.ts'

/** A way for the money, its account by the last signs alone and the agreed word never shown. */
export const RoutePage: View<ViewedRoute> = ({ data, context, refused }) => {
  const t = paymentWords(context.locale)
  const format = formatter(context.locale)
  const { caseId, claimId, number, route, writes } = data
  const of = { caseId, claimId, routeId: route.id }
  const inUse = route.retiredOn === null
  return (
    <Page
      title={t('route')}
      under={t('case', { number })}
      breadcrumb={claimCrumbs(claimWords(context.locale), { caseId, claimId, number })}
      state={
        <p>
          {inUse
            ? t(`channel_${route.channel}`)
            : t('retiredOn', { day: format.date(route.retiredOn ?? '') })}
        </p>
      }
    >
      {route.wordFailures >= MOST_WRONG_WORDS ? (
        <Alert kind="warning">
          <p>{t('wordLocked')}</p>
        </Alert>
      ) : null}
      <DescriptionList
        items={[
          { term: t('risks'), value: route.risks.map((risk) => t(`risk_${risk}`)).join(', ') },
          { term: t('risk'), value: <Written text={route.risk} /> },
          { term: t('country'), value: countryName(route.country, context.locale) },
          { term: t('channel'), value: t(`channel_${route.channel}`) },
          { term: t('holder'), value: t(`holder_${route.holder}`) },
          ...(route.account.number === ''
            ? []
            : [
                { term: t('account'), value: shortened(route.account.number) },
                { term: t('bic'), value: route.account.bic },
                { term: t('bank'), value: route.account.bank },
              ]),
          ...(route.trusted === '' ? [] : [{ term: t('trusted'), value: <Written text={route.trusted} /> }]),
          {
            term: t('identityCheck'),
            value: `${t(`identity_${route.identityCheck}`)}${route.identityCheckedOn === null ? '' : `, ${format.date(route.identityCheckedOn)}`}`,
          },
          { term: t('confirmsBy'), value: t(`confirms_${route.confirmsBy}`) },
          ...(route.word === '' ? [] : [{ term: t('word'), value: t('hasWord') }]),
          { term: t('withPerson'), value: route.withPerson ? t('chosen') : t('notChosen') },
        ].filter(({ value, term }) => term !== t('risk') || value === undefined || route.risk !== '')}
      />
      {writes && inUse ? (
        <>
          <Details summary={t('changeWord')} open={refused !== undefined}>
            <FormOf
              fields={wordForm}
              words={t}
              refused={refused}
              action={paths.changeWord(of)}
              label={t('changeWord')}
              send={t('save')}
              revision={route.revision}
              secondary
            />
          </Details>
          <Form
            action={paths.retireRoute(of)}
            revision={route.revision}
            label={t('retire')}
            send
            secondary
            danger
          />
        </>
      ) : null}
    </Page>
  )
}
