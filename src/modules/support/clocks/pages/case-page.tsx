import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewCaseClocks } from '../actions.ts'
import { clockWords } from '../messages.ts'
import { ClockSection, ClockStanding, Escalated, LastDay, useClockName, useClockWords } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewCaseClocks.run>>
type Clock = Data['clocks'][number]

const ClockRecord: FC<{ clock: Clock }> = ({ clock }) => {
  const t = useClockWords()
  const format = useFormat()
  const name = useClockName()
  const runs = clock.state === 'running'
  return (
    <li class="record">
      <p class="record-name">
        <Link href={paths.clock({ caseId: clock.caseId, clockId: clock.id })}>{name(clock.kind)}</Link>{' '}
        {runs ? null : <ClockStanding state={clock.state} />}
      </p>
      <p>{runs ? <LastDay clock={clock} /> : clock.endedOn === null ? null : <Day day={clock.endedOn} />}</p>
      <p class="quiet">
        <ClockSection kind={clock.kind} startsOn={clock.startsOn} />
        {' · '}
        {t('responsible')}: {clock.responsibleName ?? t('nobody')}
      </p>
      {clock.extendedFrom === null ? null : (
        <p class="quiet">{t('extendedFrom', { day: format.date(clock.extendedFrom) })}</p>
      )}
      {runs ? <Escalated at={clock.escalatedAt} /> : null}
    </li>
  )
}

/** The clocks of a case: what the law requires, and when. */
export const CaseClocksPage: View<Data> = ({ data, context }) => {
  const t = clockWords(context.locale)
  const { caseId, number, writes } = data
  const running = data.clocks.filter(({ state }) => state === 'running')
  const ended = data.clocks.filter(({ state }) => state !== 'running')
  const start = writes ? (
    <LinkButton variant="primary" href={paths.startClock({ caseId })}>
      {t('start')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('clocksOfCase')}
      under={t('case', { number })}
      breadcrumb={[{ href: paths.case({ caseId }), label: t('case', { number }) }]}
      state={<p>{t('caseLead')}</p>}
      action={running.length > 0 ? start : null}
    >
      {running.length === 0 ? (
        <EmptyState heading={t('noneHeading')} action={start}>
          {t('noneCaseText')}
        </EmptyState>
      ) : (
        <ul class="records">
          {running.map((clock) => (
            <ClockRecord clock={clock} />
          ))}
        </ul>
      )}
      {ended.length === 0 ? null : (
        <Section heading={t('ended')} id="ended">
          <ul class="records">
            {ended.map((clock) => (
              <ClockRecord clock={clock} />
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
