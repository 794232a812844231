import type { FC } from 'hono/jsx'
import type { Route } from '../../../platform/http/route.ts'
import { LinkButton } from '../../../web/components/button.tsx'
import { SelectField, TextAreaField, TextField } from '../../../web/components/field.tsx'
import { FileField } from '../../../web/components/files.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import { form, page, type RefusedForm, shown, type View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { caseWords } from '../cases/messages.ts'
import { paths } from '../paths.ts'
import {
  type ImportedCases,
  type ImportPlan,
  importCases,
  type PreviewedImport,
  previewImport,
} from './actions.ts'
import { importFault, importWords } from './messages.ts'
import { type Mapping, placeOfColumn } from './plan.ts'
import { targetOf, targets } from './targets.ts'

const useImportWords = () => importWords(useReader().locale)

/** A column as a spreadsheet calls it. */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const Faults: FC<{ plan: ImportPlan }> = ({ plan: { faults, as } }) => {
  const { locale } = useReader()
  const t = useImportWords()
  const said = importFault(locale)
  const columnOf = (column: number | null): string => {
    if (column === null) return t('whole')
    const target = targetOf(as[placeOfColumn(column)] ?? '')
    const letter = letterOf(column)
    return target === undefined
      ? t('column', { letter })
      : t('named', { letter, heading: target.name(locale) })
  }
  return (
    <Section id="faults" heading={t('faults')}>
      <p>{t('faultsKept')}</p>
      <Table
        caption={t('faults')}
        captionHidden
        rows={faults}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          { heading: t('where'), rowHeading: true, cell: ({ column }) => columnOf(column) },
          { heading: t('wrong'), kind: 'prose', plain: true, cell: (fault) => said(fault) },
        ]}
      />
    </Section>
  )
}

const hiddenOf = (as: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(as).map(([place, key]) => [`as.${place}`, key]))

const Right: FC<{ data: PreviewedImport; plan: ImportPlan }> = ({ data, plan }) => {
  const { locale } = useReader()
  const t = useImportWords()
  const word = caseWords(locale)
  return (
    <Section id="right" heading={t('right')}>
      <Table
        caption={t('right')}
        captionHidden
        rows={plan.right}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          {
            heading: t('name'),
            rowHeading: true,
            cell: ({ values }) => values['identity.chosen_name'] ?? word('unnamed'),
          },
          { heading: t('age'), plain: true, cell: ({ ageGroup }) => word(ageGroup) },
          { heading: t('known'), kind: 'number', cell: ({ values }) => String(Object.keys(values).length) },
        ]}
      />
      <Form
        action={paths.confirmImport()}
        hidden={{ table: data.table, from: data.from, digest: plan.digest, ...hiddenOf(plan.as) }}
        send={t('open', { count: plan.right.length })}
        cancel={paths.cases()}
      />
    </Section>
  )
}

type Entered = Pick<PreviewedImport, 'fileKind' | 'from' | 'table'> & {
  plan?: Pick<ImportPlan, 'headings' | 'as'> | undefined
  refused?: RefusedForm | undefined
  again: boolean
}

const TableForm: FC<Entered> = ({ fileKind, from, table, plan, refused, again }) => {
  const { locale } = useReader()
  const t = useImportWords()
  const field = fieldsIn(refused)
  const options = targets
    .filter(({ key }) => key !== 'externalNumber' || fileKind === 'coordination')
    .map(({ key, name, group }) => ({ value: key, label: name(locale), group: group(locale) }))
  return (
    <Form action={paths.importCases()} label={t('check')} send={t('check')} multipart secondary={again}>
      <TextField {...field('from', from)} label={t('from')} description={t('fromHint')} />
      <TextAreaField
        {...field('table', table)}
        label={t('table')}
        description={t('tableHint')}
        rows={8}
        optional="unmarked"
      />
      <FileField name="file" label={t('file')} accept=".csv,.xlsx,text/csv" optional="unmarked" />
      {plan === undefined || plan.headings.length === 0 ? null : (
        <Section id="columns" heading={t('columns')}>
          <p>{t('columnsLead')}</p>
          {plan.headings.map((heading, index) => (
            <SelectField
              {...field(`as.${placeOfColumn(index)}`, plan.as[placeOfColumn(index)])}
              label={t(heading.trim() === '' ? 'column' : 'named', { letter: letterOf(index), heading })}
              options={options}
              emptyLabel={t('notRead')}
              optional="unmarked"
            />
          ))}
        </Section>
      )}
    </Form>
  )
}

const crumbs = (locale: 'sv' | 'en') => [{ href: paths.cases(), label: importWords(locale)('myCases') }]

/** Which cases does this table open, and what is wrong with it? */
const ImportView: View<PreviewedImport> = ({ data, context, refused }) => {
  const t = importWords(context.locale)
  const { plan } = data
  const isRight = plan !== undefined && plan.right.length > 0
  return (
    <Page title={t('title')} breadcrumb={crumbs(context.locale)} state={<p>{t('lead')}</p>}>
      {isRight ? <Right data={data} plan={plan} /> : null}
      {plan !== undefined && plan.faults.length > 0 ? <Faults plan={plan} /> : null}
      <TableForm {...data} refused={refused} again={isRight} />
    </Page>
  )
}

/** What became of it, and what is left to correct. */
const Imported: FC<{ data: ImportedCases }> = ({ data: { opened, left } }) => {
  const { locale } = useReader()
  const t = useImportWords()
  return (
    <Page title={t('title')} breadcrumb={crumbs(locale)}>
      <p>{t('opened', { count: opened })}</p>
      {left === undefined ? (
        <LinkButton href={paths.cases()}>{t('myCases')}</LinkButton>
      ) : (
        <Section id="left" heading={t('left')}>
          <TableForm {...left} again={false} />
        </Section>
      )}
    </Page>
  )
}

/** A table of the largest size, as a form sends it. */
const BODY_LIMIT = 4_000_000
const importPage = page(paths.importCases, previewImport, ImportView)

/** The pages on which cases are read in; what is in the table stands in no address. */
export const importRoutes: readonly Route[] = [
  importPage,
  form(paths.importCases, previewImport, {
    page: importPage,
    bodyLimit: BODY_LIMIT,
    done: async (_, input, context) => context.html(await importPage.show(context, input)),
  }),
  form(paths.confirmImport, importCases, {
    page: importPage,
    bodyLimit: BODY_LIMIT,
    done: async (made, _, context) => context.html(await shown(context, () => <Imported data={made} />)),
  }),
]
