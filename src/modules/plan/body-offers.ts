import { catalogue, translator } from '../../platform/i18n/catalogue.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { BodyOffer } from '../directory/index.ts'
import { listAssignmentsOfBody, listMeasuresOfBody } from './body-offer-store.ts'
import { englishTitle } from './english-titles.ts'
import { byPurpose } from './money/sums.ts'
import { listFlowOfBody } from './money/sums-store.ts'
import { moneyWords } from './money/words.ts'
import { paths } from './paths.ts'

const messages = catalogue({
  sv: {
    standing: 'Vad den skulle göra, och vad som har kommit',
    assignments: 'Uppdrag',
    measures: 'Åtgärder i planerna',
    assignee: 'ansvarar',
    lead: 'ansvarar',
    consulted: 'samråd',
    cooperating: 'samverkan',
    measure: 'Åtgärd {number}: {heading}',
  },
  en: {
    standing: 'What it was to do, and what has come',
    assignments: 'Assignments',
    measures: 'Measures of the plans',
    assignee: 'responsible',
    lead: 'responsible',
    consulted: 'consulted',
    cooperating: 'cooperating',
    measure: 'Measure {number}: {heading}',
  },
})

const partWord = (part: string, locale: Locale): string =>
  part === 'assignee' || part === 'lead' || part === 'consulted' || part === 'cooperating'
    ? translator(messages, locale)(part)
    : part

/** In English for a reader of English, where it has an English name. */
const titled = (text: string, locale: Locale): string =>
  (locale === 'en' ? englishTitle(text) : undefined) ?? text

/** What the plan room says of a body on its page in the directory: its assignments and the measures that name it. */
export const bodyOffers: readonly BodyOffer[] = [
  {
    heading: (locale) => translator(messages, locale)('standing'),
    items: async ({ tx }, bodyId) =>
      [...new Map((await listAssignmentsOfBody(tx, bodyId)).map(({ planId, plan }) => [planId, plan]))].map(
        ([planId, plan]) => ({
          href: paths.planBody({ planId, bodyId }),
          label: (locale: Locale) => titled(plan, locale),
        }),
      ),
  },
  {
    heading: (locale) => translator(messages, locale)('assignments'),
    items: async ({ tx }, bodyId) =>
      (await listAssignmentsOfBody(tx, bodyId)).map(({ id, title, plan, part }) => ({
        href: paths.assignment({ assignmentId: id }),
        label: () => title,
        swedish: title,
        detail: (locale) => `${titled(plan, locale)} · ${partWord(part, locale)}`,
      })),
  },
  {
    heading: (locale) => moneyWords(locale)('money'),
    items: async ({ tx }, bodyId) =>
      byPurpose(await listFlowOfBody(tx, bodyId)).flatMap(
        ({ assignmentId, title, measures, decided, planned, granted }) => {
          const [measure] = measures
          const planId = measure?.planId
          if (assignmentId === null && (measure === undefined || planId === undefined)) return []
          return [
            {
              href:
                assignmentId === null
                  ? paths.measure({ planId: planId as string, measureId: (measure as { id: string }).id })
                  : `${paths.assignment({ assignmentId })}#money`,
              label: (locale: Locale) =>
                title ?? moneyWords(locale)('measures', { numbers: measures.map(({ number }) => number) }),
              ...(title === null ? {} : { swedish: title }),
              detail: (locale: Locale) =>
                decided + planned > 0
                  ? `${moneyWords(locale)(decided > 0 ? 'stage_decided' : 'stage_planned')}: ${formatter(locale).money(decided > 0 ? decided : planned)}`
                  : `${moneyWords(locale)('stage_granted')}: ${formatter(locale).money(granted)}`,
            },
          ]
        },
      ),
  },
  {
    heading: (locale) => translator(messages, locale)('measures'),
    items: async ({ tx }, bodyId) =>
      (await listMeasuresOfBody(tx, bodyId)).map(({ id, number, heading, planId, plan, part }) => ({
        href: paths.measure({ planId, measureId: id }),
        label: (locale) =>
          translator(messages, locale)('measure', { number, heading: titled(heading, locale) }),
        detail: (locale) => `${titled(plan, locale)} · ${partWord(part, locale)}`,
      })),
  },
]
