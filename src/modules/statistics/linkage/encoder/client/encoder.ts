/** The page that encodes without a network: one file, opened from a disk. */
import type { Sheet } from '../../../../../platform/tables/sheets.ts'
import { type ColumnMapping, personFields } from '../../preparing/columns.ts'
import {
  type FixedColumns,
  NoList,
  type PreparedList,
  prepareList,
  sheetTable,
} from '../../preparing/prepare.ts'
import { keysOf, secretOf, sheetsIn } from './core.ts'
import { createHash } from './hashes.ts'
import { encoderWords } from './words.ts'

const LEAST_SECRET = 32
const SHOWN = 20

let locale: 'sv' | 'en' = navigator.language.startsWith('sv') ? 'sv' : 'en'
let sheets: readonly Sheet[] | undefined
let secret: Uint8Array | undefined
let sheet: string | undefined
let fixed: Record<string, FixedColumns[string]> = {}
let list: PreparedList | undefined
let said = ''
let done: { readonly count: number; readonly fingerprint: string; readonly digest: string } | undefined

type Content = Node | string | undefined
const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Partial<HTMLElementTagNameMap[T]>,
  ...content: readonly Content[]
): HTMLElementTagNameMap[T] => {
  const made = Object.assign(document.createElement(tag), attributes)
  made.append(...content.flatMap((one) => one ?? []))
  return made
}

const labelled = (text: string, hint: string, control: HTMLElement): HTMLElement =>
  element('p', {}, element('label', {}, element('strong', {}, text), element('span', {}, hint), control))

const choosing = (accept: string, chosen: (file: File) => Promise<void>): HTMLInputElement =>
  element('input', {
    type: 'file',
    accept,
    onchange: async (event) => {
      const [file] = (event.target as HTMLInputElement).files ?? []
      if (file !== undefined) await chosen(file)
    },
  })

const select = (
  value: string,
  options: readonly (readonly [string, string])[],
  chosen: (value: string) => void,
): HTMLSelectElement => {
  const made = element(
    'select',
    { onchange: () => chosen(made.value) },
    ...options.map(([one, label]) => element('option', { value: one, selected: one === value }, label)),
  )
  return made
}

const today = (): string => new Date().toISOString().slice(0, 10)

const prepare = (): void => {
  const t = encoderWords(locale)
  done = undefined
  said = ''
  try {
    list = sheets && prepareList(sheets, today(), { fixed, sheet })
  } catch (error) {
    if (!(error instanceof NoList)) throw error
    list = undefined
    said = t('noList')
  }
}

const saved = (text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  element('a', { href: address, download: 'keys.json' }).click()
  URL.revokeObjectURL(address)
}

const status = element('p', { role: 'status', id: 'status' })

const make = async (): Promise<void> => {
  const t = encoderWords(locale)
  if (list === undefined) return
  if (secret === undefined || secret.length < LEAST_SECRET) {
    said = t(secret === undefined ? 'noSecret' : 'short')
    return draw()
  }
  const { file, fingerprint } = await keysOf(list.records, secret, async (share) => {
    status.textContent = t('working', { share: String(Math.round(share * 100)) })
    await new Promise((resolve) => setTimeout(resolve))
  })
  saved(file)
  said = ''
  done = {
    count: list.records.length,
    fingerprint,
    digest: String(createHash('sha256').update(file).digest('hex')),
  }
  draw()
}

/** What the columns are taken for, also where no name has been found among them yet. */
const mapping = (): readonly ColumnMapping[] => {
  const shown = sheets?.find(({ name }) => name === sheet) ?? sheets?.[0]
  return list?.mapping ?? (shown === undefined ? [] : sheetTable(shown, today(), fixed).mapping)
}

const columns = (): HTMLElement => {
  const t = encoderWords(locale)
  return element(
    'fieldset',
    {},
    element('legend', {}, t('columns')),
    ...mapping().map(({ heading, field }) =>
      labelled(
        heading,
        '',
        select(
          field ?? '',
          [['', t('aside')], ...personFields.map((one) => [one, t(`field_${one}`)] as const)],
          (value) => {
            fixed = { ...fixed, [heading]: personFields.find((one) => one === value) ?? null }
            prepare()
            draw()
          },
        ),
      ),
    ),
  )
}

const faults = ({ faults: all }: PreparedList): HTMLElement => {
  const t = encoderWords(locale)
  return element(
    'div',
    {},
    element('p', {}, t('faults', { count: all.length })),
    element(
      'ul',
      {},
      ...all
        .slice(0, SHOWN)
        .map(({ row, column, code }) =>
          element('li', {}, t('fault', { row: String(row), column, what: t(code) })),
        ),
      all.length > SHOWN ? element('li', {}, t('more', { count: all.length - SHOWN })) : undefined,
    ),
  )
}

// Made once: a browser forgets what was chosen in a field that is made anew.
const listFile = choosing('.csv,.txt,.xlsx', async (file) => {
  sheets = await sheetsIn(new Uint8Array(await file.arrayBuffer()))
  fixed = {}
  sheet = undefined
  prepare()
  if (sheets === undefined) said = encoderWords(locale)('unreadable')
  draw()
})
const secretFile = choosing('', async (file) => {
  secret = secretOf(new Uint8Array(await file.arrayBuffer()))
  said = ''
  draw()
})

const draw = (): void => {
  const t = encoderWords(locale)
  document.documentElement.lang = locale
  document.title = t('title')
  status.textContent = done === undefined ? said : t('done', { count: done.count })
  document.body.replaceChildren(
    element(
      'main',
      {},
      element('h1', {}, t('title')),
      element('p', {}, t('lead')),
      labelled(t('file'), t('fileHint'), listFile),
      sheets === undefined || sheets.length < 2
        ? undefined
        : labelled(
            t('sheet'),
            '',
            select(
              list?.sheet ?? '',
              sheets.map(({ name }) => [name, name] as const),
              (value) => {
                sheet = value
                fixed = {}
                prepare()
                draw()
              },
            ),
          ),
      sheets && columns(),
      list && element('p', {}, t('records', { count: list.records.length })),
      list && faults(list),
      labelled(t('secret'), t('secretHint'), secretFile),
      element('button', { type: 'button', disabled: list === undefined, onclick: make }, t('make')),
      status,
      done &&
        element('p', {}, `${t('fingerprint')} `, element('code', { id: 'fingerprint' }, done.fingerprint)),
      done && element('p', {}, `${t('digest')} `, element('code', { id: 'digest' }, done.digest)),
      element(
        'button',
        {
          type: 'button',
          className: 'quiet',
          onclick: () => {
            locale = locale === 'sv' ? 'en' : 'sv'
            draw()
          },
        },
        t('other'),
      ),
    ),
  )
}

draw()
