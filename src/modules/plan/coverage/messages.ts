import { catalogue, translator } from '../../../platform/i18n/catalogue.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

const messages = catalogue({
  sv: {
    coverage: 'Täckning',
    state: ({ gaps, measures }: { gaps: number; measures: number }, f) =>
      gaps === 0
        ? `Alla som planen gör ansvariga har uppdrag, och inget saknas.`
        : `${f.plural(gaps, { one: 'åtgärd', other: 'åtgärder' })} av ${f.number(measures)} har en lucka: en ansvarig utan uppdrag, eller en redovisning som saknas.`,
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
    sign_planned: 'nämns i planen för samråd eller samverkan',
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
    state: ({ gaps, measures }: { gaps: number; measures: number }, f) =>
      gaps === 0
        ? `Everybody whom the plan makes responsible has an assignment, and nothing is missing.`
        : `${f.plural(gaps, { one: 'measure', other: 'measures' })} of ${f.number(measures)} ${gaps === 1 ? 'has' : 'have'} a gap: a lead without an assignment, or a report-back that is missing.`,
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
    sign_planned: 'named in the plan to consult or cooperate',
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
