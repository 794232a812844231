import type { FC } from 'hono/jsx'
import { Link } from '../../../../web/components/link.tsx'
import type { Column } from '../../../../web/components/table.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { coverageWords } from '../messages.ts'
import { BASE, type Reach, reachedOf, shareOf } from '../rules.ts'

/** A group of places by its name, with its numbers. */
export interface Group {
  readonly name: string
  readonly href?: string
  /** What is said of it in a line more. */
  readonly detail?: string
  readonly reach: Reach
}

/** How numbers of people are written: two where nobody knows which, and in words where they are told in fives and there are fewer. */
export const useNumbers = ({ isExact = false }: { readonly isExact?: boolean } = {}) => {
  const t = coverageWords(useReader().locale)
  const format = useFormat()
  const one = (count: number): string => (!isExact && count < BASE ? t('underFive') : format.number(count))
  const range = (low: number, high: number): string =>
    low === high || high < BASE
      ? one(high)
      : t('range', { low: format.number(low), high: format.number(high) })
  const percent = (share: number): string => format.percent(Math.round(share * 100) / 100)
  return {
    one,
    range,
    share: (reach: Reach): string => {
      const share = shareOf(reach)
      if (share === undefined) return reach.staff === 0 ? t('noStaff') : t('tooFew')
      const { low, high } = share
      if (!isExact && high < BASE / reach.staff) return t('under', { share: percent(BASE / reach.staff) })
      const said = low === high ? percent(low) : t('range', { low: percent(low), high: percent(high) })
      return reach.otherLow > 0 ? t('partly', { share: said }) : said
    },
    notReached: ({ low, spread, staff }: Reach): string =>
      staff === 0 ? t('noStaff') : range(Math.max(0, staff - low - spread), Math.max(0, staff - low)),
  }
}

/** Groups with how many have been reached, how many work there, what share that is, and with what was planned where it is asked for. */
export const ReachTable: FC<{
  caption: string
  heading: string
  groups: readonly Group[]
  withPlan?: boolean
  isExact?: boolean
}> = ({ caption, heading, groups, withPlan = false, isExact = false }) => {
  const t = coverageWords(useReader().locale)
  const numbers = useNumbers({ isExact })
  const reached = ({ reach }: Group): string => {
    const { low, high } = reachedOf(reach)
    return numbers.range(low, high)
  }
  const columns: Column<Group>[] = [
    {
      heading,
      rowHeading: true,
      cell: ({ name, href, detail }) => (
        <>
          {href === undefined ? name : <Link href={href}>{name}</Link>}
          {detail === undefined ? null : <p class="quiet">{detail}</p>}
        </>
      ),
    },
    ...(withPlan
      ? [
          {
            heading: t('planned'),
            kind: 'number' as const,
            cell: ({ reach }: Group) => (reach.planned === 0 ? '–' : numbers.one(reach.planned)),
          },
        ]
      : []),
    { heading: t('trained'), kind: 'number', cell: reached },
    {
      heading: t('staff'),
      kind: 'number',
      cell: ({ reach }) => (reach.staff === 0 ? t('noStaff') : numbers.one(reach.staff)),
    },
    { heading: t('share'), kind: 'number', cell: ({ reach }) => numbers.share(reach) },
    { heading: t('notReached'), kind: 'number', cell: ({ reach }) => numbers.notReached(reach) },
  ]
  return <Table caption={caption} captionHidden rows={groups} columns={columns} />
}
