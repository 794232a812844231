import { type Instrument, type Item, itemSchema } from '../../../platform/questionnaire/instrument.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { readSheets, type Sheet } from '../../../platform/tables/sheets.ts'

// The subset of XLSForm that is read and written (docs/how-to/run-a-survey.md): the sheets survey, choices and settings; questions of the
// types select_one, select_multiple and integer; labels and hints in several languages; `relevant` on answers to one earlier
// question; `constraint` as the bounds of a number; the appearance `likert`. What is not in it is refused with its row.

/** A row by its columns, with the number that a spreadsheet gives it. */
interface Row {
  readonly sheet: string
  readonly row: number
  readonly cells: ReadonlyMap<string, string>
}

/** @throws Refusal 422 `survey.xls_…` at the file. */
const refuse = (code: string, at: Pick<Row, 'sheet' | 'row'>, value = ''): never => {
  throw new Refusal(`survey.xls_${code}`, 422, { sheet: at.sheet, row: at.row, value }, 'file')
}

const PLAIN = [
  'type',
  'name',
  'required',
  'relevant',
  'constraint',
  'appearance',
  'list_name',
  'default_language',
]
const SETTINGS = ['form_title', 'form_id', 'version']

/** `label::Svenska (sv)` and `label::sv` are the label in `sv`; a plain one is in the language of the form. */
const columnOf = (heading: string, fallback: string): string => {
  const name = heading.trim().toLowerCase().replaceAll(' ', '_')
  const [, what, language] = /^(label|hint)(?:::?(.*))?$/.exec(name) ?? []
  if (what === undefined) return name
  const code = language === undefined ? fallback : (/\(([a-z]{2,3})\)$/.exec(language)?.[1] ?? language)
  return `${what}:${code}`
}

const rowsOf = (sheet: Sheet | undefined, fallback: string): readonly Row[] => {
  const [headings = [], ...records] = sheet?.rows ?? []
  return records
    .map((record, at) => ({
      sheet: sheet!.name,
      row: at + 2,
      cells: new Map(
        record.flatMap((cell, place): [string, string][] =>
          cell.trim() === '' ? [] : [[columnOf(headings[place] ?? '', fallback), cell.trim()]],
        ),
      ),
    }))
    .filter(({ cells }) => cells.size > 0)
}

const requireKnown = (row: Row): void => {
  for (const [column] of row.cells)
    if (!PLAIN.includes(column) && !SETTINGS.includes(column) && !/^(label|hint):[a-z]{2,3}$/.test(column))
      refuse('column', row, column)
}

const NAME = /^[a-z0-9_]{1,40}$/

const nameIn = (row: Row): string => {
  const name = row.cells.get('name') ?? ''
  if (!NAME.test(name)) refuse('name', row, name)
  return name
}

/** What a column says in each language of the form. */
const saidIn = (row: Row, what: 'label' | 'hint', languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const said = row.cells.get(`${what}:${language}`)
      if (said === undefined && what === 'label') refuse('words', row, language)
      return said === undefined ? [] : [[language, said]]
    }),
  )

const CONDITION = /^(?:\$\{([a-z0-9_]+)\}\s*=\s*|selected\(\s*\$\{([a-z0-9_]+)\}\s*,\s*)'([a-z0-9_]+)'\)?$/
const whenOf = (row: Row, earlier: readonly Item[]): Item['when'] => {
  const relevant = row.cells.get('relevant')
  if (relevant === undefined) return undefined
  const parts = relevant.split(/\s+or\s+/).map((part) => CONDITION.exec(part.trim()))
  const names = new Set(parts.map((part) => part?.[1] ?? part?.[2]))
  const item = earlier.find(({ key }) => names.has(key))
  const is = parts.map((part) => part?.[3] ?? '')
  if (names.size !== 1 || item === undefined || !is.every((answer) => item.options.includes(answer)))
    return refuse('relevant', row, relevant)
  return { item: item.key, is }
}

const BOUNDS = /^\.\s*>=\s*(\d+)\s+and\s+\.\s*<=\s*(\d+)$/
const boundsOf = (row: Row): { least?: number; most?: number } => {
  const constraint = row.cells.get('constraint')
  if (constraint === undefined) return {}
  const [, least, most] = BOUNDS.exec(constraint) ?? refuse('constraint', row, constraint)
  return { least: Number(least), most: Number(most) }
}

