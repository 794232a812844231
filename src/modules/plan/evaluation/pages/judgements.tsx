import type { FC } from 'hono/jsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { type Obligation, obligationState } from '../../obligations/rules.ts'
import { paths } from '../../paths.ts'
import type { MeasureStanding } from '../../standing/rules.ts'
import { evaluationWords } from '../messages.ts'
import type { EvaluationRow } from '../store.ts'
import { judgementsOf, type ToldJudgement } from '../told.ts'

interface Reported {
  readonly bodyName: string
  readonly output: string | null
  readonly outcome: string | null
  readonly effect: string | null
  readonly notAssessed: string | null
}

interface JudgementsProps {
  readonly planId: string
  readonly measureId: string
  readonly standing: MeasureStanding
  readonly obligations: readonly Obligation[]
  readonly reports: readonly Reported[]
  readonly evaluations: readonly EvaluationRow[]
  readonly mayEvaluate: boolean
}

const Judgement: FC<{ judgement: ToldJudgement }> = ({ judgement }) => {
  const { locale } = useReader()
  const t = evaluationWords(locale)
  const f = useFormat()
  const sources = [
    ...judgement.reports.map(({ body, assignment, withdrawn }) =>
      withdrawn ? t('withdrawnSince', { name: `${body}: ${assignment}` }) : `${body}: ${assignment}`,
    ),
    ...judgement.otherSources,
  ]
  return (
    <div>
      <p>
        <EndsInSwedish
          text={t('says', {
            who: judgement.body ?? t('coordinator'),
            day: judgement.day,
            text: judgement.text,
          })}
          words={judgement.because}
        />
      </p>
      {sources.length > 0 ? (
        <p class="quiet">
          <EndsInSwedish text={t('rests', { list: f.list(sources) })} words={f.list(sources)} />
        </p>
      ) : null}
    </div>
  )
}

/** The furthest that a body says it can show. */
const levelOf = ({ output, outcome, effect, notAssessed }: Reported) => {
  if (effect) return 'level_effect'
  if (outcome) return 'level_outcome'
  if (notAssessed) return 'level_cannot_be_assessed'
  return output ? 'level_output' : undefined
}

/** What became of a promise, in three: reported, carried out as promised, what came of it; each with whose judgement it is. */
export const Judgements: FC<JudgementsProps> = (props) => {
  const { locale, today } = useReader()
  const t = evaluationWords(locale)
  const told = judgementsOf(props.standing, props.evaluations, locale)
  const states = props.obligations.map((one) => obligationState(one, today))
  const came = states.filter((state) => state === 'waiting' || state === 'accepted').length
  const owed = came + states.filter((state) => state === 'missing').length
  const shown = (question: ToldJudgement['question']) =>
    told.filter((one) => one.question === question).map((one) => <Judgement judgement={one} />)
  const [carriedOut, cameOfIt] = [shown('carried_out'), shown('came_of_it')]
  const own = props.reports.flatMap((report) => {
    const level = levelOf(report)
    return level === undefined ? [] : [<p>{t('ownWords', { body: report.bodyName, level: t(level) })}</p>]
  })
  return (
    <Section heading={t('beside')} id="judgements">
      <DescriptionList
        items={[
          {
            term: t('reported'),
            value:
              states.length === 0
                ? t('reportedNothing')
                : t('reportedCount', {
                    came,
                    owed,
                    accepted: states.filter((state) => state === 'accepted').length,
                  }),
          },
          { term: t('carriedOut'), value: carriedOut.length > 0 ? <>{carriedOut}</> : t('nobodyJudged') },
          {
            term: t('cameOfIt'),
            value:
              cameOfIt.length + own.length > 0 ? (
                <>
                  {own}
                  {cameOfIt}
                </>
              ) : (
                t('nobodyJudged')
              ),
          },
        ]}
      />
      {props.mayEvaluate ? (
        <p>
          <Link href={paths.evaluation({ planId: props.planId, measureId: props.measureId })}>
            {t('judgeThis')}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}
