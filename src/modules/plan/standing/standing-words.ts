import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { statusWord } from '../../../web/components/status.tsx'
import type { Judgement, MeasureStanding } from './rules.ts'
import { type CarriedOut, judgedKinds } from './schema.ts'
import { standingMessages } from './standing-messages.ts'

/** How well a promise was kept, in words that stand in a sentence. */
export const carriedOutWord = (carriedOut: CarriedOut, locale: Locale): string =>
  translator(standingMessages, locale)(`carried_${carriedOut}`)

type Told = Pick<MeasureStanding, 'source' | 'assignments'>

/** What a judgement says where something else decides the standing: its word and its reason. */
const judgedSentence = (judged: Judgement, locale: Locale): string =>
  translator(standingMessages, locale)('judged', {
    day: judged.on,
    word: withinSentence(statusWord(judgedKinds[judged.state], locale)),
    reason: judged.reason,
  })

/** The sentence of a standing: what it follows from, and who said it. The same on every page, in every file and account. */
export const standingSentence = ({ source, assignments }: Told, locale: Locale): string => {
  const t = translator(standingMessages, locale)
  switch (source.from) {
    case 'plan_day':
      return t('plan_day', source)
    case 'report_missing':
      return t('report_missing', { count: source.count, body: source.bodyName, day: source.day })
    case 'judgement':
      return source.carriedOut === null
        ? t('judgement', { day: source.on, reason: source.reason })
        : t('judged', {
            day: source.on,
            word: carriedOutWord(source.carriedOut, locale),
            reason: source.reason,
          })
    case 'submitted':
      return t('submitted', { count: source.count, body: source.bodyName })
    case 'never_assigned':
    case 'time_over':
      return t(source.from, { until: String(source.until) })
    case 'assignment':
      return t('assignment', source)
    case 'no_assignment':
      return assignments > 0 ? t('none_in_force') : t('no_assignment')
    default:
      return t(source.from)
  }
}

/** The sentence of a standing, and the coordinator's judgement after it where that does not decide. */
export const standingSentences = (standing: MeasureStanding, locale: Locale): string[] => [
  standingSentence(standing, locale),
  ...(standing.judged === undefined || standing.source.from === 'judgement'
    ? []
    : [judgedSentence(standing.judged, locale)]),
]
