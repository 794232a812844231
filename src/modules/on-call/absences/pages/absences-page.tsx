import type { FC } from 'hono/jsx'
import type { Absence } from '../../../../platform/on-call/absence.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Details, Section } from '../../../../web/components/structure.tsx'
import { type Column, Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { onCallPaths as paths } from '../../paths.ts'
import type { ViewedAbsences } from '../actions.ts'
import { absenceWords } from '../messages.ts'

export const useAbsenceWords = () => absenceWords(useReader().locale)

/** Who stands in, or that nobody does yet. */
export const StandIn: FC<{ of: Pick<Absence, 'standInName'> }> = ({ of: { standInName } }) => {
  const t = useAbsenceWords()
  return standInName === null ? <Status kind="missing">{t('noStandIn')}</Status> : <>{standInName}</>
}

/** Who is away here, and who stands in for me? */
export const AbsencesPage: View<ViewedAbsences> = ({ data, context }) => {
  const t = absenceWords(context.locale)
  const say = (
    <LinkButton variant="primary" href={paths.sayAbsence()}>
      {t('say')}
    </LinkButton>
  )
  return (
    <Page title={t('title')} state={<p>{t('lead')}</p>} action={say}>
      <Section id="own" heading={t('own')}>
        {data.own.length === 0 ? (
          <p class="not-given">{t('ownNone')}</p>
        ) : (
          <Absences caption={t('own')} rows={data.own} />
        )}
      </Section>
      <Section id="others" heading={t('others')}>
        {data.others.length === 0 ? (
          <p class="not-given">{t('othersNone')}</p>
        ) : (
          <Absences caption={t('others')} rows={data.others} named />
        )}
        {data.colleagues.length === 0 ? null : <Colleagues data={data} />}
      </Section>
    </Page>
  )
}

const Absences: FC<{ caption: string; rows: readonly Absence[]; named?: boolean }> = ({
  caption,
  rows,
  named,
}) => {
  const t = useAbsenceWords()
  const days: Column<Absence> = {
    heading: t('days'),
    rowHeading: named !== true,
    cell: ({ id, fromDay, toDay }) => (
      <Link href={paths.absence({ absenceId: id })}>
        <Day day={fromDay} /> – <Day day={toDay} />
      </Link>
    ),
  }
  const who: Column<Absence> = { heading: t('who'), rowHeading: true, cell: ({ name }) => name }
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        ...(named ? [who] : []),
        days,
        { heading: t('standIn'), cell: (absence) => <StandIn of={absence} /> },
      ]}
      rows={rows}
    />
  )
}

const Colleagues: FC<{ data: ViewedAbsences }> = ({ data }) => {
  const t = useAbsenceWords()
  return (
    <Details summary={t('sayOfColleague')}>
      <ul>
        {data.colleagues.map(({ membershipId, name }) => (
          <li>
            <Link href={paths.sayAbsence({ membershipId })}>{t('sayOf', { name })}</Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}
