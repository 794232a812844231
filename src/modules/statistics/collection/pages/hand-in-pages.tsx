import type { FC } from 'hono/jsx'
import { ButtonRow, LinkButton } from '../../../../web/components/button.tsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { TableForm, TableRead } from '../../../../web/tables/table-form.tsx'
import type { Prepared, viewOwnCases } from '../asked-actions.ts'
import { askedWords } from '../asked-messages.ts'
import { cellInWords, codeWords, figureInWords } from '../code-messages.ts'
import {
  cellKey,
  cellsOf,
  type ReportedTable,
  type TableName,
  tableDefinitions,
  tableNames,
} from '../content.ts'
import { unsaid, writeFigure } from '../figure-text.ts'
import type { FaultyTables } from '../hand-in-actions.ts'
import { collectionWords } from '../messages.ts'
import { collectionPaths as paths } from '../paths.ts'
import { tableColumns } from '../table-file.ts'
import { tableFileMessages } from '../table-messages.ts'
import { FigureTables } from './tables.tsx'
import { entered, ticked } from './words.tsx'

/** The way to a page of handing in. */
export const crumbs = (collection: Prepared['collection'], locale: 'sv' | 'en') => [
  { href: paths.allAsked(), label: askedWords(locale)('link') },
  { href: paths.asked({ collectionId: collection.id }), label: collection.title[locale] },
]

/** The day on which what is handed in was true. */
export const CountedOn: FC<{ to: string; value: string; error: string | undefined }> = ({
  to,
  value,
  error,
}) => {
  const t = askedWords(useReader().locale)
  const { today } = useReader()
  const { date } = useFormat()
  return (
    <DateField
      name="countedOn"
      label={t('countedOn')}
      description={t('countedOnHint', { day: date(to) })}
      value={value}
      error={error}
      min={to}
      max={today}
    />
  )
}

const figureIn = (tables: readonly ReportedTable[], table: TableName, key: string) =>
  tables.find((one) => one.table === table)?.cells.find((one) => cellKey(table, one.cell) === key)?.figure

