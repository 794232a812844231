import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  statistics: {
    activity:
      'collections in which bodies report how many people they know of, protected tables of them, and estimates of how many are exploited without anybody seeing it',
    controller: 'the body of the rapporteur',
    purposes: [
      'Everybody may know how many there are, seen and unseen, and how uncertain that is.',
      'The same figures go to Eurostat, the UNODC and CTDC, as Sweden has undertaken.',
    ],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'people whom bodies have met, as tables of counts or as case records without identity: codes under pseudonyms that are made anew each time, of a key that is not kept',
      'people who were exposed, and people who did it, in case records without identity and in counts of them',
      'those who hand in and answer for a body, and rapporteurs who ask, make and publish',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'what each body handed in, how it was counted, what was asked of it and what was answered',
      'who handed in, asked or answered, and when',
      'who made, published or withdrew an estimate or a table, with their reasons',
      'tables before they are protected: small counts by sex, age, citizenship, county and form may tell of single persons',
    ],
    recipients: [
      'the rapporteur and those who coordinate: what bodies handed in; that a shelter is among them, without its name, to the rapporteur alone',
      'everybody: rounded figures with their uncertainty, never the lists or how they overlap',
      'everybody: tables in which small counts, and counts that would give them away, are left out or changed',
      'Eurostat and the UNODC: questionnaires that are protected in the same way',
      'whom a decision on disclosure is about (CTDC, another register): case records without identity, by a download that is recorded',
    ],
    transfers:
      'case records without identity to CTDC (IOM) only by a decision on disclosure under OSL 8:3 and chapter V of the GDPR; otherwise none of personal data',
    security: [
      'Whatever tells who somebody is is refused, or left out before anything is kept. A body sees what is its own; a body’s own cases leave its casework as coarse codes and months, in no order.',
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
      'Before a table or a questionnaire leaves the house a linear programme works out what anybody could infer from it beside all that is out; what would disclose is refused.',
    ],
  },
}
