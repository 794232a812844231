import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Heading } from '../../../../web/components/card.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import type { Payment } from '../records.ts'
import type { PayRoute } from '../route-store.ts'
import { PaymentStanding, usePaymentWords, useRouteLine } from './words.tsx'

interface Money {
  readonly data: {
    readonly caseId: string
    readonly claim: { readonly id: string }
    readonly writes: boolean
    readonly routes: readonly PayRoute[]
    readonly payments: readonly Payment[]
  }
}

/** On a claim: the ways that the money can take, and the payouts with what the person has said. */
export const MoneyPart: FC<Money> = ({ data }) => {
  const t = usePaymentWords()
  const format = useFormat()
  const line = useRouteLine()
  const { caseId, claim, payments, routes, writes } = data
  const of = { caseId, claimId: claim.id }
  return (
    <Section
      id="money"
      heading={t('money')}
      aside={
        writes ? (
          <LinkButton variant="tertiary" href={paths.newRoute(of)}>
            {t('newRoute')}
          </LinkButton>
        ) : null
      }
    >
      <p class="quiet">{t('moneyHint')}</p>
      <Heading level={3}>{t('routes')}</Heading>
      {routes.length === 0 ? <p class="quiet">{t('noRoutes')}</p> : null}
      <ul class="records">
        {routes.map((route) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.route({ ...of, routeId: route.id })}>{line(route)}</Link>
            </p>
            <p>
              {route.retiredOn === null
                ? t(`holder_${route.holder}`)
                : t('retiredOn', { day: format.date(route.retiredOn) })}
            </p>
          </li>
        ))}
      </ul>
      <Heading level={3}>{t('payments')}</Heading>
      {payments.length === 0 ? <p class="quiet">{t('noPayments')}</p> : null}
      <ul class="records">
        {payments.map(({ id, ore, source, state, sentOn, nextLook }) => (
          <li class="record">
            <p class="record-name">
              <Link href={paths.payment({ caseId, paymentId: id })}>
                {`${t(`source_${source}`)}: ${format.money(ore)}`}
              </Link>
            </p>
            <p>
              <PaymentStanding state={state} /> {sentOn === null ? null : <Day day={sentOn} />}
            </p>
            {nextLook === null ? null : <p>{t('nextLook', { day: format.date(nextLook) })}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
