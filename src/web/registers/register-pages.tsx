import type { FC } from 'hono/jsx'
import type { AnyAction } from '../../platform/access/action.ts'
import type { Policy } from '../../platform/access/policy.ts'
import type { Field, Fields, ValuesOf, WordsOf } from '../../platform/fields/field.ts'
import { forEverybody, type Route } from '../../platform/http/route.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Selection } from '../../platform/records/found.ts'
import type { Before, Entry, Register } from '../../platform/records/register.ts'
import { Button, ButtonRow, LinkButton } from '../components/button.tsx'
import { ConfirmEffect } from '../components/confirm.tsx'
import { Form } from '../components/form.tsx'
import { Swedish } from '../components/language.tsx'
import { Link } from '../components/link.tsx'
import { EmptyState } from '../components/message.tsx'
import { Status } from '../components/status.tsx'
import { History, type HistoryEntry, Section } from '../components/structure.tsx'
import type { Column } from '../components/table.tsx'
import { FormOf } from '../fields/form-of.tsx'
import { FieldsSaid, labelOf, said, type Words } from '../fields/said.tsx'
import { type ListColumn, listFile } from '../list-files.tsx'
import { ListOf } from '../lists/list-of.tsx'
import { NarrowBy } from '../lists/narrow-by.tsx'
import { sharedWords } from '../messages.ts'
import type { PageContext } from '../page-context.ts'
import { form, type PageRoute, page, type RefusedForm } from '../pages.tsx'
import { useReader } from '../reader.ts'
import { Page } from '../shell.tsx'
import type { RegisterPaths } from './paths.ts'

/** What a register's pages say beside the words of its fields; `close` and `closeHint` where its records end. */
type RegisterWord = 'title' | 'lead' | 'add' | 'change' | 'noneHeading' | 'noneText'

type Chosen = Selection & Readonly<Record<string, string | number | undefined>>

/** What stands below the facts of a record is given the record, what its action found beside it, and the form that came back. */
interface OneProps<F extends Fields, OneMore> {
  readonly entry: Entry<F>
  readonly more: OneMore
  readonly keeps: boolean
  readonly refused: RefusedForm | undefined
}

/** The same of a register. */
export type OneOf<R> =
  R extends Register<infer F, infer _RowMore, infer OneMore> ? OneProps<F, OneMore> : never

export interface Shown<F extends Fields, RowMore, OneMore> {
  readonly paths: RegisterPaths
  readonly words: (locale: Locale) => (key: RegisterWord | WordsOf<F>) => string
  /** The field by which a record is known: it names its row and its page. */
  readonly name: keyof F & string
  /** What is asked for when a record is added, where the rest comes later: every field that may not be left empty, at least. */
  readonly first?: readonly (keyof F & string)[]
  /** What stands in its list beside the name. */
  readonly columns: readonly (keyof F & string)[]
  /** Columns of what only the room knows. */
  readonly moreColumns?: (locale: Locale) => readonly Column<Entry<F> & RowMore>[]
  /** How a record stands, above its facts: what came of it, or what it waits for. In place of that it has ended. */
  readonly State?: FC<OneProps<F, OneMore>>
  /** What stands below the facts of a record, and what its forms are: those routes are the room's own. */
  readonly Below?: FC<OneProps<F, OneMore>>
  /** What follows where a record is taken up again, beside that it stands among those that go on. */
  readonly reopening?: (locale: Locale) => string
  /** What stands below the list; it is told whether the reader may add a record. */
  readonly BelowList?: FC<{ readonly keeps: boolean }>
}

