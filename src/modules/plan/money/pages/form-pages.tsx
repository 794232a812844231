import type { FC } from 'hono/jsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, MoneyField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { type Entered, enteredIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { measureOptions } from '../../names/pages/title.tsx'
import { paths } from '../../paths.ts'
import type { PreparedDecision, PreparedStep } from '../post-actions.ts'
import { decisionKinds, stepKinds } from '../schema.ts'
import { moneyWords } from '../words.ts'
import { useMoney } from './parts.tsx'

type Fields = Entered['of']

const YearFields: FC<{ field: Fields }> = ({ field }) => {
  const t = useMoney()
  return (
    <div class="field-row">
      <TextField {...field('fromYear')} label={t('fromYear')} width={8} inputmode="numeric" optional />
      <TextField {...field('toYear')} label={t('toYear')} width={8} inputmode="numeric" optional />
    </div>
  )
}

/** What is seldom asked for: of a step its years, where in the document, its reference, another currency than one's own. */
const MoreOfSource: FC<{ field: Fields; ofStep: boolean }> = ({ field, ofStep }) => {
  const t = useMoney()
  const [page, number, currency] = [field('page'), field('decisionNumber'), field('currency')]
  const years = ofStep ? [field('fromYear'), field('toYear')] : []
  const used = [page, number, ...years].some(({ value, error }) => Boolean(value) || Boolean(error))
  return (
    <Details summary={ofStep ? t('moreOfStep') : t('moreOfSource')} open={used || Boolean(currency.error)}>
      {ofStep ? (
        <>
          <p class="field-group-hint">{t('yearsHint')}</p>
          <YearFields field={field} />
        </>
      ) : null}
      <TextField {...page} label={t('page')} width={4} inputmode="numeric" optional />
      <TextField {...number} label={t('decisionNumber')} width={16} optional />
      <TextField
        {...currency}
        value={currency.value ?? 'SEK'}
        label={t('currency')}
        width={4}
        maxlength={3}
      />
    </Details>
  )
}

/** When, how much, for which years, and what says so. */
const Common: FC<{ field: Fields; today: string; ofStep?: boolean }> = ({ field, today, ofStep = false }) => {
  const t = useMoney()
  const day = field('day')
  return (
    <>
      <div class="field-row">
        <MoneyField {...field('kronor')} label={t('sum')} />
        <DateField {...day} value={day.value ?? today} label={t('dayOfIt')} />
      </div>
      {ofStep ? null : <YearFields field={field} />}
      <TextField {...field('words')} label={t('words')} description={t('wordsHint')} maxlength={1000} />
      <TextField {...field('source')} label={t('source')} description={t('sourceHint')} maxlength={300} />
      <MoreOfSource field={field} ofStep={ofStep} />
    </>
  )
}

const Names: FC<{ id: string; names: readonly string[] }> = ({ id, names }) => (
  <datalist id={id}>
    {names.map((name) => (
      <option value={name} />
    ))}
  </datalist>
)

