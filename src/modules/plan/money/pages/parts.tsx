import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { EndsInSwedish, Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { paths } from '../../paths.ts'
import { definitionWords } from '../definitions.ts'
import type { PostingKind } from '../stages.ts'
import { type SumName, sumNames, type Traced } from '../sums.ts'
import type { ListedPosting } from '../sums-store.ts'
import { moneyWords } from '../words.ts'

export const useMoney = () => moneyWords(useReader().locale)

/** A sum in a table: what is nothing is a dash, so that the eye finds what is something. */
export const Sum: FC<{ ore: number }> = ({ ore }) => {
  const format = useFormat()
  return ore === 0 ? <span class="not-given">–</span> : <>{format.money(ore)}</>
}

/** Columns of the sums that any of the rows has; what is decided always. */
export const useSumColumns = <Row extends Readonly<Record<SumName, number>>>(rows: readonly Row[]) => {
  const t = definitionWords(useReader().locale)
  return sumNames
    .filter((name) => name === 'decided' || rows.some((row) => row[name] !== 0))
    .map((name) => ({
      name,
      heading: t(name),
      kind: 'number' as const,
      cell: (row: Row) => <Sum ore={row[name]} />,
    }))
}

/** The sums of a row that are something, one after the other: "5 kr beslutat, 3 kr utbetalt". */
export const useSumsInWords = () => {
  const { locale } = useReader()
  const name = definitionWords(locale)
  const format = useFormat()
  return (sums: Readonly<Record<SumName, number>>): string =>
    sumNames
      .filter((sum) => sums[sum] !== 0)
      .map((sum) => `${format.money(sums[sum])} ${withinSentence(name(sum))}`)
      .join(', ')
}

export const yearsText = (from: number | null, to: number | null, none: string): string =>
  from === null ? none : from === to || to === null ? String(from) : `${from}–${to}`

/** Who has money: one, several together, or nobody that is named. */
export const useHolders = () => {
  const t = useMoney()
  return (names: readonly string[]): string => (names.length === 0 ? t('notNamed') : t('holders', { names }))
}

/** What money is for: the assignment by its title, else its measures, else nothing that is stated. */
export const purposeOf = (
  { title, measures }: Pick<Traced, 'title' | 'measures'>,
  t: ReturnType<typeof moneyWords>,
): string =>
  title ??
  (measures.length === 0 ? t('noMeasure') : t('measures', { numbers: measures.map(({ number }) => number) }))

/** What was posted, newest first, each with its source and its own page. */
export const Postings: FC<{ caption: string; rows: readonly ListedPosting[] }> = ({ caption, rows }) => {
  const t = useMoney()
  const format = useFormat()
  const holders = useHolders()
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        { heading: t('day'), kind: 'short', cell: ({ day }) => format.shortDate(day) },
        {
          heading: t('kind'),
          cell: ({ kind, reversedBy }) =>
            `${t(`kind_${kind as PostingKind}`)}${reversedBy === null ? '' : ` (${t('taken')})`}`,
        },
        {
          heading: t('what'),
          rowHeading: true,
          cell: ({ id, planId, words }) => (
            <Link href={paths.moneyPosting({ planId, postingId: id })}>
              <Swedish text={words} />
            </Link>
          ),
        },
        { heading: t('body'), cell: ({ holders: names }) => (names.length === 0 ? '–' : holders(names)) },
        {
          heading: t('source'),
          cell: ({ source, page }) => (
            <>
              <Swedish text={source} />
              {page === null ? '' : `, ${withinSentence(t('page'))} ${page}`}
            </>
          ),
        },
        { heading: t('amount'), kind: 'number', cell: ({ amountOre }) => format.money(amountOre) },
      ]}
    />
  )
}

/** The same in rows of two lines, for a page of its own. */
export const PostingRows: FC<{ rows: readonly ListedPosting[] }> = ({ rows }) => {
  const t = useMoney()
  const format = useFormat()
  const holders = useHolders()
  return (
    <ol class="posting-rows">
      {rows.map((row) => (
        <li>
          <span class="posting-rows-day">{format.shortDate(row.day)}</span>
          <div>
            <Link href={paths.moneyPosting({ planId: row.planId, postingId: row.id })}>
              <Swedish text={row.words} />
            </Link>
            <div class="quiet">
              <EndsInSwedish
                text={[
                  `${t(`kind_${row.kind as PostingKind}`)}${row.reversedBy === null ? '' : ` (${t('taken')})`}`,
                  ...(row.holders.length === 0 ? [] : [holders(row.holders)]),
                  row.page === null ? row.source : `${row.source}, ${withinSentence(t('page'))} ${row.page}`,
                ].join(' · ')}
                words={row.source}
              />
            </div>
          </div>
          <span class="posting-rows-sum">{format.money(row.amountOre)}</span>
        </li>
      ))}
    </ol>
  )
}