/** What was written into a cell of a form that came back, whatever was sent. */
const writtenIn = (refused: RefusedForm, table: TableName, key: string): string => {
  const within = (of: unknown, name: string): unknown =>
    typeof of === 'object' && of !== null && Object.hasOwn(of, name)
      ? (of as Record<string, unknown>)[name]
      : undefined
  const text = within(within(refused.values['cells'], table), key)
  return typeof text === 'string' ? text : ''
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const TableFields: FC<{
  table: TableName
  data: Prepared
  refused: RefusedForm | undefined
  errors: FieldErrors
}> = ({ table, data, refused, errors }) => {
  const { locale } = useReader()
  const { number } = useFormat()
  const t = askedWords(locale)
  const codes = codeWords(locale)
  return (
    <Section id={table} heading={codes(`table_${table}`)}>
      <p class="ds-paragraph">{codes(`unit_${tableDefinitions[table].unit}`)}</p>
      {cellsOf(table).map((cell) => {
        const key = cellKey(table, cell)
        const name = `cells.${table}.${key}`
        const known = figureIn(data.last?.content ?? [], table, key)
        const before = figureIn(data.past.tables, table, key)
        const kept = known === undefined ? '' : writeFigure(known, locale)
        return (
          <TextField
            name={name}
            label={capital(cellInWords(cell, locale))}
            description={
              before === undefined ? undefined : `${t('before')}: ${figureInWords(before, locale, number)}`
            }
            value={refused === undefined ? kept : writtenIn(refused, table, key)}
            error={errorFor(errors, name)}
            width={16}
            list="figure-words"
            autocomplete="off"
          />
        )
      })}
    </Section>
  )
}

/** How many were there, cell by cell? */
export const TablesPage: View<Prepared> = ({ data, context, refused }) => {
  const { locale } = context
  const t = askedWords(locale)
  const unsaidWords = collectionWords(locale)('unsaid')
  const codes = codeWords(locale)
  const { collection, reporter, last, past } = data
  const errors = (refused?.errors ?? []).map(({ field, message }) => ({
    field,
    message: field.startsWith('cells.') ? unsaidWords : message,
  }))
  return (
    <Page
      title={t('handInTables')}
      breadcrumb={crumbs(collection, locale)}
      state={
        <p>
          {past.before === undefined || past.tables.length === 0
            ? t('tablesLeadFirst')
            : t('tablesLead', { title: past.before.title[locale] })}{' '}
          {unsaidWords}
        </p>
      }
      errors={errors}
      islands={['forms']}
    >
      <Form
        action={paths.tables({ collectionId: collection.id })}
        warnUnsaved
        label={t('handInTables')}
        send={t('send')}
      >
        <CountedOn
          to={collection.to}
          value={entered(refused, 'countedOn', last?.countedOn ?? collection.to)}
          error={errorFor(errors, 'countedOn')}
        />
        <datalist id="figure-words">
          {unsaid.map((kind) => (
            <option value={codes(`figure_${kind}`)} />
          ))}
        </datalist>
        {reporter.tables.map((table) => (
          <TableFields table={table} data={data} refused={refused} errors={errors} />
        ))}
        <CheckboxGroupField
          name="notCollected"
          label={t('wholeTable')}
          values={ticked(refused, 'notCollected')}
          error={errorFor(errors, 'notCollected')}
          options={reporter.tables.map((table) => ({ value: table, label: codes(`table_${table}`) }))}
          optional
        />
      </Form>
    </Page>
  )
}

/** A file of tables: where do I get it, where do I hand it in, and what is wrong with the one that was sent? */
export const TableFilePage: View<Prepared | FaultyTables> = ({ data, context, refused }) => {
  const t = askedWords(context.locale)
  const errors = refused?.errors ?? []
  const faulty = 'prepared' in data ? data : undefined
  const { collection, last } = faulty?.prepared ?? (data as Prepared)
  const address = { collectionId: collection.id }
  const table = { action: paths.tableFile(address), columns: tableColumns, taken: faulty?.taken }
  return (
    <Page
      title={t('handInFile')}
      breadcrumb={crumbs(collection, context.locale)}
      state={
        <p>
          {t('fileLead')} {collectionWords(context.locale)('unsaid')}
        </p>
      }
      islands={['forms', 'upload']}
    >
      {faulty === undefined ? (
        <Section id="template" heading={t('templates')}>
          <ButtonRow>
            <LinkButton href={paths.templateCsv(address)} download>
              {t('templateCsv')}
            </LinkButton>
            <LinkButton href={paths.templateWorkbook(address)} download>
              {t('templateWorkbook')}
            </LinkButton>
          </ButtonRow>
        </Section>
      ) : (
        <TableRead
          {...table}
          carried={{ countedOn: faulty.countedOn }}
          faults={faulty.faults}
          problems={[tableFileMessages]}
          isQuiet
        />
      )}
      <TableForm {...table} label={t('send')} errors={errors}>
        <CountedOn
          to={collection.to}
          value={entered(refused, 'countedOn', faulty?.countedOn ?? last?.countedOn ?? collection.to)}
          error={errorFor(errors, 'countedOn')}
        />
      </TableForm>
    </Page>
  )
}

/** What would leave our casework, and how would it count? */
export const OwnCasesPage: View<Awaited<ReturnType<typeof viewOwnCases.run>>> = ({
  data,
  context,
  refused,
}) => {
  const { locale } = context
  const t = askedWords(locale)
  const errors = refused?.errors ?? []
  const { collection, reporter, cases, tables } = data
  const wanted = reporter.tables.length > 0 ? reporter.tables : tableNames
  return (
    <Page
      title={t('handInCases')}
      breadcrumb={crumbs(collection, locale)}
      state={
        <p>
          {t('casesLead')} {t('casesCount', { count: cases })}
        </p>
      }
    >
      <Section id="what" heading={t('casesWhat')}>
        <p class="ds-paragraph">{t('casesWhatText')}</p>
      </Section>
      <Form
        action={paths.ownCases({ collectionId: collection.id })}
        label={t('handInCases')}
        send={t('send')}
      >
        <CountedOn
          to={collection.to}
          value={entered(refused, 'countedOn', context.today)}
          error={errorFor(errors, 'countedOn')}
        />
      </Form>
      <Section id="tables" heading={t('casesTables')}>
        <FigureTables wanted={wanted} columns={[{ heading: t('now'), tables }]} />
      </Section>
    </Page>
  )
}
