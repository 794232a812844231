import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  statistics: {
    activity: 'estimates of how many people are exploited without anybody seeing it',
    controller: 'the body of the rapporteur',
    purposes: [
      'Everybody may know how many there are, seen and unseen, and how uncertain that is.',
      'Somebody whom several bodies know is counted once, without their telling each other whom they know.',
    ],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'people on lists of bodies that link without identities, as keys of bits from which names cannot be read back without a secret that the unit that links never has',
      'rapporteurs who make, agree to and publish estimates; people of bodies who hand in keys, link, destroy and witness',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'keys of records (bit vectors) of one linkage, until they are destroyed, sealed with a key of the run; how many records each list has; exact counts by combination of lists, sealed likewise',
      'the protocol of a linkage: which body did what with which file, by digest, and who did it',
      'who made, agreed to, published or withdrew an estimate, with their reasons',
    ],
    recipients: ['everybody: rounded figures with their uncertainty, never the lists or how they overlap'],
    transfers: 'none of personal data',
    security: [
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Keys and exact counts of a linkage are read by the people of the unit that links and by the program that compares them: not by the rapporteur, who gets rounded figures and counts that are not small, nor by administrators. They are destroyed before a witness of another body: rows are emptied, and the key that sealed them is destroyed, so that copies in backups do not open.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
    ],
  },
}
