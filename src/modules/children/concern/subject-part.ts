import { formatter } from '../../../platform/i18n/format.ts'
import { filled, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { listInterests, listVoices } from './child-store.ts'
import { asked } from './inquiry/content.ts'
import { listWritten } from './inquiry/store.ts'
import { answersOf, saidIn } from './inquiry/told.ts'
import { concernWords } from './messages.ts'
import { listReports } from './report-store.ts'
import { interestHeadings } from './schema.ts'
import { type Concern, listConcerns } from './store.ts'

type Collecting = Parameters<SubjectPart['collect']>

/** Who reported as a private person is told to nobody who reads the file, not even what kind of person (OSL 26:5). */
const TOLD_REPORTERS: ReadonlySet<Concern['reporter']> = new Set([
  'authority',
  'school',
  'health',
  'police',
  'organisation',
  'own_staff',
])

const entriesOf = (concern: Concern, locale: Collecting[2]): SubjectEntry[] => {
  const t = concernWords(locale)
  const { date, instant } = formatter(locale)
  const at = concern.receivedAt.toISOString()
  return [
    { at, label: t('report'), value: concern.about },
    {
      at,
      label: t('from'),
      value: TOLD_REPORTERS.has(concern.reporter) ? t(`reporter_${concern.reporter}`) : '',
    },
    {
      at: concern.protectionAt?.toISOString() ?? at,
      label: t('protection'),
      value:
        concern.protection === null || concern.protectionAt === null
          ? ''
          : `${t(`protection_${concern.protection}`)}, ${instant(concern.protectionAt)}. ${concern.protectionReasons}`,
    },
    ...concern.earlierProtections.map(({ protection, at: assessedAt, reasons }) => ({
      at: assessedAt.toISOString(),
      label: t('protection'),
      value: `${t(`protection_${protection}`)}, ${instant(assessedAt)}. ${reasons}`,
    })),
    {
      at,
      label: t('extend'),
      value:
        concern.preliminaryExtendedFrom === null
          ? ''
          : `${date(concern.preliminaryUntil)}. ${concern.preliminaryReasons}`,
    },
    {
      at: concern.decidedOn ?? at,
      label: t('decision'),
      value:
        concern.decision === null ? '' : `${t(`decision_${concern.decision}`)}. ${concern.decisionReasons}`,
    },
    {
      at,
      label: t('extend'),
      value:
        concern.investigationExtendedFrom === null || concern.investigationUntil === null
          ? ''
          : `${date(concern.investigationUntil)}. ${concern.investigationReasons}`,
    },
    {
      at: concern.endedOn ?? at,
      label: t('outcome'),
      value: concern.outcome === null ? '' : `${t(`outcome_${concern.outcome}`)}. ${concern.outcomeReasons}`,
    },
  ]
}

const collect: SubjectPart['collect'] = async ({ tx }, { file, key }, locale) => {
  const t = concernWords(locale)
  const reports = await listReports(tx, key, file.id)
  const concerns = await listConcerns(tx, key, file.id)
  const voices = await listVoices(tx, key, file.id)
  const interests = await listInterests(tx, key, file.id)
  const inquiries = await Promise.all(
    concerns.map(({ id }) => listWritten(tx, key, { caseId: file.id, concernId: id })),
  )
  return filled([
    ...reports.flatMap(({ madeAt, toName, words, state }) => {
      const at = madeAt.toISOString()
      return [
        { at, label: t('report'), value: `${t('reportTo', { name: toName })}. ${t(`state_${state}`)}` },
        { at, label: t('words'), value: words },
      ]
    }),
    ...concerns.toReversed().flatMap((concern) => entriesOf(concern, locale)),
    ...inquiries.flat().flatMap(({ part, found, madeAt }) =>
      asked[part].flatMap((one) =>
        answersOf(one, found, locale).map(({ question, answer }) => ({
          at: madeAt.toISOString(),
          label: `${saidIn(one.name, locale)}: ${question}`,
          value: answer,
        })),
      ),
    ),
    ...voices.map(({ heard, heardOn, words, notHeard }) => ({
      at: heardOn,
      label: t(heard ? 'voiceWordsOf' : 'voiceReasons'),
      value: notHeard === null ? words : `${t(`notHeard_${notHeard}`)}. ${words}`,
    })),
    ...interests.flatMap(({ madeAt, headings }) =>
      interestHeadings.map((heading) => ({
        at: madeAt.toISOString(),
        label: t(heading),
        value: headings[heading] ?? '',
      })),
    ),
  ])
}

/** Concern for a child, without who reported it. */
export const concernSubjectPart: SubjectPart = {
  key: 'concern',
  heading: (locale) => concernWords(locale)('child'),
  collect,
}
