import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  statistics: {
    activity: 'estimates of how many people are exploited without anybody seeing it',
    controller: 'the body of the rapporteur',
    purposes: ['Everybody may know how many there are, seen and unseen, and how uncertain that is.'],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'rapporteurs who make and publish estimates',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'who made, published or withdrew an estimate, with their reasons',
    ],
    recipients: ['everybody: rounded figures with their uncertainty, never the lists or how they overlap'],
    transfers: 'none of personal data',
    security: [
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
    ],
  },
}
