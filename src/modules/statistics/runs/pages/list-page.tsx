import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { ListOf } from '../../../../web/lists/list-of.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { StatisticsTabs } from '../../pages/tabs.tsx'
import { periodName } from '../../periods.ts'
import { runWords } from '../messages.ts'
import { runPaths as paths } from '../paths.ts'
import type { RunState } from '../progress.ts'
import { PAGE_SIZE } from '../schema.ts'
import type { viewRuns } from '../view-actions.ts'
import { stateKinds } from './words.ts'

/** How a run stands, as a shape and a word. */
export const StateOf: FC<{ state: RunState }> = ({ state }) => (
  <Status kind={stateKinds[state]}>{runWords(useReader().locale)(`state_${state}`)}</Status>
)

type Listed = Awaited<ReturnType<typeof viewRuns.run>>

/** Which linkages is our body in, and what waits for us? */
export const RunsPage: View<Listed> = ({ data, context }) => {
  const { locale } = context
  const t = runWords(locale)
  const { rows, total, page, mayPlan, worksHere, ownBody } = data
  const partOf = ({ unitId, bodyId }: Listed['rows'][number]) => {
    if (ownBody === unitId) return t('part_unit')
    if (worksHere) return ownBody === bodyId ? t('part_asks') : t('part_reads')
    return t('part_body')
  }
  return (
    <Page
      title={t('runs')}
      wide
      state={<p>{t('lead')}</p>}
      action={
        mayPlan ? (
          <LinkButton variant="primary" href={paths.newRun()}>
            {t('plan')}
          </LinkButton>
        ) : null
      }
    >
      {worksHere ? <StatisticsTabs current="linkages" /> : null}
      <ListOf
        address={paths.runs}
        selection={{}}
        caption={t('runs')}
        columns={[
          {
            heading: t('title'),
            rowHeading: true,
            cell: ({ id, title }) => <Link href={paths.run({ linkageId: id })}>{title[locale]}</Link>,
          },
          { heading: t('period'), kind: 'short', cell: (row) => periodName(row, locale) },
          { heading: t('unit'), cell: ({ unitName }) => unitName },
          { heading: t('bodies'), kind: 'number', cell: ({ bodyCount }) => bodyCount },
          { heading: t('yourPart'), cell: partOf },
          { heading: t('state'), cell: ({ progress }) => <StateOf state={progress.state} /> },
        ]}
        rows={rows}
        paging={{ page, pageSize: PAGE_SIZE, total }}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
      />
    </Page>
  )
}
