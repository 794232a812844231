import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Alert, EmptyState } from '../../../../web/components/message.tsx'
import { Status, type StatusKind } from '../../../../web/components/status.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { refusedAt } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { ViewedMatch, ViewedMatches } from '../match-actions.ts'
import { requestWords } from '../messages.ts'
import { declineReasons, type MatchState } from '../schema.ts'
import { Hides } from './hides.tsx'
import { AskedForList, needInWords, useNeedLine, usePeriodWords, useRequestWords } from './words.tsx'

type Match = ViewedMatches['matches'][number]

const kinds: Readonly<Record<MatchState, StatusKind>> = {
  waiting: 'waiting',
  offered: 'running',
  declined: 'withdrawn',
  lapsed: 'withdrawn',
  chosen: 'done',
  not_chosen: 'withdrawn',
}

const MatchStatus: FC<{ match: Match }> = ({ match }) => {
  const t = useRequestWords()
  const format = useFormat()
  const { state } = match
  const word =
    state === 'waiting'
      ? t('waiting', { at: format.instant(match.answerBy) })
      : t(state === 'chosen' ? (match.placed ? 'matchPlaced' : 'matchChosen') : state)
  return <Status kind={kinds[state]}>{word}</Status>
}

const Matches: FC<{ matches: readonly Match[] }> = ({ matches }) => {
  const t = useRequestWords()
  const line = useNeedLine()
  const period = usePeriodWords()
  if (matches.length === 0) return <EmptyState heading={t('poolNone')}>{t('poolNoneText')}</EmptyState>
  return (
    <ul class="records">
      {matches.map((match) => (
        <li class="record">
          <p class="record-name">
            <Link href={paths.match({ matchId: match.id })}>{line(match.askedFor)}</Link>
          </p>
          <p>
            <MatchStatus match={match} /> {t(match.askedFor.urgency)}: {period(match.askedFor)}
          </p>
          <p class="quiet">
            {match.shelterName}
            {match.askedFor.needs.length === 0
              ? null
              : ` · ${match.askedFor.needs.map((need) => t(need)).join(', ')}`}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who needs a place that we have, and what brooks no delay? */
export const PoolPage: View<ViewedMatches> = ({ data, context }) => {
  const t = requestWords(context.locale)
  return (
    <Page title={t('pool')} state={<p>{t('poolLead')}</p>}>
      <Matches matches={data.matches} />
      <Hides reader="shelter" />
    </Page>
  )
}

const Answer: FC<{ data: ViewedMatch; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const t = useRequestWords()
  const { match, hasPlaces } = data
  const ids = { matchId: match.id }
  const no = paths.declineMatch(ids)
  const again = refusedAt(refused, no)
  return (
    <Section id="answer" heading={t('answer')}>
      {match.state === 'offered' ? (
        <Form action={paths.takeBack(ids)} revision={match.revision} label={t('takeBack')} send secondary />
      ) : hasPlaces ? (
        <Form action={paths.offerPlace(ids)} revision={match.revision} label={t('offerPlace')} send>
          <p class="quiet">{t('offerPlaceNote')}</p>
        </Form>
      ) : (
        <Alert kind="warning">
          <p>{t('hasNoPlaces')}</p>
        </Alert>
      )}
      <Details summary={t('decline')} open={again !== undefined}>
        <Form action={no} revision={match.revision} label={t('decline')} send secondary>
          <RadioField
            name="reason"
            label={t('declineReason')}
            options={declineReasons.map((value) => ({ value, label: t(value) }))}
            error={errorFor(again?.errors, 'reason')}
          />
          <p class="quiet">{t('declineNote')}</p>
        </Form>
      </Details>
    </Section>
  )
}

/** Is this a request that we can meet? */
export const MatchPage: View<ViewedMatch> = ({ data, context, refused }) => {
  const t = requestWords(context.locale)
  const { match, now } = data
  const open =
    (match.state === 'waiting' || match.state === 'offered') && !match.shown && match.answerBy > now
  return (
    <Page
      title={needInWords(t, match.askedFor)}
      breadcrumb={[{ href: paths.pool(), label: t('pool') }]}
      state={
        <p>
          <MatchStatus match={match} />
        </p>
      }
    >
      <Section id="what" heading={t('poolAsked', { shelter: match.shelterName })}>
        <AskedForList asked={match.askedFor} />
      </Section>
      {open ? <Answer data={data} refused={refused} /> : null}
      {match.state === 'chosen' ? (
        <>
          {match.placed ? null : <p>{t('comesNext')}</p>}
          <p>
            <Link href={paths.residents()}>{t('chosenResidents')}</Link>
          </p>
        </>
      ) : null}
    </Page>
  )
}
