import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  statistics: {
    activity:
      'collections in which bodies report how many people they know of, and estimates of how many are exploited without anybody seeing it',
    controller: 'the body of the rapporteur',
    purposes: ['Everybody may know how many there are, seen and unseen, and how uncertain that is.'],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'people whom bodies have met, as tables of counts or as case records without identity: codes under pseudonyms that are made anew each time, of a key that is not kept',
      'those who hand in and answer for a body, and rapporteurs who ask, make and publish',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'what each body handed in, how it was counted, what was asked of it and what was answered',
      'who handed in, asked or answered, and when',
      'who made, published or withdrew an estimate, with their reasons',
    ],
    recipients: [
      'the rapporteur and those who coordinate: what bodies handed in; that a shelter is among them, without its name, to the rapporteur alone',
      'everybody: rounded figures with their uncertainty, never the lists or how they overlap',
    ],
    transfers: 'none of personal data',
    security: [
      'Whatever tells who somebody is is refused, or left out before anything is kept. A body sees what is its own; a body’s own cases leave its casework as coarse codes and months, in no order.',
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
    ],
  },
}
