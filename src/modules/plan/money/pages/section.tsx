import type { FC } from 'hono/jsx'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Details, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { RecordRow } from '../../../../web/templates/record.tsx'
import { paths } from '../../paths.ts'
import type { AssignmentMoney } from '../section-store.ts'
import type { Traced } from '../sums.ts'
import { Postings, useHolders, useMoney, useSumColumns } from './parts.tsx'

const Results: FC<Pick<AssignmentMoney, 'results' | 'silent'>> = ({ results, silent }) => {
  const t = useMoney()
  return (
    <>
      <h3 class="ds-heading" data-size="2xs">
        {t('ledTo')}
      </h3>
      {results.map(({ reportBackId, body, output, outcome, effect, notAssessed }) => (
        <>
          <p>
            <Link href={paths.reportBack({ reportBackId })}>{t('reportOf', { body })}</Link>
          </p>
          <DescriptionList
            items={[
              { term: t('output'), value: output },
              { term: t('outcome'), value: outcome },
              { term: t('effect'), value: effect },
              ...(notAssessed === null ? [] : [{ term: t('notAssessed'), value: notAssessed }]),
            ].map(({ term, value }) => ({ term, value: value ? <Swedish text={value} /> : null }))}
          />
        </>
      ))}
      {silent.map((body) => (
        <p class="quiet">{t('notReported', { body })}</p>
      ))}
    </>
  )
}

/** More grants than this are folded, so that what they led to is not pushed out of sight. */
const MOST_OPEN = 8

/** Each grant of the money: what it is for, who has it, and how far it has come. */
const Grants: FC<Pick<AssignmentMoney, 'grants'>> = ({ grants }) => {
  const t = useMoney()
  const rows = grants.map(({ sums, ...grant }) => ({ ...grant, ...sums }))
  const columns = useSumColumns(rows).filter(({ name }) => name !== 'decided')
  if (grants.length === 0) return null
  const table = (
    <Table
      caption={t('grants')}
      captionHidden
      rows={rows}
      columns={[
        { heading: t('grant'), rowHeading: true, cell: ({ title }) => title },
        { heading: t('body'), cell: ({ holder }) => holder ?? t('notNamed') },
        ...columns,
      ]}
    />
  )
  return grants.length > MOST_OPEN ? (
    <Details summary={t('grantCount', { count: grants.length })}>{table}</Details>
  ) : (
    <>
      <h3 class="ds-heading" data-size="2xs">
        {t('grants')}
      </h3>
      {table}
    </>
  )
}

/** On an assignment: its money step by step, what it led to, and who else has money for the same. */
export const AssignmentMoneySection: FC<{ planId: string; money: AssignmentMoney }> = ({ planId, money }) => {
  const t = useMoney()
  const format = useFormat()
  const names = useHolders()
  const { holders, postings, overlaps, decidedOre, leftOre } = money
  const columns = useSumColumns(holders)
  return (
    <RecordRow id="money" heading={t('moneySection')} summary={format.money(decidedOre)}>
      <p>
        <Link href={paths.planMoney({ planId })}>{t('allMoney')}</Link>
      </p>
      {leftOre < decidedOre ? (
        <p class="ds-paragraph">{t('leftToGrant', { decided: decidedOre, left: leftOre })}</p>
      ) : null}
      <Table
        caption={t('moneySection')}
        captionHidden
        rows={holders}
        columns={[{ heading: t('body'), rowHeading: true, cell: (row) => names(row.holders) }, ...columns]}
      />
      <Grants {...money} />
      <Results {...money} />
      {overlaps.length > 0 ? (
        <>
          <h3 class="ds-heading" data-size="2xs">
            {t('overlap')}
          </h3>
          <ul class="ds-list">
            {overlaps.map(({ title, assignmentId, holders: who, amountOre }) => (
              <li>
                {assignmentId === null ? (
                  names(who)
                ) : (
                  <Link href={paths.assignment({ assignmentId })}>{title}</Link>
                )}
                {assignmentId === null ? '' : `, ${names(who)}`}: {format.money(amountOre)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {postings.length > 0 ? (
        <Details summary={t('postings')}>
          <Postings caption={t('postings')} rows={postings} />
        </Details>
      ) : null}
    </RecordRow>
  )
}

/** On a measure: the money that is decided and planned for it. */
export const MeasureMoneySection: FC<{ planId: string; money: readonly Traced[] }> = ({ planId, money }) => {
  const t = useMoney()
  const names = useHolders()
  const columns = useSumColumns(money)
  if (money.length === 0) return null
  const shared = money.some(({ measures }) => measures.length > 1)
  return (
    <Section
      heading={t('moneySection')}
      id="money"
      aside={<Link href={paths.planMoney({ planId })}>{t('allMoney')}</Link>}
    >
      {shared ? <p>{t('sharedHint')}</p> : null}
      <Table
        caption={t('moneySection')}
        captionHidden
        rows={money}
        columns={[
          {
            heading: t('purpose'),
            rowHeading: true,
            cell: ({ assignmentId, title, measures }) =>
              assignmentId === null ? (
                t('measures', { numbers: measures.map(({ number }) => number) })
              ) : (
                <Link href={`${paths.assignment({ assignmentId })}#money`}>
                  <Swedish text={title ?? ''} />
                </Link>
              ),
          },
          { heading: t('body'), cell: ({ holders }) => names(holders) },
          ...columns,
        ]}
      />
    </Section>
  )
}
