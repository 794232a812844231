import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  statistics: {
    activity:
      'estimates of how many people are exploited without anybody seeing it, the table of evidence, and the annual situation report',
    controller: 'the body of the rapporteur',
    purposes: [
      'Everybody may know how many there are, seen and unseen, and how uncertain that is.',
      'Everybody may read what is known, how surely, and what the rapporteur recommends; what was recommended is followed up.',
    ],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'rapporteurs who make and publish estimates',
      'rapporteurs who write, publish or correct a situation report, and those who read its draft',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'who made, published or withdrew an estimate, with their reasons',
      'who saved a draft of a situation report, who read it before it was published and what they remarked, who published it or opened it for a correction, with the reason',
      'evidence and published reports hold figures of groups and names of bodies, no person',
    ],
    recipients: [
      'everybody: rounded figures with their uncertainty, never the lists or how they overlap',
      'everybody: the table of evidence and published situation reports; drafts and who wrote them stay with the rapporteurs of the body and those who coordinate',
    ],
    transfers: 'none of personal data',
    security: [
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
    ],
  },
}