/** Questions from the sheets of an XLSForm. @throws Refusal 422 at the first row that cannot be read. */
export const questionsIn = (sheets: readonly Sheet[]): Instrument => {
  const named = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
  const survey = named('survey')
  if (survey === undefined) return refuse('no_sheet', { sheet: 'survey', row: 1 })
  const [settings] = rowsOf(named('settings'), 'sv')
  const fallback = columnOf(`label::${settings?.cells.get('default_language') ?? 'sv'}`, 'sv').slice(6)
  const rows = rowsOf(survey, fallback)
  const choices = rowsOf(named('choices'), fallback)
  for (const row of [...rows, ...choices]) requireKnown(row)
  const languages = [
    ...new Set(
      rows.flatMap(({ cells }) => [...cells.keys()].flatMap((key) => /^label:(.*)$/.exec(key)?.[1] ?? [])),
    ),
  ]
  const items: Item[] = []
  for (const row of rows) {
    const [type = '', list] = (row.cells.get('type') ?? '').split(/\s+/)
    if (type === 'text') refuse('text', row)
    if (!['select_one', 'select_multiple', 'integer'].includes(type)) refuse('type', row, type)
    const key = nameIn(row)
    if (key === 'age' || items.some((item) => item.key === key)) refuse('twice', row, key)
    if (/^(yes|true)/i.test(row.cells.get('required') ?? '')) refuse('required', row)
    const appearance = row.cells.get('appearance')
    if (appearance !== undefined && !(appearance === 'likert' && type === 'select_one'))
      refuse('appearance', row, appearance)
    const options = type === 'integer' ? [] : choices.filter(({ cells }) => cells.get('list_name') === list)
    const keys = options.map(nameIn)
    if (type !== 'integer' && (new Set(keys).size !== keys.length || keys.length < 2 || keys.length > 19))
      refuse('list', row, list)
    const question = saidIn(row, 'label', languages)
    const hint = saidIn(row, 'hint', languages)
    const said = options.map((option) => saidIn(option, 'label', languages))
    const when = whenOf(row, items)
    const read = itemSchema.safeParse({
      key,
      kind:
        type === 'integer'
          ? 'number'
          : type === 'select_multiple'
            ? 'several'
            : appearance === 'likert'
              ? 'scale'
              : 'one',
      options: keys,
      ...boundsOf(row),
      optional: true,
      ...(when === undefined ? {} : { when }),
      words: Object.fromEntries(
        languages.map((language) => [
          language,
          {
            question: question[language],
            ...(hint[language] === undefined ? {} : { hint: hint[language] }),
            options: Object.fromEntries(keys.map((option, at) => [option, said[at]![language]])),
          },
        ]),
      ),
    })
    if (!read.success) return refuse('name', row, key)
    items.push(read.data)
  }
  if (items.length > 100) refuse('many', { sheet: 'survey', row: 102 })
  return { items, right: {} }
}

/** Questions from a file. @throws Refusal 422 */
export const readXlsForm = async (bytes: Uint8Array): Promise<Instrument> => {
  const sheets = await readSheets(bytes)
  return sheets === undefined ? refuse('unreadable', { sheet: '', row: 1 }) : questionsIn(sheets)
}

const typeOf = ({ key, kind }: Item): string =>
  kind === 'number' ? 'integer' : `${kind === 'several' ? 'select_multiple' : 'select_one'} ${key}`

/** The sheets of an instrument as an XLSForm: read again they are the same questions. */
export const sheetsOf = ({ items }: Instrument, title: string): readonly Sheet[] => {
  // As the database keeps them they are in no order of ours.
  const languages = Object.keys(items[0]?.words ?? {}).toSorted(
    (one, other) => Number(other === 'sv') - Number(one === 'sv'),
  )
  const labels = languages.map((language) => `label::${language}`)
  const bounds = ({ kind, least, most }: Item) => (kind === 'number' ? `. >= ${least} and . <= ${most}` : '')
  const relevant = ({ when }: Item) =>
    when === undefined ? '' : when.is.map((answer) => `selected(\${${when.item}}, '${answer}')`).join(' or ')
  return [
    {
      name: 'survey',
      rows: [
        [
          'type',
          'name',
          ...labels,
          ...languages.map((language) => `hint::${language}`),
          'relevant',
          'constraint',
          'appearance',
        ],
        ...items.map((item) => [
          typeOf(item),
          item.key,
          ...languages.map((language) => item.words[language]?.question ?? ''),
          ...languages.map((language) => item.words[language]?.hint ?? ''),
          relevant(item),
          bounds(item),
          item.kind === 'scale' ? 'likert' : '',
        ]),
      ],
    },
    {
      name: 'choices',
      rows: [
        ['list_name', 'name', ...labels],
        ...items.flatMap(({ key, options, words }) =>
          options.map((option) => [
            key,
            option,
            ...languages.map((language) => words[language]?.options[option] ?? ''),
          ]),
        ),
      ],
    },
    {
      name: 'settings',
      rows: [
        ['form_title', 'default_language'],
        [title, languages[0] ?? 'sv'],
      ],
    },
  ]
}