/** What was changed in each change of a record, the newest first, in words. */
const changesIn = <F extends Fields>(
  fields: F,
  { entry, before }: { readonly entry: Entry<F>; readonly before: readonly Before<F>[] },
  words: Words,
  locale: Locale,
): readonly HistoryEntry[] => {
  const t = sharedWords(locale)
  const after = [entry as Before<F>['values'], ...before.map(({ values }) => values)]
  const endedAfter = [entry.closedOn, ...before.map(({ closedOn }) => closedOn)]
  return before.flatMap(({ changedAt, closedOn, values }, at) => {
    const isEnded = endedAfter[at] !== null
    const turned = isEnded === (closedOn !== null) ? [] : [<p>{t(isEnded ? 'ended' : 'reopened')}</p>]
    const changed = Object.entries(fields)
      .map(([name, field]) => ({
        label: words(labelOf(name, field)),
        was: said(field, values[name], words, locale),
        is: said(field, after[at]![name], words, locale),
      }))
      .filter(({ was, is }) => was !== is)
    // What steps of the room change is told where they stand.
    if (changed.length === 0 && turned.length === 0) return []
    const fieldsChanged = changed.map(({ label, was, is }) => (
      <p>
        {label}: {was === '' ? null : <del>{was}</del>} <ins>{is || t('none')}</ins>
      </p>
    ))
    return [{ at: changedAt, what: [...fieldsChanged, ...turned] }]
  })
}

/** As many columns beside the name stand on a phone. */
const MOST_ON_PHONE = 2

/** A number as programs take it; one that is written its own way, such as a year, as it is written. */
const inFile = ({ control }: Field, value: string | number | null, locale: Locale) =>
  typeof value === 'number' && control.kind === 'number' && control.written
    ? control.written(value, locale)
    : value

/** That a record has ended, and since when. */
export const Ended: FC<{ on: string | null }> = ({ on }) => {
  const { locale } = useReader()
  return on === null ? null : (
    <p>
      <Status kind="withdrawn">{sharedWords(locale)('endedOn', { day: formatter(locale).date(on) })}</Status>
    </p>
  )
}

/** What people have written is Swedish; what is chosen has words in each language. */
const languageOf = (field: Field): 'sv' | undefined =>
  ['line', 'text'].includes(field.control.kind) ? 'sv' : undefined

/** The columns of a register as a file: every field, and since when a record has ended. */
const fileColumns = <F extends Fields>(
  fields: F,
  ends: boolean,
  words: (locale: Locale) => Words,
): readonly ListColumn<Entry<F>>[] => [
  ...Object.entries(fields).map(([name, field]) => ({
    heading: (locale: Locale) => words(locale)(labelOf(name, field)),
    language: languageOf(field),
    ...(field.control.kind === 'number' && !field.control.written ? { kind: 'number' as const } : {}),
    cell: (row: Entry<F>, locale: Locale) =>
      field.control.kind === 'number' || field.control.kind === 'day'
        ? inFile(field, row[name] as string | number | null, locale)
        : said(field, row[name], words(locale), locale),
  })),
  ...(ends
    ? [{ heading: (locale: Locale) => sharedWords(locale)('ended'), cell: (row: Entry<F>) => row.closedOn }]
    : []),
]

/** What everybody may read of a register is kept ready for them. */
const openTo = ({ policy, list }: { readonly policy: Policy; readonly list: AnyAction }) =>
  policy.rules[list.name]?.anyone ? forEverybody : <R extends Route>(route: R): R => route

/**
 * The pages of a register: its list with search, filters and files, a record with what it was before, a new one, a changed one, its
 * end. Each stands behind an action of the register; a room that wants a page of its own writes that page over the same action.
 */
