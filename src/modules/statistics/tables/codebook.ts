import { writeCsv } from '../../../platform/csv/write.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { TOTAL } from '../protection/index.ts'
import type { ReleaseContent } from './content.ts'
import { dimensionName, figureText, labelName } from './naming.ts'

type Content = Pick<ReleaseContent, 'dimensions' | 'title'>

/** What a cell can be when it is no number. */
const KINDS = ['measured', 'zero', 'suppressed', 'unknown', 'not_collected'] as const

interface Label {
  readonly code: string
  readonly name: string
  readonly partOf: string
}

/** The labels of a dimension from the whole downwards, each once. */
const labelsOf = ({ name, levels }: Content['dimensions'][number], locale: Locale): Label[] => {
  const parts = Object.entries(levels).flatMap(([whole, labels]) => labels.map((code) => ({ code, whole })))
  const isPartOf = (whole: string) => (whole === 'Each' ? '' : whole)
  return [
    ...(levels[TOTAL] === undefined ? [] : [{ code: TOTAL, whole: '' }]),
    ...parts.filter(({ code }, at) => parts.findIndex((one) => one.code === code) === at),
  ].map(({ code, whole }) => ({ code, name: labelName(name, code, locale), partOf: isPartOf(whole) }))
}

const kindName = (kind: (typeof KINDS)[number], locale: Locale): string =>
  figureText(kind === 'measured' ? { kind, value: 1 } : { kind }, locale)

/** The codes of a file of a release: `variable,code,sv,en,part_of`, one row a label, the kinds of figures last. */
export const codebookOf = ({ dimensions }: Content): string => {
  const rows = dimensions.flatMap((dimension) => {
    const english = labelsOf(dimension, 'en')
    return labelsOf(dimension, 'sv').map(({ code, name, partOf }, at) => [
      dimension.name,
      code,
      name,
      english[at]!.name,
      partOf,
    ])
  })
  const kinds = KINDS.filter((kind) => kind !== 'measured').map((kind) => [
    'kind',
    kind,
    kindName(kind, 'sv'),
    kindName(kind, 'en'),
    '',
  ])
  return writeCsv(['variable', 'code', 'sv', 'en', 'part_of'], [...rows, ...kinds])
}

const quoted = (text: string): string => JSON.stringify(text)

/** Reads the table into R: each dimension a factor in the order of its levels, what is no number `NA` with its kind beside it. */
export const inR = (id: string, { dimensions, title }: Content, locale: Locale): string => {
  const types = [
    ...dimensions.map(({ name }) => `${name} = "character"`),
    'kind = "character"',
    'value = "numeric"',
  ]
  const factors = dimensions.map((dimension) => {
    const labels = labelsOf(dimension, locale)
    const column = `samlad$${dimension.name}`
    const [codes, names] = [labels.map(({ code }) => quoted(code)), labels.map(({ name }) => quoted(name))]
    return `${column} <- factor(${column}, levels = c(${codes.join(', ')}),\n  labels = c(${names.join(', ')}))`
  })
  return [
    `# ${title[locale].replaceAll(/\s+/gu, ' ')}`,
    `samlad <- read.csv("${id}.csv", fileEncoding = "UTF-8", na.strings = "",`,
    `  colClasses = c(${types.join(', ')}))`,
    ...factors,
    '',
  ].join('\n')
}

/** A string of Stata: in compound quotes, within which single ones need no care. */
const compound = (text: string): string => `\`"${text.replaceAll(/[`"]/gu, "'")}"'`

/** Reads the table into Stata: beside each dimension `<name>_n` with value labels, what is no number missing with its kind beside it. */
export const inStata = (id: string, { dimensions, title }: Content, locale: Locale): string =>
  [
    `* ${title[locale].replaceAll(/\s+/gu, ' ')}`,
    `import delimited using "${id}.csv", varnames(1) encoding("UTF-8") stringcols(_all) clear`,
    'destring value, replace',
    ...dimensions.flatMap((dimension) => {
      const numbered = `${dimension.name}_n`
      return [
        `generate int ${numbered} = .`,
        `label variable ${numbered} ${compound(dimensionName(dimension.name, locale))}`,
        ...labelsOf(dimension, locale).flatMap(({ code, name }, at) => [
          `replace ${numbered} = ${at + 1} if ${dimension.name} == ${compound(code)}`,
          `label define ${numbered} ${at + 1} ${compound(name)}, add`,
        ]),
        `label values ${numbered} ${numbered}`,
      ]
    }),
    '',
  ].join('\n')
