import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { Swedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { StatusShape, statusTones, statusWord } from '../../../../web/components/status.tsx'
import { statusKinds } from '../../../../web/components/status-shapes.ts'
import { useFormat, useReader } from '../../../../web/reader.ts'
import {
  type FollowedMeasure,
  PlanTitle,
  type PublishedResult,
  planPaths as paths,
  useFollowing,
} from '../../../plan/index.ts'
import { type AreaStory, type Evidence, evidenceLevels, saidIn } from '../areas.ts'
import { useSite } from './words.ts'

interface PlanHead {
  readonly id: string
  readonly language: string
  readonly followed: boolean
}

type Of = { plan: PlanHead; story: AreaStory<FollowedMeasure> }

/** The areas of a plan, each with its promises, what came of them, and what they cost. */
export const AreaRows: FC<{ plan: PlanHead; stories: readonly AreaStory<FollowedMeasure>[] }> = ({
  plan,
  stories,
}) => (
  <ol class="area-rows">
    {stories.map((story) => (
      <li>
        <Promised plan={plan} story={story} />
        {plan.followed ? (
          <>
            <Came plan={plan} story={story} />
            <Cost plan={plan} story={story} />
          </>
        ) : null}
      </li>
    ))}
  </ol>
)

/** The area by name, how many of its measures stand how, and each measure as a square with its shape. */
const Promised: FC<Of> = ({ plan, story }) => {
  const t = useSite()
  const ofPlan = useFollowing()
  const f = useFormat()
  const { locale } = useReader()
  const { key, title, measures, counts } = story
  return (
    <div class="area-rows-promised">
      <h3 class="area-rows-name">
        {key === undefined ? (
          t('outsideAreas')
        ) : (
          <Link href={paths.area({ planId: plan.id, area: key })}>
            {key} <PlanTitle text={title} language={plan.language} />
          </Link>
        )}
      </h3>
      <p class="quiet">
        {ofPlan('measureCount', { count: counts.total })}
        {plan.followed
          ? `: ${statusKinds
              .toReversed()
              .filter((kind) => counts[kind] > 0)
              .map((kind) => `${withinSentence(statusWord(kind, locale))} ${f.number(counts[kind])}`)
              .join(', ')}`
          : null}
      </p>
      <ol class="measure-chips">
        {measures.map(({ number, heading, standing: { kind } }) => (
          <li
            class="measure-chip"
            data-color={statusTones[kind]}
            data-status={kind}
            title={`${number}. ${heading}: ${statusWord(kind, locale)}`}
          >
            {plan.followed ? <StatusShape kind={kind} /> : null}
            <span>{number}</span>
            {plan.followed ? <span class="ds-sr-only">{statusWord(kind, locale)}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The most of somebody's own words that a row has room for. */
const MOST_WORDS = 170

/** The first sentence, or as many words as there is room for. */
const beginningOf = (text: string): string => {
  const sentence = /^[\s\S]*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
  if (sentence.length <= MOST_WORDS) return sentence
  return `${sentence.slice(0, sentence.lastIndexOf(' ', MOST_WORDS)).replace(/[\s,;:]+$/, '')} …`
}

/** A result in the words of the body that reported it, with the way to the report-back; `levelled` says what it is. */
export const Result: FC<{ result: PublishedResult; levelled?: boolean }> = ({ result, levelled }) => {
  const t = useSite()
  const f = useFormat()
  const said = saidIn(result)
  if (said === undefined) return null
  return (
    <blockquote class="area-rows-quote">
      <p>
        <Swedish text={`”${beginningOf(said.text)}”`} />
      </p>
      <footer>
        <Link href={paths.reportBack({ reportBackId: result.reportBackId })}>
          {result.body}, {f.shortDate(result.day)}
        </Link>
        {levelled ? ` (${t(`level_${said.level}`)})` : null}
      </footer>
    </blockquote>
  )
}

/** For how many measures something is published, by the most that is said of each. */
export const useEvidence = () => {
  const t = useSite()
  const ofPlan = useFollowing()
  const f = useFormat()
  return (evidence: Evidence, total: number): string => {
    const [first, ...rest] = evidenceLevels.filter((level) => evidence[level] > 0)
    if (first === undefined) return t('nothingPublished', { count: total })
    return t('published', {
      parts: f.list([
        t(`evidence_${first}`, { measures: ofPlan('measureCount', { count: evidence[first] }) }),
        ...rest.map((level) => t(`evidence_${level}`, { measures: f.number(evidence[level]) })),
        ...(evidence.nothing > 0 ? [t('evidence_nothing', { measures: f.number(evidence.nothing) })] : []),
      ]),
    })
  }
}

/** How much is known of what came of the measures, and the result that says most. */
export const Came: FC<Of & { quoted?: boolean }> = ({
  story: { evidence, counts, strongest },
  quoted = true,
}) => {
  const inWords = useEvidence()
  return (
    <div>
      <p>{inWords(evidence, counts.total)}</p>
      {quoted && strongest !== undefined ? <Result result={strongest} /> : null}
    </div>
  )
}

/** What is decided and planned, and to how many of the measures no money can be traced. */
export const Cost: FC<Of> = ({ story: { money, counts, withoutMoney } }) => {
  const t = useSite()
  const { own, shared } = money
  const together = shared.decided + shared.planned
  const sentences = [
    ...(own.decided + own.planned > 0 ? [t('areaMoney', own)] : []),
    ...(together > 0 ? [t('areaMoneyShared', { ore: together })] : []),
    ...(withoutMoney > 0 ? [t('areaUntraced', { count: withoutMoney, total: counts.total })] : []),
  ]
  return <p>{sentences.join(' ')}</p>
}
