import { writeCsv } from '../../../platform/csv/write.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'
import type { ViewedResults } from './actions.ts'
import type { Told } from './tables.ts'

const columns = {
  item: ['string', 'Key of the question'],
  option: ['string', 'Of a question with several answers: which of them'],
  value: ['string', 'The answer whose share it is; empty for the mean of a number'],
  by: ['string', 'The question by which it is divided; empty for all'],
  group: ['string', 'The group; empty for all'],
  answers: ['integer', 'How many answered, not weighted; empty where the figure is withheld'],
  estimate: ['number', 'Share from 0 to 1, or mean; empty where it is withheld'],
  se: ['number', 'Standard error by the design; empty where none can be given'],
  lower: ['number', 'Lower limit of the 95 % interval'],
  upper: ['number', 'Upper limit of the 95 % interval'],
  withheld: ['boolean', 'Whether it rests on too few, or would give such a figure away'],
} as const

/** The figures of a release, as its description says. */
export const tableCsv = ({ figures }: Told): string =>
  writeCsv(
    Object.keys(columns),
    figures.map(({ item, option, value, by, group, n, estimate, se, lower, upper, isHidden }) => [
      ...[item, option, value, by, group],
      ...[n, estimate, se, lower, upper],
      String(isHidden),
    ]),
  )

/** What the columns are (CSV on the Web, W3C 2015). @param url where the table is. */
export const tableMetadata = (title: string, url: string): object => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url,
  'dc:title': title,
  dialect: { header: true, encoding: 'utf-8' },
  tableSchema: {
    columns: Object.entries(columns).map(([name, [datatype, description]]) => ({
      name,
      titles: name,
      datatype,
      'dc:description': description,
    })),
  },
})

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
/** An element of XML; what it holds is text, or elements that were made so. */
const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...inner: readonly string[]
): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>${inner.join('')}</${name}>`
const said = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string =>
  element(name, attributes, escaped(text))

const varOf = (item: Item): string => {
  const languages = Object.entries(item.words)
  return element(
    'var',
    { ID: item.key, name: item.key, intrvl: item.kind === 'number' ? 'contin' : 'discrete' },
    ...languages.map(([language, { question }]) =>
      said('labl', question.slice(0, 120), { 'xml:lang': language }),
    ),
    element(
      'qstn',
      {},
      ...languages.map(([language, { question }]) => said('qstnLit', question, { 'xml:lang': language })),
    ),
    ...(item.kind === 'number'
      ? [element('valrng', {}, element('range', { min: String(item.least), max: String(item.most) }))]
      : []),
    ...item.options.map((option) =>
      element(
        'catgry',
        {},
        said('catValu', option),
        ...languages.map(([language, { options }]) =>
          said('labl', options[option] ?? option, { 'xml:lang': language }),
        ),
      ),
    ),
  )
}

/** The study, its questions and how it is weighted, as DDI-Codebook 2.5. It holds no answer. */
export const codebook = ({ round, standing, result }: ViewedResults): string => {
  const citation = element(
    'citation',
    {},
    element('titlStmt', {}, said('titl', round.title), said('IDNo', round.id)),
  )
  const told = result?.releasedOn ? result.content : null
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'codeBook',
    { version: '2.5', xmlns: 'ddi:codebook:2_5', 'xml:lang': 'sv' },
    element(
      'stdyDscr',
      {},
      citation,
      element(
        'stdyInfo',
        {},
        said('abstract', round.purpose),
        element(
          'sumDscr',
          {},
          said('collDate', round.opensOn, { event: 'start', date: round.opensOn }),
          said('collDate', round.closesOn, { event: 'end', date: round.closesOn }),
          said('universe', `${round.population} (${round.ageFrom}–${round.ageTo})`),
        ),
      ),
      element(
        'method',
        {},
        element(
          'dataColl',
          {},
          element('sampProc', {}, escaped(`${round.design}: ${round.frame}`)),
          said('collMode', round.mode),
          said(
            'weight',
            'Design weight times weighting classes by site, raked to stated totals where there are any',
          ),
        ),
        element(
          'anlyInfo',
          {},
          ...(told ? [said('respRate', `${told.answered} / ${told.asked}`)] : []),
          said(
            'EstSmpErr',
            'Taylor linearisation by strata and units drawn; intervals of shares after Korn and Graubard (1998)',
          ),
        ),
      ),
    ),
    element('dataDscr', {}, ...standing.instrument.items.map(varOf)),
  )}\n`
}
