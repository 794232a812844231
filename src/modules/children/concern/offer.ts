import { formatter } from '../../../platform/i18n/format.ts'
import { type CaseOffer, findSetting, type OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { ageOf } from './age.ts'
import { listVoices } from './child-store.ts'
import { concernWords } from './messages.ts'
import { listReports } from './report-store.ts'
import { type Concern, listConcerns } from './store.ts'

const SOON_DAYS = 7

const due = (day: string, today: string): Pick<OfferItem, 'detail' | 'tone'> => {
  const left = (Date.parse(day) - Date.parse(today)) / 86_400_000
  const tone = left < 0 ? ('late' as const) : left <= SOON_DAYS ? ('soon' as const) : undefined
  return {
    detail: (locale) => {
      const { date, timeLeft } = formatter(locale)
      return `${date(day)} (${timeLeft(day, today)})`
    },
    ...(tone === undefined ? {} : { tone }),
  }
}

const linesOf = (concern: Concern, caseId: string, today: string): OfferItem[] => {
  const href = paths.concern({ caseId, concernId: concern.id })
  const answer: OfferItem[] =
    concern.answerDue !== null && concern.answeredOn === null
      ? [{ href, label: (locale) => concernWords(locale)('offer_answer'), ...due(concern.answerDue, today) }]
      : []
  switch (concern.state) {
    case 'received':
      return [{ href, label: (locale) => concernWords(locale)('offer_protection'), tone: 'late' }]
    case 'assessed':
      return [
        {
          href,
          label: (locale) => concernWords(locale)('offer_preliminary'),
          ...due(concern.preliminaryUntil, today),
        },
      ]
    case 'investigating':
      return [
        {
          href,
          label: (locale) => concernWords(locale)('offer_investigation'),
          ...due(concern.investigationUntil ?? today, today),
        },
        ...answer,
      ]
    case 'not_opened':
    case 'closed':
      return answer
  }
}

/** On the page of a case: what is to be done at once for the child, what is next, and whether the child has been heard. */
export const concernOffer: CaseOffer = {
  key: 'concern',
  tables: ['children.concern_report', 'children.concern'],
  heading: (locale) => concernWords(locale)('offer'),
  group: 'protection',
  order: 5,
  href: (caseId) => paths.child({ caseId }),
  start: {
    label: (locale) => concernWords(locale)('offer_start'),
    href: (caseId) => paths.child({ caseId }),
    ofChild: true,
  },
  items: async ({ tx, today }, { file, works, key, rows }) => {
    if (!works) return undefined
    const reports = await rows('children.concern_report', () => listReports(tx, key, file.id))
    const concerns = await rows('children.concern', () => listConcerns(tx, key, file.id))
    if (file.ageGroup === 'adult' && reports.length === 0 && concerns.length === 0) return undefined
    const { standing } = await ageOf(tx, key, file, today)
    const isHeard = (await listVoices(tx, key, file.id)).some(({ heard }) => heard)
    const isBoard = (await findSetting(tx, file.bodyId)).secrecy === 'social'
    return [
      ...(reports.length === 0 && concerns.length === 0 && standing !== 'turned_adult'
        ? [
            {
              href: isBoard ? paths.newConcern({ caseId: file.id }) : paths.newReport({ caseId: file.id }),
              label: (locale) => concernWords(locale)(isBoard ? 'offer_receive' : 'offer_report'),
              detail: (locale) => concernWords(locale)('offer_at_once'),
              tone: 'late',
            } satisfies OfferItem,
          ]
        : []),
      ...(standing === 'turned_adult'
        ? [
            {
              href: paths.child({ caseId: file.id }),
              label: (locale) => concernWords(locale)('offer_adult'),
              tone: 'soon',
            } satisfies OfferItem,
          ]
        : []),
      ...reports
        .filter(({ state }) => state === 'written')
        .map(
          (report): OfferItem => ({
            href: paths.report({ caseId: file.id, reportId: report.id }),
            label: (locale) => concernWords(locale)('offer_report_written'),
            tone: 'late',
          }),
        ),
      ...concerns.flatMap((concern) => linesOf(concern, file.id, today)),
      ...(isBoard && concerns.length > 0 && !isHeard
        ? [
            {
              href: paths.voice({ caseId: file.id }),
              label: (locale) => concernWords(locale)('offer_voice'),
            } satisfies OfferItem,
          ]
        : []),
    ].slice(0, 5)
  },
}
