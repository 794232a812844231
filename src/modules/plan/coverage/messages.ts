import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

interface Counted {
  readonly waiting: number
  readonly missing: number
  readonly leads: number
}

const messages = catalogue({
  sv: {
    coverage: 'Täckning',
    state: ({ waiting, missing, leads }: Counted, f) =>
      waiting + missing + leads === 0
        ? 'Alla som planen gör ansvariga har uppdrag, och inget saknas.'
        : [
            ...(waiting > 0
              ? [`${f.plural(waiting, { one: 'åtgärd', other: 'åtgärder' })} har inget uppdrag.`]
              : []),
            ...(leads > 0
              ? [`I ${f.plural(leads, { one: 'åtgärd', other: 'åtgärder' })} saknar en ansvarig uppdrag.`]
              : []),
            ...(missing > 0
              ? [`${f.plural(missing, { one: 'redovisning', other: 'redovisningar' })} saknas.`]
              : []),
          ].join(' '),
    notFollowed: 'Planen följs inte här än. Luckor visas när du följer den eller har gett ett uppdrag.',
    withoutGap: ({ count }: { count: number }, f) => `Utan lucka (${f.number(count)})`,
    measuresCount: ({ count }: { count: number }, f) => `Åtgärder (${f.number(count)})`,
    bodiesOf: ({ gaps, bodies }: { gaps: number; bodies: number }, f) =>
      gaps > 0
        ? f.plural(gaps, { one: 'lucka', other: 'luckor' })
        : f.plural(bodies, { one: 'organisation', other: 'organisationer' }),
    empty: 'Planen har inga åtgärder',
    emptyText: 'När en inläst plan har godkänts visas här vem som ska göra vad.',
    measure: 'Åtgärd',
    lead: 'Ansvarig',
    cooperating: 'Samverkan',
    consulted: 'Samråd',
    assigned: 'Uppdrag',
    give: 'Ge uppdrag',
    giveTo: 'Ge {body} uppdrag för åtgärd {number}',
    giveFor: 'Ge uppdrag för åtgärd {number}',
    nobodys: 'Planen utser ingen, och ingen har fått uppdrag.',
    sign_missing: 'lucka: inget uppdrag, eller redovisning saknas',
    sign_running: 'uppdrag givet',
    sign_waiting: 'redovisning väntar på att läsas',
    sign_done: 'redovisat och godtaget',
    sign_planned: 'nämns i planen, inget uppdrag väntas',
    noAssignment: 'inget uppdrag',
    running: 'uppdrag givet',
    missing: 'redovisning saknas',
    waiting: 'redovisning väntar',
    done: 'redovisat',
    cell: ({ part, how }: { part: string; how: string }) =>
      [part, how].filter((one) => one !== '').join(', '),
    body: 'Organisation',
    plans: 'Planer',
  },
  en: {
    coverage: 'Coverage',
    state: ({ waiting, missing, leads }: Counted, f) =>
      waiting + missing + leads === 0
        ? 'Everybody whom the plan makes responsible has an assignment, and nothing is missing.'
        : [
            ...(waiting > 0
              ? [`${f.plural(waiting, { one: 'measure has', other: 'measures have' })} no assignment.`]
              : []),
            ...(leads > 0
              ? [`In ${f.plural(leads, { one: 'measure', other: 'measures' })} a lead has no assignment.`]
              : []),
            ...(missing > 0
              ? [`${f.plural(missing, { one: 'report-back is', other: 'report-backs are' })} missing.`]
              : []),
          ].join(' '),
    notFollowed:
      'The plan is not followed here yet. Gaps are shown once you follow it or have given an assignment.',
    withoutGap: ({ count }: { count: number }, f) => `Without a gap (${f.number(count)})`,
    measuresCount: ({ count }: { count: number }, f) => `Measures (${f.number(count)})`,
    bodiesOf: ({ gaps, bodies }: { gaps: number; bodies: number }, f) =>
      gaps > 0
        ? f.plural(gaps, { one: 'gap', other: 'gaps' })
        : f.plural(bodies, { one: 'body', other: 'bodies' }),
    empty: 'The plan has no measures',
    emptyText: 'When a plan that was read in has been approved, this page shows who is to do what.',
    measure: 'Measure',
    lead: 'Lead',
    cooperating: 'Cooperating',
    consulted: 'Consulted',
    assigned: 'Assignment',
    give: 'Assign',
    giveTo: 'Give {body} an assignment for measure {number}',
    giveFor: 'Give an assignment for measure {number}',
    nobodys: 'The plan names nobody, and nobody has an assignment.',
    sign_missing: 'gap: no assignment, or a report-back is missing',
    sign_running: 'assignment given',
    sign_waiting: 'report-back waits to be read',
    sign_done: 'reported and accepted',
    sign_planned: 'named in the plan, no assignment awaited',
    noAssignment: 'no assignment',
    running: 'assignment given',
    missing: 'report-back missing',
    waiting: 'report-back waits',
    done: 'reported',
    cell: ({ part, how }: { part: string; how: string }) =>
      [part, how].filter((one) => one !== '').join(', '),
    body: 'Body',
    plans: 'Plans',
  },
})

/** The words of coverage in one language. */
export const coverageWords = (locale: Locale) => translator(messages, locale)
