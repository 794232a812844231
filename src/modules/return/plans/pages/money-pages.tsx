import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { enteredIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader, useWords } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { preparingWords } from '../messages-preparing.ts'
import { type Allowance, amountInWords, currencies, paidOf } from '../money.ts'
import type { PreparedPayout, ViewedMoney } from '../money-actions.ts'
import {
  type AllowancePurpose,
  type AllowanceSource,
  allowancePurposes,
  allowanceSources,
} from '../money-schema.ts'
import { returnCrumbs, usePreparingWords, windowOf } from './words.tsx'

const useAmount = () => {
  const { locale } = useReader()
  return (amount: number, { currency }: Pick<Allowance, 'currency'>) =>
    amountInWords(amount, currency, locale === 'sv' ? 'sv-SE' : 'en-GB')
}

/** Money decided for a return: what for, how much, what is paid with which receipt, what is left. */
export const AllowanceList: FC<{
  allowances: readonly Allowance[]
  caseId: string
  returnId: string
  writes: boolean
}> = ({ allowances, caseId, returnId, writes }) => {
  const p = usePreparingWords()
  const amountOf = useAmount()
  return (
    <Table
      caption={p('money')}
      captionHidden
      rows={allowances}
      empty={<p class="quiet">{p('noMoney')}</p>}
      columns={[
        {
          heading: p('purpose'),
          rowHeading: true,
          cell: ({ purpose, source, decidedOn }) => (
            <>
              {p(`purpose_${purpose as AllowancePurpose}`)}
              <br />
              <span class="quiet">
                {p(`source_${source as AllowanceSource}`)}, <Day day={decidedOn} kind="short" />
              </span>
            </>
          ),
        },
        { heading: p('amount'), kind: 'number', cell: (one) => amountOf(one.amount, one) },
        {
          heading: p('paid'),
          cell: (one) => (
            <ul>
              {one.payouts.map(({ amount, paidOn, documentId }) => (
                <li>
                  {amountOf(amount, one)}, <Day day={paidOn} kind="short" />,{' '}
                  <a class="ds-link" href={supportPaths.document({ caseId, documentId })}>
                    {p('receipt')}
                  </a>
                </li>
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
                    <a class="ds-link" href={paths.payout({ caseId, returnId, allowanceId: one.id })}>
                      {p('payOut')}
                    </a>
                  </>
                ) : null}
              </>
            ),
        },
      ]}
    />
  )
}

const AllowanceForm: FC<{ data: ViewedMoney; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const p = usePreparingWords()
  const { today } = useReader()
  const { of, text } = enteredIn(refused)
  return (
    <Details
      summary={p('decideMoney')}
      open={refused !== undefined || data.allowances.length === 0}
      id="decide"
    >
      <Form action={paths.money({ caseId: data.caseId, returnId: data.plan.id })} label={p('decideMoney')}>
        <SelectField
          {...of('purpose')}
          label={p('purpose')}
          options={allowancePurposes.map((value) => ({ value, label: p(`purpose_${value}`) }))}
        />
        <RadioField
          {...of('source')}
          label={p('source')}
          options={allowanceSources.map((value) => ({ value, label: p(`source_${value}`) }))}
        />
        <TextField {...of('amount')} label={p('amount')} inputmode="decimal" width={16} />
        <SelectField
          {...of('currency')}
          value={text('currency') ?? 'SEK'}
          label={p('currency')}
          options={currencies.map((value) => ({ value, label: value }))}
        />
        <DateField
          {...of('decidedOn')}
          value={text('decidedOn') ?? today}
          max={today}
          label={p('decidedOn')}
        />
        <ButtonRow>
          <Button>{p('decideMoney')}</Button>
        </ButtonRow>
      </Form>
    </Details>
  )
}

/** The money of a return. */
export const MoneyPage: View<ViewedMoney> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  return (
    <Page
      context={context}
      title={p('money')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={returnCrumbs(context.locale, data)}
      state={<p>{p('moneyLead')}</p>}
      errors={refused?.errors ?? []}
    >
      <AllowanceList
        allowances={data.allowances}
        caseId={data.caseId}
        returnId={data.plan.id}
        writes={data.writes}
      />
      {data.writes && data.plan.state !== 'ended' ? <AllowanceForm data={data} refused={refused} /> : null}
    </Page>
  )
}

const PayoutForm: FC<{ data: PreparedPayout; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const p = usePreparingWords()
  const shared = useWords()
  const format = useFormat()
  const { today } = useReader()
  const { of, text } = enteredIn(refused)
  const { caseId, plan, allowance } = data
  return (
    <Form
      action={paths.payout({ caseId, returnId: plan.id, allowanceId: allowance.id })}
      label={p('payOut')}
      warnUnsaved
    >
      <TextField
        {...of('amount')}
        label={`${p('amount')} (${allowance.currency})`}
        inputmode="decimal"
        width={16}
      />
      <DateField {...of('paidOn')} value={text('paidOn') ?? today} max={today} label={p('paidOn')} />
      <SelectField
        {...of('documentId')}
        label={p('receipt')}
        description={p('receiptHint')}
        options={data.documents.map(({ id, name, addedAt }) => ({
          value: id,
          label: `${name} (${format.instant(addedAt)})`,
        }))}
      />
      <TextAreaField {...of('how')} label={p('how')} rows={3} />
      <ButtonRow>
        <Button>{p('payOut')}</Button>
        <a class="ds-link" href={paths.money({ caseId, returnId: plan.id })}>
          {shared('cancel')}
        </a>
      </ButtonRow>
    </Form>
  )
}

/** Money that was given, with its receipt among the documents of the case. */
export const PayoutPage: View<PreparedPayout> = ({ data, context, refused }) => {
  const p = preparingWords(context.locale)
  const { caseId, plan, allowance } = data
  const { left } = paidOf(allowance)
  return (
    <Page
      context={context}
      title={p('payOut')}
      windowTitle={windowOf(context.locale, data.number)}
      breadcrumb={[
        ...returnCrumbs(context.locale, data),
        { href: paths.money({ caseId, returnId: plan.id }), label: p('money') },
      ]}
      state={
        <p>
          {p('left')}: {amountInWords(left, allowance.currency, context.locale === 'sv' ? 'sv-SE' : 'en-GB')}
        </p>
      }
      errors={refused?.errors ?? []}
      islands={['forms']}
    >
      {data.documents.length === 0 ? (
        <Alert kind="info">
          <p>{p('noReceipts')}</p>
          <LinkButton href={supportPaths.documents({ caseId })}>{p('documentsLink')}</LinkButton>
        </Alert>
      ) : (
        <Section id="payout" heading={p(`purpose_${allowance.purpose as AllowancePurpose}`)}>
          <PayoutForm data={data} refused={refused} />
        </Section>
      )}
    </Page>
  )
}
