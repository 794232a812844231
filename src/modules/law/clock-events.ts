import type { Bilingual } from './bilingual.ts'

/**
 * What can happen in a case that a clock counts from, or that ends it: a closed list. Each is a clause that stands after "den dag" or
 * "när", "the day" or "when".
 */
const CLOCK_EVENTS = {
  reflection_granted: { sv: 'Migrationsverket beviljar den', en: 'Migrationsverket grants it' },
  permit_begins: { sv: 'tillståndet börjar gälla', en: 'the permit begins' },

  concern_known: {
    sv: 'någon får veta eller misstänker att ett barn far illa',
    en: 'somebody learns or suspects that a child is badly off',
  },
  report_received: { sv: 'anmälan kommer in till nämnden', en: 'the report comes in to the board' },
  protection_assessed: {
    sv: 'nämnden har bedömt om någon behöver skydd genast',
    en: 'the board has assessed whether somebody needs protection at once',
  },
  inquiry_decided: {
    sv: 'nämnden beslutar om utredning ska inledas',
    en: 'the board decides whether to open an investigation',
  },
  inquiry_opened: { sv: 'utredningen inleds', en: 'the investigation is opened' },
  inquiry_finished: { sv: 'utredningen är klar', en: 'the investigation is finished' },
  answer_asked_late: {
    sv: 'den som anmält begär svar, när veckan efter beslutet har gått eller en utredning redan pågår',
    en: 'the reporter asks, when the week after the decision has passed or an investigation is running already',
  },
  reporter_answered: { sv: 'den som anmält har fått svar', en: 'the reporter has been answered' },

  child_found: { sv: 'barnet påträffas', en: 'the child is found' },
  guardian_appointed: {
    sv: 'överförmyndaren har förordnat en god man',
    en: 'the chief guardian has appointed a guardian ad litem',
  },
  guardian_fails: {
    sv: 'en vårdnadshavare kan misstänkas eller inte tar till vara barnets rätt',
    en: 'a guardian may be suspected or does not look after the child’s right',
  },
  representative_appointed: {
    sv: 'tingsrätten har förordnat en särskild företrädare',
    en: 'the district court has appointed a special representative',
  },
  crime_inquiry_opened: { sv: 'förundersökningen har inletts', en: 'the police investigation was opened' },
  counsel_appointed: {
    sv: 'tingsrätten har förordnat ett målsägandebiträde',
    en: 'the district court has appointed victim counsel',
  },

  phase_begins: { sv: 'fasen börjar', en: 'the phase begins' },
  service_ends: { sv: 'insatsen avslutas', en: 'the service ends' },
  followed_up: { sv: 'uppföljningen är gjord', en: 'the follow-up has been made' },

  claim_can_be_made: {
    sv: 'domen fick laga kraft eller utredningen lades ned, annars dagen för brottet',
    en: 'the judgment became final or the investigation was closed, otherwise the day of the crime',
  },
  compensation_applied: {
    sv: 'ansökan har kommit in till Brottsoffermyndigheten',
    en: 'the application has come in to Brottsoffermyndigheten',
  },
  money_sent: { sv: 'pengarna skickades', en: 'the money was sent' },
  money_came: { sv: 'pengarna har kommit fram', en: 'the money has come' },

  placement_decided: { sv: 'beslutet fattas', en: 'the decision is made' },
  placement_begun: { sv: 'placeringen började', en: 'the placement began' },
  grant_final: { sv: 'rättens beslut fick laga kraft', en: 'the court’s decision became final' },
  immediate_grant_decided: {
    sv: 'nämnden beviljar den omedelbara insatsen',
    en: 'the board makes the immediate grant',
  },
  custody_decided: {
    sv: 'nämnden beslutar om omedelbart omhändertagande',
    en: 'the board decides on immediate custody',
  },
  decision_submitted: {
    sv: 'beslutet och handlingarna har skickats till rätten',
    en: 'the decision and the documents have been sent to the court',
  },
  decision_at_court: {
    sv: 'beslutet och handlingarna kom in till rätten',
    en: 'the decision and the documents came in to the court',
  },
  decision_tried: { sv: 'rätten har prövat beslutet', en: 'the court has tried the decision' },
  application_at_court: {
    sv: 'ansökan kom in till rätten',
    en: 'the application came in to the court',
  },
  application_taken_up: {
    sv: 'rätten har tagit upp ansökan',
    en: 'the court has taken up the application',
  },
  custody_executed: { sv: 'omhändertagandet verkställdes', en: 'the custody was carried out' },
  custody_continued: {
    sv: 'rätten medger att omhändertagandet fortsätter',
    en: 'the court lets the custody continue',
  },
  care_final: {
    sv: 'rättens beslut om vård fick laga kraft',
    en: 'the court’s decision on care became final',
  },
  decision_told: { sv: 'personen fick del av beslutet', en: 'the person was told of the decision' },
  care_begun: {
    sv: 'den unge har placerats utanför sitt eget hem',
    en: 'the young person has been placed outside their own home',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type ClockEvent = keyof typeof CLOCK_EVENTS
export const CLOCK_EVENT_KEYS = Object.keys(CLOCK_EVENTS) as readonly ClockEvent[]

/** The day of an event: "den dag nämnden beslutar", with what must also hold. */
export const dayOfEvent = (event: ClockEvent, condition: Bilingual | null): Bilingual => ({
  sv: `den dag ${CLOCK_EVENTS[event].sv}${condition === null ? '' : `, ${condition.sv}`}`,
  en: `the day ${CLOCK_EVENTS[event].en}${condition === null ? '' : `, ${condition.en}`}`,
})

/** When an event has happened: "när nämnden har beslutat". */
export const whenEvent = (event: ClockEvent): Bilingual => ({
  sv: `när ${CLOCK_EVENTS[event].sv}`,
  en: `when ${CLOCK_EVENTS[event].en}`,
})
