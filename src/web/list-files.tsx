import type { Child, FC } from 'hono/jsx'
import type { z } from 'zod'
import { type Action, perform } from '../platform/access/action.ts'
import type { Path } from '../platform/http/path.ts'
import { orNoSuchAddress } from '../platform/http/problem.ts'
import { type RequestContext, type Route, requestOf } from '../platform/http/route.ts'
import { keptTexts } from '../platform/http/text.ts'
import { formatter } from '../platform/i18n/format.ts'
import type { Locale } from '../platform/i18n/locale.ts'
import { tableAnswer } from '../platform/tables/answer.ts'
import type { TableColumn } from '../platform/tables/table.ts'
import { Link } from './components/link.tsx'
import { DescriptionList, Section } from './components/structure.tsx'
import { Table } from './components/table.tsx'
import { sharedWords } from './messages.ts'
import { pageContextOf } from './pages.tsx'
import { useWords } from './reader.ts'
import { Page } from './shell.tsx'

/** The forms in which a list can be taken along: a table for two kinds of programs, and a page to print or send. */
const forms = ['xlsx', 'csv', 'page'] as const
type Form = (typeof forms)[number]

export interface ListColumn<Row> {
  readonly heading: (locale: Locale) => string
  readonly kind?: 'text' | 'number' | 'kronor'
  /** Of what people have written: in which language, whoever reads it. */
  readonly language?: Locale | undefined
  /** What stands there, as a reader writes it; numbers with a point before their decimals, days as `YYYY-MM-DD`. */
  readonly cell: (row: Row, locale: Locale) => string | number | null
}

export interface ListFile<Data, Row> {
  /** Begins the name of the file; letters and hyphens alone. */
  readonly name: string
  readonly title: (data: Data, locale: Locale) => string
  readonly columns: (data: Data) => readonly ListColumn<Row>[]
  readonly rows: (data: Data) => readonly Row[]
  /** How many there are in all, where the action gives them page by page. */
  readonly total?: (data: Data) => number
}

/** So many rows are fetched at once where a list comes page by page, and so many pages at most. */
const PAGE_SIZE = 100
const MOST_PAGES = 100

const asText = (value: string | number | null): string => (value === null ? '' : String(value))

const fileOf = <Row,>(
  form: Exclude<Form, 'page'>,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  { locale, ...named }: { readonly locale: Locale; readonly name: string; readonly sheet: string },
): Promise<Response> => {
  const shaped: TableColumn[] = columns.map(({ heading, kind }, at) => ({
    key: String(at),
    heading: { sv: heading('sv'), en: heading('en') },
    ...(kind === undefined ? {} : { kind }),
  }))
  const cells = rows.map((row) =>
    Object.fromEntries(columns.map(({ cell }, at) => [String(at), asText(cell(row, locale))])),
  )
  return tableAnswer(form, named, shaped, cells, locale)
}

/**
 * A list as it is filtered, every row of it, in the form that the address asks for (`as`): what the same action finds for the same
 * reader, and no more.
 */
export const listFile = <I extends z.ZodType, O, Row>(
  address: Path,
  action: Action<I, O>,
  list: ListFile<O, Row>,
): Route => {
  const findAll = async (context: RequestContext, given: Record<string, unknown>) => {
    const find = (page: number): Promise<O> =>
      perform(context.get('house'), requestOf(context), action, {
        ...given,
        page,
        pageSize: PAGE_SIZE,
      } as never)
    const first = await find(1)
    const rows = [...list.rows(first)]
    const total = list.total?.(first) ?? rows.length
    for (let page = 2; rows.length < total && page <= MOST_PAGES; page += 1)
      rows.push(...list.rows(await find(page)))
    return { data: first, rows }
  }
  return {
    method: 'get',
    pattern: address.pattern,
    action,
    handle: async (context) => {
      const { as, ...query } = context.req.query()
      const form = forms.find((one) => one === as) ?? 'page'
      const filled = Object.entries(query).filter(([, value]) => value !== '')
      const given = keptTexts({ ...Object.fromEntries(filled), ...context.req.param() }) as Record<
        string,
        unknown
      >
      try {
        const { data, rows } = await findAll(context, given)
        const locale = context.get('locale')
        const columns = list.columns(data)
        if (form === 'page')
          return await context.html(
            String(await ListPage({ context, title: list.title(data, locale), columns, rows })),
          )
        return await fileOf(form, columns, rows, { locale, name: list.name, sheet: list.title(data, locale) })
      } catch (error) {
        throw orNoSuchAddress(error, Object.keys(context.req.param()))
      }
    },
  }
}