export const registerPages = <const F extends Fields, RowMore, OneMore>(
  register: Register<F, RowMore, OneMore>,
  {
    paths,
    words,
    name,
    first,
    columns,
    moreColumns,
    State,
    Below,
    BelowList,
    reopening,
  }: Shown<F, RowMore, OneMore>,
): { readonly routes: readonly Route[]; readonly one: PageRoute } => {
  const { fields, narrowed, ends, reopens } = register
  const saying = words as (locale: Locale) => Words
  const nameIn = languageOf(fields[name]!)
  const named = (entry: Entry<F>, locale: Locale) => said(fields[name]!, entry[name], saying(locale), locale)
  const crumb = (locale: Locale) => ({ href: paths.list(), label: saying(locale)('title') })
  const anyColumns = (locale: Locale): readonly Column<Entry<F> & RowMore>[] => [
    {
      heading: saying(locale)(labelOf(name, fields[name]!)),
      rowHeading: true,
      cell: (row) => (
        <Link href={paths.one({ id: row.id })}>
          <Swedish text={named(row, locale)} language={nameIn ?? locale} />
        </Link>
      ),
    },
    ...columns.map((column, at) => ({
      heading: saying(locale)(labelOf(column, fields[column]!)),
      // A phone has room for the name and a fact or two; its page says the rest.
      ...(at < MOST_ON_PHONE ? {} : { desk: true }),
      ...(fields[column]!.control.kind === 'number' ? { kind: 'number' as const } : {}),
      cell: (row: Entry<F>) => {
        const words = said(fields[column]!, row[column], saying(locale), locale)
        return fields[column]!.control.kind === 'day' && words !== '' ? (
          <span class="nowrap">{words}</span>
        ) : (
          words
        )
      },
    })),
    ...(moreColumns?.(locale) ?? []),
  ]

  const open = openTo(register)
  const listPage = page(paths.list, register.list, ({ data, context }) => {
    const { locale } = context
    const t = saying(locale)
    const { page: number, pageSize, ended, ...selection } = data.selection as Chosen
    const isEnded = ended === 'yes'
    // Those that have ended are a list of their own, narrowed as the other is.
    const of = isEnded ? { ended } : {}
    const shared = sharedWords(locale)
    return (
      <Page
        template="list"
        title={t('title')}
        state={<p>{t('lead')}</p>}
        action={
          data.keeps ? (
            <LinkButton variant="primary" href={paths.add()}>
              {t('add')}
            </LinkButton>
          ) : null
        }
      >
        <ListOf
          address={(query) => paths.list({ ...of, ...query })}
          selection={selection}
          caption={t('title')}
          columns={anyColumns(locale)}
          rows={data.rows}
          {...(data.total > pageSize ? { paging: { page: number, pageSize, total: data.total } } : {})}
          empty={
            isEnded ? (
              <EmptyState heading={shared('noneEnded')} />
            ) : data.allEnded ? (
              <EmptyState heading={shared('allEnded')}>
                <Link href={paths.list({ ended: 'yes' })}>{shared('showEnded')}</Link>
              </EmptyState>
            ) : (
              <EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>
            )
          }
          controls={
            <>
              {isEnded ? <input type="hidden" name="ended" value="yes" /> : null}
              <NarrowBy fields={fields} narrowed={narrowed} words={t} selection={data.selection} />
            </>
          }
          manyControls={narrowed.filters.length > 2}
          files={(query) => paths.file({ ...of, ...query })}
        />
        {ends && (isEnded || data.allEnded || data.total > 0) ? (
          <p>
            <Link href={paths.list(isEnded ? {} : { ended: 'yes' })}>
              {shared(isEnded ? 'showGoing' : 'showEnded')}
            </Link>
          </p>
        ) : null}
        {BelowList ? <BelowList keeps={data.keeps} /> : null}
      </Page>
    )
  })

  const formPage = (
    context: PageContext,
    refused: RefusedForm | undefined,
    entry?: Entry<F>,
    begun: Readonly<Record<string, unknown>> = {},
  ) => {
    const { locale } = context
    const t = saying(locale)
    const at = entry && { id: entry.id }
    const asked =
      at || first === undefined
        ? fields
        : (Object.fromEntries(first.map((one) => [one, fields[one]])) as unknown as F)
    return (
      <Page
        title={t(at ? 'change' : 'add')}
        breadcrumb={[
          crumb(locale),
          ...(at ? [{ href: paths.one(at), label: named(entry, locale), language: nameIn }] : []),
        ]}
        islands={['forms']}
      >
        <FormOf
          fields={asked}
          words={t as never}
          refused={refused}
          {...(entry
            ? { saved: entry, revision: entry.revision }
            : { likely: begun as Partial<ValuesOf<F>> })}
          action={at ? paths.change(at) : paths.add()}
          label={t(at ? 'change' : 'add')}
          send={sharedWords(locale)('save')}
          cancel={at ? paths.one(at) : paths.list()}
        />
      </Page>
    )
  }
  const addPage = page(paths.add, register.prepare, ({ data, context, refused }) =>
    formPage(context, refused, undefined, data.begun),
  )
  const changePage = page(paths.change, register.prepareChange, ({ data, context, refused }) =>
    formPage(context, refused, data.entry),
  )

  const onePage = page(paths.one, register.view, ({ data, context, refused }) => {
    const { locale } = context
    const t = saying(locale)
    const { entry, keeps, more } = data
    const changes = changesIn(fields, data, t, locale)
    return (
      <Page
        title={named(entry, locale)}
        titleIn={nameIn}
        breadcrumb={[crumb(locale)]}
        state={
          State ? (
            <State entry={entry} more={more} keeps={keeps} refused={refused} />
          ) : (
            <Ended on={entry.closedOn} />
          )
        }
        // Where more is done with a record than to write it anew, that is what comes next.
        action={
          keeps ? (
            <LinkButton variant={Below ? 'secondary' : 'primary'} href={paths.change({ id: entry.id })}>
              {t('change')}
            </LinkButton>
          ) : null
        }
        {...(changes.length > 0 ? { history: <History entries={changes} /> } : {})}
      >
        <FieldsSaid fields={fields} words={t as never} values={entry} without={[name]} />
        {Below ? <Below entry={entry} more={more} keeps={keeps} refused={refused} /> : null}
        {ends && keeps ? (
          <Section id="close" heading={sharedWords(locale)('endSection')}>
            <LinkButton href={paths.close({ id: entry.id })} danger>
              {t('close')}
            </LinkButton>
          </Section>
        ) : null}
        {data.mayReopen ? (
          <Section id="reopen" heading={sharedWords(locale)('reopen')}>
            <Form action={paths.reopen({ id: entry.id })} label={sharedWords(locale)('reopen')}>
              <p>{sharedWords(locale)('reopenHint')}</p>
              {reopening === undefined ? null : <p>{reopening(locale)}</p>}
              <ButtonRow>
                <Button variant="secondary">{sharedWords(locale)('reopen')}</Button>
              </ButtonRow>
            </Form>
          </Section>
        ) : null}
      </Page>
    )
  })

  const closePage = page(paths.close, register.prepareChange, ({ data: { entry }, context: { locale } }) => {
    const t = saying(locale)
    return (
      <Page
        template="step"
        title={sharedWords(locale)('endHeading')}
        breadcrumb={[
          crumb(locale),
          { href: paths.one({ id: entry.id }), label: named(entry, locale), language: nameIn },
        ]}
        state={
          <p>
            <Swedish text={named(entry, locale)} language={nameIn ?? locale} />
          </p>
        }
      >
        <Form action={paths.close({ id: entry.id })} label={t('close')}>
          <ConfirmEffect
            effects={[t('closeHint')]}
            irrevocable={!reopens}
            confirmLabel={t('close')}
            cancelHref={paths.one({ id: entry.id })}
            danger
          />
        </Form>
      </Page>
    )
  })

  const toOne = ({ id }: { id: string }) => paths.one({ id })
  const routes: readonly Route[] = [
    open(listPage),
    listFile(paths.file, register.list, {
      name: register.noun,
      title: (_, locale) => saying(locale)('title'),
      columns: () => fileColumns(fields, ends, saying),
      rows: ({ rows }) => rows,
      total: ({ total }) => total,
    }),
    addPage,
    form(paths.add, register.add, { page: addPage, done: toOne }),
    open(onePage),
    changePage,
    form(paths.change, register.change, { page: changePage, done: toOne }),
    ...(ends ? [closePage, form(paths.close, register.close, { page: closePage, done: toOne })] : []),
    ...(reopens ? [form(paths.reopen, register.reopen, { page: onePage, done: toOne })] : []),
  ]
  return { routes, one: onePage }
}