/** Posts a decision on the plan's money. */
export const DecisionPage: View<PreparedDecision> = ({ data, context, refused }) => {
  const t = moneyWords(context.locale)
  const field = enteredIn(refused).of
  const { plan } = data
  const chosen = refused?.values.measures
  const measures = Array.isArray(chosen) ? chosen.map(String) : typeof chosen === 'string' ? [chosen] : []
  return (
    <Page
      title={t('postDecision')}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.planMoney({ planId: plan.id }), label: t('money') },
      ]}
      state={<p>{t('decisionLead', { ore: data.untracedOre })}</p>}
      islands={['forms']}
    >
      <Form action={paths.newMoneyDecision({ planId: plan.id })} warnUnsaved send={t('save')}>
        <SelectField
          {...field('kind')}
          label={t('whatIsPosted')}
          options={decisionKinds.map((kind) => ({ value: kind, label: t(`choose_${kind}`) }))}
        />
        <SelectField
          {...field('from')}
          value={field('from').value ?? 'frame'}
          label={t('from')}
          options={(['frame', 'planned', 'outside'] as const).map((from) => ({
            value: from,
            label: t(`from_${from}`),
          }))}
        />
        <SelectField
          {...field('assignmentId')}
          label={t('assignment')}
          description={t('assignmentHint')}
          optional
          emptyLabel={t('noAssignment')}
          options={data.assignments.map(({ id, title, reference }) => ({
            value: id,
            label: reference === null ? title : `${title} (${reference})`,
          }))}
        />
        <Details summary={t('forMeasures')} open={measures.length > 0}>
          <CheckboxGroupField
            label={t('forMeasures')}
            name="measures"
            optional
            values={measures}
            options={measureOptions(data.measures, context.locale)}
            error={errorFor(refused?.errors ?? [], 'measures')}
          />
        </Details>
        <TextField
          {...field('bodies')}
          label={t('bodies')}
          description={t('bodiesHint')}
          list="bodies"
          optional
          maxlength={1000}
        />
        <Names id="bodies" names={data.bodyNames} />
        <Common field={field} today={context.today} />
      </Form>
    </Page>
  )
}

/** More choices than this are a list to open: as radio buttons they can be read whole, also on a phone. */
const MOST_SHOWN = 6

/** Where the money lies that goes on: whose, for what, and how much is left. */
const AccountField: FC<{ field: Fields } & Pick<PreparedStep, 'accounts' | 'chosen'>> = ({
  field,
  accounts,
  chosen,
}) => {
  const t = useMoney()
  const account = field('accountId')
  const told = accounts.map((one) => ({
    id: one.id,
    ore: one.leftOre,
    stage: t(`stage_${one.stage}`),
    holders: one.holders,
    purpose: [
      one.assignmentTitle ??
        (one.measureNumbers.length > 0 ? t('measures', { numbers: one.measureNumbers }) : t('noMeasure')),
      one.item,
    ]
      .filter(Boolean)
      .join(', '),
  }))
  const props = {
    ...account,
    value: account.value ?? chosen ?? (accounts.length === 1 ? accounts[0]!.id : undefined),
    label: t('accountNow'),
  }
  return accounts.length > MOST_SHOWN ? (
    <SelectField
      {...props}
      options={told.map(({ id, ...one }) => ({ value: id, label: t('accountChoice', one) }))}
    />
  ) : (
    <RadioField
      {...props}
      options={told.map(({ id, ...one }) => ({
        value: id,
        label: t('accountText', one),
        description: t('accountLeft', one),
      }))}
    />
  )
}

/** Posts a step of money that is decided on; a body says what it has spent and paid back. */
export const StepPage: View<PreparedStep> = ({ data, context, refused }) => {
  const t = moneyWords(context.locale)
  const field = enteredIn(refused).of
  const { plan, steers, accounts } = data
  return (
    <Page
      title={steers ? t('stepTitle') : t('ownStepTitle')}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.reference },
        { href: paths.planMoney({ planId: plan.id }), label: t('money') },
      ]}
      islands={['forms']}
    >
      {accounts.length === 0 ? (
        <EmptyState heading={t('nothingLies')}>{t('nothingLiesText')}</EmptyState>
      ) : (
        <Form action={paths.newMoneyStep({ planId: plan.id })} warnUnsaved send={t('save')}>
          <RadioField
            {...field('kind')}
            label={t('step')}
            options={stepKinds
              .filter((kind) => steers || kind === 'spending' || kind === 'return')
              .map((kind) => ({ value: kind, label: t(`step_${kind}`) }))}
          />
          <AccountField field={field} accounts={accounts} chosen={data.chosen} />
          {steers ? (
            <>
              <TextField
                {...field('holder')}
                label={t('holder')}
                description={t('holderHint')}
                list="holders"
                optional
                maxlength={300}
              />
              <Names id="holders" names={data.bodyNames} />
              <TextField {...field('item')} label={t('item')} width={16} optional />
            </>
          ) : null}
          <Common field={field} today={context.today} ofStep />
        </Form>
      )}
    </Page>
  )
}
