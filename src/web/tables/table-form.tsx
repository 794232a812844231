import type { Child, FC } from 'hono/jsx'
import { type Catalogue, translator } from '../../platform/i18n/catalogue.ts'
import type { TakenColumn } from '../../platform/tables/guessing.ts'
import { tableMessages } from '../../platform/tables/messages.ts'
import type { TableColumn, TableError } from '../../platform/tables/table.ts'
import type { CarriedTable } from '../../platform/tables/take-text.ts'
import { placeOf } from '../../platform/tables/taking.ts'
import { errorFor, type FieldErrors } from '../components/errors.tsx'
import { SelectField } from '../components/field.tsx'
import { FileField } from '../components/files.tsx'
import { Form } from '../components/form.tsx'
import { Alert } from '../components/message.tsx'
import { Details, Section } from '../components/structure.tsx'
import { Table } from '../components/table.tsx'
import { useFormat, useReader } from '../reader.ts'
import { tableWords } from './messages.ts'

/** Faults that are shown at once. */
const MOST = 200

/** What the next step of a table needs of this one, as hidden values of a form. */
export const carriedOf = ({ table, columns }: CarriedTable): Record<string, string> => ({
  table,
  ...Object.fromEntries(columns.map(({ key }, at) => [`as.${placeOf(at)}`, key ?? ''])),
})

interface Reading {
  /** Where the table is sent to be read. */
  readonly action: string
  readonly columns: readonly TableColumn[]
  readonly taken: CarriedTable | undefined
  /** What is wrong with it; what is wrong with the table itself stands in `taken` already. */
  readonly faults: readonly TableError[]
  /** Where the sentences of the room's own codes stand. */
  readonly problems?: readonly Catalogue[] | undefined
  /** What else the form of columns carries. */
  readonly carried?: Readonly<Record<string, string>> | undefined
  /** What stands in it may say who somebody is: none of it is shown. */
  readonly isQuiet?: boolean | undefined
}

const Faults: FC<Pick<Reading, 'columns' | 'faults' | 'problems'> & { mayChoose: boolean }> = ({
  columns,
  faults,
  problems = [],
  mayChoose,
}) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const said = ({ code, parameters }: TableError): string => {
    const words = [...problems, tableMessages].find((one) => code in one.sv)
    return words === undefined ? code : translator(words, locale)(code as never, ...([parameters] as never))
  }
  return (
    <>
      <Alert kind="danger" heading={t('faults')}>
        <p>{t(mayChoose ? 'lookLead' : 'faultsLead')}</p>
      </Alert>
      <Table
        caption={t('faults')}
        captionHidden
        rows={faults.slice(0, MOST)}
        columns={[
          { heading: t('row'), kind: 'number', cell: ({ row }) => String(row) },
          {
            heading: t('column'),
            cell: ({ column }) => columns.find(({ key }) => key === column)?.heading[locale] ?? t('whole'),
          },
          { heading: t('problem'), rowHeading: true, cell: said },
        ]}
      />
      {faults.length > MOST ? <p>{t('more', { count: faults.length - MOST })}</p> : null}
    </>
  )
}

const isSure = ({ why }: TakenColumn): boolean => ['chosen', 'before', 'heading'].includes(why)

/** What each column of the table is taken for, and why; what is not certain stands open. */
const Columns: FC<
  Pick<Reading, 'action' | 'columns' | 'carried' | 'isQuiet'> & { taken: CarriedTable; isNext?: boolean }
> = ({ action, columns, taken, carried = {}, isNext = false, isQuiet = false }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const format = useFormat()
  const own = taken.columns.map((column, at) => ({ ...column, at }))
  const fieldOf = ({ heading, key, why, examples, at }: (typeof own)[number]) => (
    <SelectField
      name={`as.${placeOf(at)}`}
      label={heading.trim() || t('numbered', { number: String(at + 1) })}
      description={`${t(`why_${why}`)} ${isQuiet || examples.length === 0 ? '' : t('examples', { examples: format.list(examples.map((one) => `”${one}”`)) })}`}
      value={key ?? ''}
      emptyLabel={t('aside')}
      options={columns.map((column) => ({ value: column.key, label: column.heading[locale] }))}
      optional="unmarked"
    />
  )
  const sure = own.filter(isSure)
  return (
    <Form
      action={action}
      hidden={{ ...carried, table: taken.table }}
      label={t('columns')}
      send={t('again')}
      secondary={!isNext}
    >
      {own.filter((column) => !isSure(column)).map(fieldOf)}
      {sure.length === 0 ? null : (
        <Details summary={t('sure', { count: sure.length })}>{sure.map(fieldOf)}</Details>
      )}
    </Form>
  )
}

/** What is wrong with a table that was sent, and what its columns are taken for. Nothing where none was sent. */
export const TableRead: FC<Reading> = ({ action, columns, taken, faults, problems, carried, isQuiet }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const format = useFormat()
  if (taken === undefined)
    return faults.length === 0 ? null : <Faults {...{ columns, faults, problems }} mayChoose={false} />
  const mayChoose =
    taken.table !== '' &&
    taken.columns.length > 0 &&
    faults.some(({ code }) => code.endsWith('_heading') || code === 'heading_twice')
  const others = taken.sheets.filter((name) => name !== taken.sheet)
  return (
    <>
      {others.length === 0 ? null : (
        <p>
          {t('read', { sheet: taken.sheet })} {t('others', { sheets: format.list(others) })}
        </p>
      )}
      {faults.length === 0 ? null : <Faults {...{ columns, faults, problems, mayChoose }} />}
      {mayChoose ? (
        <Section id="columns" heading={t('columns')}>
          <Columns {...{ action, columns, taken, carried, isQuiet }} isNext />
        </Section>
      ) : taken.columns.length === 0 || (isQuiet === true && faults.length > 0) ? null : (
        <Details summary={t('columns')}>
          <Columns {...{ action, columns, taken, carried, isQuiet }} />
        </Details>
      )}
    </>
  )
}

/** Where a table is chosen. */
export const TableForm: FC<
  Pick<Reading, 'action' | 'columns' | 'taken'> & {
    label: string
    hint?: string
    errors?: FieldErrors | undefined
    /** Ways beside the button, such as a file to begin with. */
    steps?: Child
    /** Fields that are sent with it. */
    children?: Child
  }
> = ({ action, columns, taken, label, hint, errors, steps, children }) => {
  const { locale } = useReader()
  const t = tableWords(locale)
  const headings = columns.map(({ heading }) => heading[locale]).join(', ')
  return (
    <Form action={action} multipart label={label} send={label} secondary={taken !== undefined} steps={steps}>
      {children}
      <FileField
        name="file"
        label={taken === undefined ? t('file') : t('other')}
        description={`${t('formats', { headings })} ${hint ?? ''}`}
        accept=".csv,.txt,.xlsx,text/csv"
        error={errorFor(errors, 'file')}
      />
      {(taken?.sheets.length ?? 0) < 2 ? null : (
        <SelectField
          name="sheet"
          label={t('sheet')}
          description={t('sheetHint')}
          value={taken!.sheet}
          options={taken!.sheets.map((name) => ({ value: name, label: name }))}
          optional="unmarked"
        />
      )}
    </Form>
  )
}
