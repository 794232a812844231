import { dayOf } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { statusWord } from '../../../web/components/status.tsx'
import {
  decisionKinds,
  judgedKinds,
  type NewsRow,
  type ProgressState,
  planPaths as paths,
} from '../../plan/index.ts'
import { siteMessages } from './messages.ts'

/** What happened, in a sentence. */
export const newsTitle = ({ kind, what, title, bodyName }: NewsRow, locale: Locale): string => {
  const t = translator(siteMessages, locale)
  const of = { title, body: bodyName ?? '' }
  const ending = what === 'interim' ? 'interim' : 'final'
  switch (kind) {
    case 'decision':
      return t(`decision_${decisionKinds.find((known) => known === what) ?? 'changed'}`, { title })
    case 'report':
      return t(`report_${ending}`, of)
    case 'missing':
      return t(`missing_${ending}`, of)
    case 'account':
      return t(what === 'corrected' ? 'account_corrected' : 'account_published')
    case 'version':
      return t('version_approved', { number: what })
    case 'judgement':
      return t('judged', {
        title,
        word: withinSentence(statusWord(judgedKinds[what as ProgressState], locale)),
      })
  }
}

/** No title holds it: it stands where the title is said. */
const MARK = '\u0001'

/** What happened, in the words before and after the title of what it is about, which is in the language of its plan. */
export const newsParts = (row: NewsRow, locale: Locale): { before: string; title: string; after: string } => {
  const [before = '', after = ''] = newsTitle({ ...row, title: row.title === '' ? '' : MARK }, locale).split(
    MARK,
  )
  return { before, title: row.title, after }
}

/** The page that it is about. */
export const newsAddress = ({ kind, subject, planId }: NewsRow): string => {
  switch (kind) {
    case 'decision':
    case 'missing':
      return paths.assignment({ assignmentId: subject })
    case 'report':
      return paths.reportBack({ reportBackId: subject })
    case 'account':
      return paths.publishedAccount({ publishedId: subject })
    case 'version':
      return paths.versions({ planId })
    case 'judgement':
      return paths.measure({ planId, measureId: subject })
  }
}

/** The Swedish day of it. */
export const newsDay = ({ at }: NewsRow): string => dayOf(at)
