import type { z } from 'zod'
import type { Action } from '../../../platform/access/action.ts'
import type { Fields, ValuesOf, WordsOf } from '../../../platform/fields/field.ts'
import type { Route } from '../../../platform/http/route.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Versioned } from '../../../platform/records/versioned.ts'
import type { Option } from '../../../web/components/field.tsx'
import { FormOf } from '../../../web/fields/form-of.tsx'
import { sharedWords } from '../../../web/messages.ts'
import { form, page, type View } from '../../../web/pages.tsx'
import { Page } from '../../../web/shell.tsx'
import { paths, type UnderPaths } from '../paths.ts'

interface Prepared<F extends Fields, Choices> {
  readonly matter: { readonly id: string; readonly name: string }
  readonly entry: Versioned<F> | undefined
  readonly choices: Choices
}

type Of = { readonly id: string; readonly matterId: string }

/** What is written under matters: see `underMatter`. */
interface Under<F extends Fields, Choices> {
  readonly fields: F
  readonly prepare: Action<z.ZodType, Prepared<F, Choices>>
  readonly prepareChange: Action<z.ZodType, Prepared<F, Choices>>
  readonly add: Action<z.ZodType, Of>
  readonly change: Action<z.ZodType, Of>
}

interface Shown<F extends Fields, Choices> {
  readonly paths: UnderPaths
  readonly words: (locale: Locale) => (key: WordsOf<F>) => string
  readonly heading: (locale: Locale, isNew: boolean) => string
  /** What the form offers beside the fields' own words. */
  readonly options?: (
    prepared: Prepared<F, Choices>,
    locale: Locale,
  ) => { readonly [Name in keyof F]?: readonly Option[] }
  /** What a new one begins with, by what its address says. */
  readonly likely?: (query: Readonly<Record<string, string>>) => Partial<ValuesOf<F>>
  /** Where whoever wrote it comes to; the page of the matter where nothing is said. */
  readonly done?: (matter: { readonly id: string }) => string
}

/** The pages on which records under a matter are written: a new one, and a changed one. */
export const underPages = <const F extends Fields, Choices>(
  under: Under<F, Choices>,
  { paths: own, words, heading, options, likely, done = paths.matter.one }: Shown<F, Choices>,
): readonly Route[] => {
  const show: View<Prepared<F, Choices>> = ({ data, context, refused }) => {
    const { locale } = context
    const { matter, entry } = data
    const of = { matterId: matter.id }
    const query = Object.fromEntries(new URL(context.path, 'http://here').searchParams)
    return (
      <Page
        title={heading(locale, entry === undefined)}
        breadcrumb={[{ href: paths.matter.one({ id: matter.id }), label: matter.name }]}
        islands={['forms']}
      >
        <FormOf
          fields={under.fields}
          words={words(locale)}
          refused={refused}
          options={options?.(data, locale) ?? {}}
          {...(entry === undefined && likely ? { likely: likely(query) } : {})}
          {...(entry ? { saved: entry, revision: entry.revision } : {})}
          action={entry ? own.change({ ...of, id: entry.id }) : own.add(of)}
          label={heading(locale, entry === undefined)}
          send={sharedWords(locale)('save')}
          cancel={done({ id: matter.id })}
        />
      </Page>
    )
  }
  const addPage = page(own.add, under.prepare, show)
  const changePage = page(own.change, under.prepareChange, show)
  const toMatter = ({ matterId }: Of) => done({ id: matterId })
  return [
    addPage,
    form(own.add, under.add, { page: addPage, done: toMatter }),
    changePage,
    form(own.change, under.change, { page: changePage, done: toMatter }),
  ]
}
