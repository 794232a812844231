import type { FC } from 'hono/jsx'
import { DateField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedRounds } from '../actions.ts'
import { competenceWords } from '../messages.ts'
import type { Round } from '../store.ts'

const State: FC<{ round: Round; data: ViewedRounds }> = ({ round, data }) => {
  const t = competenceWords(useReader().locale)
  const format = useFormat()
  if (round.resultsAt !== null) return <>{t('results')}</>
  if (round.closesOn < data.today) return <>{t('closed')}</>
  return round.opensOn > data.today
    ? t('opens', { day: format.day(round.opensOn, data.today) })
    : t('open', { day: format.day(round.closesOn, data.today) })
}

const Way: FC<{ round: Round; data: ViewedRounds }> = ({ round, data }) => {
  const t = competenceWords(useReader().locale)
  const { id: roundId } = round
  if (data.mayAnswer) {
    const answered = data.answered.has(roundId)
    return (
      <Link href={paths.competenceAnswer({ roundId })}>
        {answered || round.closesOn < data.today ? t('seeOwn') : t('answer')}
      </Link>
    )
  }
  return <Link href={paths.competenceRound({ roundId })}>{t('seeResults')}</Link>
}

const Open: FC<{ refused: RefusedForm | undefined }> = ({ refused }) => {
  const field = fieldsIn(refused)
  const t = competenceWords(useReader().locale)
  return (
    <Section id="open" heading={t('openRound')}>
      <Form action={paths.competence()} label={t('openRound')} send>
        <DateField {...field('opensOn')} label={t('opensOn')} />
        <DateField {...field('closesOn')} label={t('closesOn')} />
      </Form>
    </Section>
  )
}

/** Who is asked now, and what came of it before? */
export const RoundsPage: View<ViewedRounds> = ({ data, context, refused }) => {
  const t = competenceWords(context.locale)
  return (
    <Page title={t('competence')} state={<p>{t('lead')}</p>}>
      <Table
        caption={t('rounds')}
        captionHidden
        rows={data.rounds}
        empty={
          <EmptyState heading={t('noneTitle')}>
            {data.mayAnswer ? t('noneStaff') : t('noneFollow')}
          </EmptyState>
        }
        columns={[
          {
            heading: t('rounds'),
            rowHeading: true,
            cell: ({ opensOn, closesOn }) => (
              <>
                <Day day={opensOn} kind="short" />–<Day day={closesOn} kind="short" />
              </>
            ),
          },
          { heading: t('asks'), cell: ({ bodyName }) => bodyName },
          { heading: t('state'), cell: (round) => <State round={round} data={data} /> },
          { heading: t('show'), cell: (round) => <Way round={round} data={data} /> },
        ]}
      />
      {data.mayOpen ? <Open refused={refused} /> : null}
    </Page>
  )
}
