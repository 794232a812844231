import type { FC } from 'hono/jsx'
import { writtenKronor } from '../../../../platform/fields/kronor.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { CheckboxField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors, fieldId } from '../../../../web/components/errors.tsx'
import {
  DateField,
  MoneyField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert } from '../../../../web/components/message.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { fieldsOf, valueAt } from '../../../../web/fields/entered.ts'
import { MoreRows, rowsOf } from '../../../../web/fields/rows.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { fundingPaths as paths } from '../../paths.ts'
import type { PreparedAgreement } from '../actions.ts'
import { grantWords } from '../messages.ts'
import type { EditedReport } from '../report-actions.ts'
import { achievedKinds } from '../schema.ts'
import { useGrantWords } from './words.tsx'

const agreementValues = ({ agreement, instalments, suggested, grant }: PreparedAgreement) =>
  agreement === undefined
    ? { ...suggested, instalments: [{ amount: writtenKronor(grant.grantedOre) }] }
    : {
        ...agreement,
        instalments: instalments.map(({ amountOre, dueOn, condition }) => ({
          amount: writtenKronor(amountOre),
          dueOn,
          condition,
        })),
      }

/** What giver and receiver agree on: conditions, period, payments. */
export const AgreementPage: View<PreparedAgreement> = ({ data, context, refused }) => {
  const t = grantWords(context.locale)
  const format = formatter(context.locale)
  const { grant } = data
  const values = refused?.values ?? agreementValues(data)
  const errors = refused?.errors ?? []
  const field = fieldsOf(values, errors)
  return (
    <Page
      title={t('offerTitle')}
      breadcrumb={[
        { href: paths.ownGrants(), label: t('ownGrants') },
        { href: paths.grant({ grantId: grant.id }), label: grant.title },
      ]}
      islands={['forms']}
      state={
        <p>{t('offerLead', { amount: format.money(grant.grantedOre), receiver: grant.receiverName })}</p>
      }
    >
      <Form
        action={paths.agreement({ grantId: grant.id })}
        label={t('offerTitle')}
        warnUnsaved
        byEnter={{}}
        send={t('sendOffer')}
      >
        <TextAreaField {...field('conditions')} label={t('conditions')} rows={6} />
        <div class="field-row">
          <DateField {...field('startsOn')} label={t('startsOn')} />
          <DateField {...field('endsOn')} label={t('endsOn')} />
          <DateField {...field('reportOn')} label={t('reportOn')} />
        </div>
        <fieldset class="ds-fieldset field-rows" id="rows-instalments">
          <legend class="ds-label">{t('instalments')}</legend>
          <p data-field="description">{t('instalmentsHint')}</p>
          {rowsOf(values, 'instalments').map((index) => (
            <fieldset class="field-row" aria-label={`${t('instalments')} ${index + 1}`}>
              <MoneyField
                {...field(`instalments.${index}.amount`)}
                label={t('instalmentRow', { number: index + 1 })}
                optional={index > 0}
              />
              <DateField {...field(`instalments.${index}.dueOn`)} label={t('dueOn')} optional={index > 0} />
              <TextField {...field(`instalments.${index}.condition`)} label={t('condition')} optional />
            </fieldset>
          ))}
          <MoreRows name="instalments" label={t('instalments')} />
        </fieldset>
      </Form>
    </Page>
  )
}

const reportValues = ({ report }: EditedReport): Record<string, unknown> => ({
  ...report,
  publish: report.publish ? 'yes' : '',
  spent: Object.fromEntries(Object.entries(report.spent).map(([id, ore]) => [id, writtenKronor(ore)])),
  note: report.notes,
  value: Object.fromEntries(
    Object.entries(report.achieved).map(([id, { value }]) => [id, value ?? undefined]),
  ),
  kind: Object.fromEntries(
    Object.entries(report.achieved).map(([id, { kind }]) => [id, kind === 'zero' ? 'measured' : kind]),
  ),
})

interface FieldsProps {
  readonly data: EditedReport
  readonly values: unknown
  readonly errors: FieldErrors
}

const fieldOf =
  ({ values, errors }: FieldsProps) =>
  (name: string) => ({ name, value: valueAt(values, name), error: errorFor(errors, name) })