interface ListPageProps<Row> {
  readonly context: RequestContext
  readonly title: string
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: readonly Row[]
}

/** So many characters of the longest words of columns, each with its room, fit on a sheet that lies down, and on a desk. */
const MOST_BESIDE = 130
const ROOM = 3
const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/\s+/u)).map(({ length }) => length))

const isDay = (words: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(words)

/**
 * The list as a page of its own, to print or to send by its address: a table, or where its columns are more than a sheet is wide, one row
 * after another with what is said of each. What is said of none is named once.
 */
const ListPage = <Row,>({ context: request, title, columns: all, rows }: ListPageProps<Row>) => {
  const context = pageContextOf(request)
  const { locale, today } = context
  const t = sharedWords(locale)
  const isSaid = (value: string | number | null): boolean => asText(value) !== ''
  const columns = all.filter(({ cell }, at) => at === 0 || rows.some((row) => isSaid(cell(row, locale))))
  const empty = all.filter((column) => !columns.includes(column))
  const shown = ({ cell, language = locale }: ListColumn<Row>, row: Row): Child => {
    const value = cell(row, locale)
    const words = typeof value === 'number' ? formatter(locale).number(value) : asText(value)
    if (isDay(words)) return <span class="nowrap">{words}</span>
    return language === locale || words === '' ? words : <span lang={language}>{words}</span>
  }
  const width = columns
    .map(({ heading, cell }) =>
      longestWord([heading(locale), ...rows.map((row) => asText(cell(row, locale)))]),
    )
    .reduce((sum, word) => sum + word + ROOM, 0)
  const [naming, ...facts] = columns
  return (
    <Page
      context={context}
      template="document"
      title={title}
      state={t('listOn', { count: rows.length, day: today })}
    >
      {naming === undefined || width <= MOST_BESIDE ? (
        <div class="lies-down">
          <Table
            caption={title}
            captionHidden
            rows={rows}
            columns={columns.map((column, at) => ({
              heading: column.heading(locale),
              ...(at === 0 ? { rowHeading: true } : {}),
              ...(column.kind === undefined || column.kind === 'text' ? {} : { kind: 'number' as const }),
              cell: (row: Row) => shown(column, row),
            }))}
          />
        </div>
      ) : (
        rows.map((row, at) => (
          <Section
            id={`row-${at + 1}`}
            heading={asText(naming.cell(row, locale))}
            lang={naming.language === locale ? undefined : naming.language}
          >
            <DescriptionList
              items={facts
                .filter(({ cell }) => isSaid(cell(row, locale)))
                .map((column) => ({ term: column.heading(locale), value: shown(column, row) }))}
            />
          </Section>
        ))
      )}
      {rows.length === 0 || empty.length === 0 ? null : (
        <p class="quiet">
          {t('none')}: {empty.map(({ heading }) => heading(locale)).join(', ')}
        </p>
      )}
    </Page>
  )
}

/** The ways to take a list along as it is filtered. `href` gives the address of each form. */
export const ListFiles: FC<{ href: (query: { as: string }) => string }> = ({ href }) => {
  const t = useWords()
  return (
    <p class="list-files">
      {t('takeList')}{' '}
      {forms.map((form, at) => (
        <>
          {at === 0 ? '' : ' · '}
          <Link href={href({ as: form })} {...(form === 'page' ? {} : { download: true })}>
            {t(`listAs_${form}`)}
          </Link>
        </>
      ))}
    </p>
  )
}
