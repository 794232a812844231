import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { FormOf } from '../../../../web/fields/form-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { preparingWords } from '../messages-preparing.ts'
import { amountInWords, isCurrency, paidOf } from '../money.ts'
import type { PreparedPayout, ViewedMoney } from '../money-actions.ts'
import { allowanceForm, payoutForm } from '../money-records.ts'
import type { Allowance } from '../money-store.ts'
import { returnCrumbs, usePreparingWords, windowOf } from './words.tsx'

const amountsIn =
  (locale: string) =>
  (amount: number, { currency }: Pick<Allowance, 'currency'>): string =>
    amountInWords(amount, currency, locale === 'sv' ? 'sv-SE' : 'en-GB')
const useAmount = () => amountsIn(useReader().locale)

/** Money decided for a return: what for, how much, what is paid with which receipt, what is left. */
export const AllowanceList: FC<{
  allowances: readonly Allowance[]
  caseId: string
  returnId: string
  writes: boolean
  /** Whether what was written wrongly can be taken back here: on the page of the money. */
  corrects?: boolean
}> = ({ allowances, caseId, returnId, writes, corrects = false }) => {
  const p = usePreparingWords()
  const amountOf = useAmount()
  return (
    <Table
      caption={p('money')}
      captionHidden
      rows={allowances.filter(({ takenBack }) => !takenBack)}
      empty={<p class="quiet">{p('noMoney')}</p>}
      columns={[
        {
          heading: p('purpose'),
          rowHeading: true,
          cell: ({ purpose, source, decidedOn }) => (
            <>
              {p(`purpose_${purpose}`)}
              <br />
              <span class="quiet">
                {p(`source_${source}`)}, <Day day={decidedOn} kind="short" />
              </span>
            </>
          ),
        },
        { heading: p('amount'), kind: 'number', cell: (one) => amountOf(one.amount, one) },
        {
          heading: p('paid'),
          cell: (one) => (
            <ul>
              {one.payouts.map(({ id, amount, paidOn, documentId }) => (
                <li>
                  {amountOf(amount, one)}, <Day day={paidOn} kind="short" />,{' '}
                  <Link href={supportPaths.document({ caseId, documentId })}>{p('receipt')}</Link>
                  {corrects ? (
                    <Form
                      action={paths.takeBackPayout({ caseId, returnId, allowanceId: one.id, payoutId: id })}
                      label={`${p('takeBackPayout')}: ${amountOf(amount, one)}`}
                      send={p('takeBackPayout')}
                      secondary
                    />
                  ) : null}
                </li>
              ))}
              {one.payoutsTakenBack.map(({ amount }) => (
                <li class="quiet">{p('takenBack', { sum: amountOf(amount, one) })}</li>
              ))}
            </ul>
          ),
        },
        {
          heading: p('left'),
          cell: (one) =>
            paidOf(one).left === 0 ? (
              <Status kind="done">{p('allPaid')}</Status>
            ) : (
              <>
                {amountOf(paidOf(one).left, one)}
                {writes ? (
                  <>
                    <br />
                    <Link href={paths.payout({ caseId, returnId, allowanceId: one.id })}>{p('payOut')}</Link>
                    {corrects && one.payouts.length === 0 ? (
                      <Form
                        action={paths.takeBackAllowance({ caseId, returnId, allowanceId: one.id })}
                        label={`${p('takeBackAllowance')}: ${amountOf(one.amount, one)}`}
                        send={p('takeBackAllowance')}
                        secondary
                      />
                    ) : null}
                  </>
                ) : null}
              </>
            ),
        },
      ]}
    />
  )
}

/** The money of a return. */
export const MoneyPage: View<ViewedMoney> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const amountOf = amountsIn(context.locale)
  return (
    <Page
      title={p('money')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('moneyLead')}</p>}
    >
      <AllowanceList
        allowances={data.allowances}
        caseId={data.caseId}
        returnId={data.plan.id}
        writes={data.writes}
        corrects={data.writes}
      />
      {data.allowances.some(({ takenBack }) => takenBack) ? (
        <ul class="quiet">
          {data.allowances
            .filter(({ takenBack }) => takenBack)
            .map((one) => (
              <li>
                {p(`purpose_${one.purpose}`)}: {p('takenBack', { sum: amountOf(one.amount, one) })}
              </li>
            ))}
        </ul>
      ) : null}
      {data.writes && data.plan.state !== 'ended' ? (
        <Details
          summary={p('decideMoney')}
          open={refused !== undefined || data.allowances.length === 0}
          id="decide"
        >
          <FormOf
            fields={allowanceForm}
            words={(key) => (isCurrency(key) ? key : p(key))}
            refused={refused}
            saved={{ currency: 'SEK', decidedOn: context.today }}
            action={paths.money({ caseId: data.caseId, returnId: data.plan.id })}
            label={p('decideMoney')}
          />
        </Details>
      ) : null}
    </Page>
  )
}

/** Money that was given, with its receipt among the documents of the case. */
export const PayoutPage: View<PreparedPayout> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const { caseId, plan, allowance } = data
  const { left } = paidOf(allowance)
  const format = formatter(context.locale)
  return (
    <Page
      title={p('payOut')}
      under={windowOf(context.locale, data.number)}
      breadcrumb={[
        ...returnCrumbs(context.locale, data),
        { href: paths.money({ caseId, returnId: plan.id }), label: p('money') },
      ]}
      state={
        <p>
          {p('left')}: {amountInWords(left, allowance.currency, context.locale === 'sv' ? 'sv-SE' : 'en-GB')}
        </p>
      }
      islands={['forms']}
    >
      {data.documents.length === 0 ? (
        <Alert kind="info">
          <p>{p('noReceipts')}</p>
          <LinkButton href={supportPaths.documents({ caseId })}>{p('documentsLink')}</LinkButton>
        </Alert>
      ) : (
        <Section id="payout" heading={p(`purpose_${allowance.purpose}`)}>
          <FormOf
            fields={payoutForm}
            words={(key) => (key === 'amount' ? `${p(key)} (${allowance.currency})` : p(key))}
            refused={refused}
            saved={{ paidOn: context.today }}
            options={{
              documentId: data.documents.map(({ id, name, addedAt }) => ({
                value: id,
                label: `${name} (${format.instant(addedAt)})`,
              })),
            }}
            action={paths.payout({ caseId, returnId: plan.id, allowanceId: allowance.id })}
            label={p('payOut')}
            cancel={paths.money({ caseId, returnId: plan.id })}
          />
        </Section>
      )}
    </Page>
  )
}