const ResultFields: FC<FieldsProps> = (props) => {
  const t = useGrantWords()
  const format = useFormat()
  const field = fieldOf(props)
  return (
    <Section heading={t('results')} id="results">
      <TextAreaField {...field('done')} label={t('done')} description={t('doneHint')} rows={6} />
      <p class="field-group-hint">{t('achievedHint')}</p>
      {props.data.expected.map(({ id, title, target, unit }) => (
        <fieldset class="field-row" aria-label={`${t('expected')}: ${title}`}>
          <NumberField
            {...field(`value.${id}`)}
            label={title}
            optional
            {...(target === null
              ? {}
              : { description: `${t('target')}: ${format.number(target)}${unit ? ` ${unit}` : ''}` })}
          />
          <SelectField
            {...field(`kind.${id}`)}
            label={`${t('kind')}: ${title}`}
            optional
            options={achievedKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
        </fieldset>
      ))}
      <TextAreaField {...field('outcome')} label={t('outcome')} rows={5} optional />
      <TextAreaField {...field('notReached')} label={t('notReached')} rows={4} optional />
    </Section>
  )
}

const EconomyFields: FC<FieldsProps> = (props) => {
  const t = useGrantWords()
  const format = useFormat()
  const field = fieldOf(props)
  return (
    <Section heading={t('economy')} id="economy">
      <p class="field-group-hint">{t('economyHint')}</p>
      {props.data.budget.map(({ id, label, amountOre }) => (
        <fieldset class="field-row" aria-label={`${t('economy')}: ${label}`}>
          <MoneyField
            {...field(`spent.${id}`)}
            label={label}
            description={t('budgeted', { amount: format.money(amountOre) })}
          />
          <TextField {...field(`note.${id}`)} label={`${t('note')}: ${label}`} optional />
        </fieldset>
      ))}
    </Section>
  )
}

/** What became of the money: results and every line of the budget. Kept while it is written. */
export const ReportPage: View<EditedReport> = ({ data, context, refused }) => {
  const t = grantWords(context.locale)
  const format = formatter(context.locale)
  const { grant, report, agreement, paidOre, problems } = data
  const address = { grantId: grant.id }
  const submitted = refused?.sentTo === paths.submitGrantReport(address)
  const errors =
    submitted && problems.length > 0
      ? problems.map(({ field, code }) => ({ field, message: t(`problem_${code}`) }))
      : (refused?.errors ?? [])
  const values = submitted || refused === undefined ? reportValues(data) : refused.values
  const of = fieldsOf(values, errors)
  const props = { data, values, errors }
  return (
    <Page
      title={t('reportTitle')}
      breadcrumb={[
        { href: paths.ownGrants(), label: t('ownGrants') },
        { href: paths.grant(address), label: grant.title },
      ]}
      errors={errors}
      islands={['forms']}
      state={
        <p>
          {t('reportLead', {
            day: format.deadline(agreement.reportOn, context.today),
            paid: format.money(paidOre),
          })}
        </p>
      }
    >
      {report.returnReason ? (
        <Alert kind="warning" heading={t('returnReason')}>
          <p>{report.returnReason}</p>
        </Alert>
      ) : null}
      <Form
        action={paths.grantReport(address)}
        autosave={paths.autosaveGrantReport(address)}
        revision={report.revision}
        label={t('reportTitle')}
        send={t('save')}
        secondary={problems.length === 0}
      >
        <ResultFields {...props} />
        <EconomyFields {...props} />
        <Section heading={t('publication')} id="publication">
          <CheckboxField
            name="publish"
            label={t('publish')}
            description={t('publishHint', { giver: grant.giverName })}
            checked={valueAt(values, 'publish') === 'yes'}
          />
          <TextAreaField {...of('publicText')} label={t('publicText')} rows={4} optional />
        </Section>
      </Form>
      <Section heading={t('submitHeading')} id="submit">
        {problems.length > 0 ? (
          <>
            <p class="ds-paragraph">{t('notReady')}:</p>
            <ul>
              {problems.map(({ field, code }) => (
                <li>
                  <Link href={`#${fieldId(field)}`}>{t(`problem_${code}`)}</Link>
                </li>
              ))}
            </ul>
          </>
        ) : (
          <Form action={paths.submitGrantReport(address)} label={t('submitReport')} send>
            <p class="ds-paragraph">{t('ready')}</p>
          </Form>
        )}
      </Section>
    </Page>
  )
}
