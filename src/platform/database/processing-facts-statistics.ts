import type { Processing } from './processing-fact.ts'

/** Processing where the program counts people without knowing who they are. */
export const STATISTICS_PROCESSING: Readonly<Record<string, Processing>> = {
  series: {
    activity: 'figures that bodies report',
    controller: 'each body for what its own people do; the body that runs the installation for the rest',
    purposes: ['Two people answer for what a body tells everybody: who reported it does not release it.'],
    legalBasis: [
      'GDPR 6.1 e, and 6.1 f where the body is no authority: work at a body is organised and answered for',
    ],
    subjects: ['people with an account who report or release figures'],
    data: ['who reported, released or refused what waited, and when. The figures are no personal data.'],
    recipients: ['colleagues at the body, and officers who receive what bodies report'],
    transfers: 'none',
    security: ['Nobody is named where figures are public.'],
  },
  statistics: {
    activity:
      'collections in which bodies report how many people they know of, protected tables of them, linkages and estimates of how many are exploited without anybody seeing it, the table of evidence, and the annual situation report',
    controller: 'the body of the rapporteur',
    purposes: [
      'Everybody may know how many there are, seen and unseen, and how uncertain that is.',
      'Everybody may read what is known, how surely, and what the rapporteur recommends; what was recommended is followed up.',
      'Somebody whom several bodies know is counted once, without their telling each other whom they know.',
      'The same figures go to Eurostat, the UNODC and CTDC, as Sweden has undertaken.',
    ],
    legalBasis: [
      'GDPR 6.1 e, 9.2 j and 89.1: statistics in the public interest; the secrecy of statistics (OSL 24:8)',
    ],
    subjects: [
      'people who were seen by bodies that keep lists, as counts by combination of lists; no names, no numbers',
      'people whom bodies have met, and people who exposed them, as tables of counts or as case records without identity: codes under pseudonyms that are made anew each time, of a key that is not kept',
      'people on lists of bodies that link without identities, as keys of bits from which names cannot be read back without a secret that the unit that links never has',
      'those who hand in and answer for a body, hand in keys, link, destroy and witness',
      'rapporteurs who ask, make, agree to and publish; those who write and read drafts of a situation report',
    ],
    data: [
      'how many people were on which lists together: some counts are so small that they may tell of single persons',
      'what each body handed in, how it was counted, what was asked of it and what was answered',
      'who handed in, asked or answered, and when',
      'tables before they are protected: small counts by sex, age, citizenship, county and form may tell of single persons',
      'keys of records (bit vectors) of one linkage, until they are destroyed, sealed with a key of the run; how many records each list has; exact counts by combination of lists, sealed likewise',
      'the protocol of a linkage: which body did what with which file, by digest, and who did it',
      'who made, agreed to, published or withdrew an estimate or a table, with their reasons',
      'who saved a draft of a situation report, who read it before it was published and what they remarked, who published it or opened it for a correction, with the reason',
      'evidence and published reports hold figures of groups and names of bodies, no person',
    ],
    recipients: [
      'the rapporteur and those who coordinate: what bodies handed in; that a shelter is among them, without its name, to the rapporteur alone',
      'everybody: rounded figures with their uncertainty, never the lists or how they overlap',
      'everybody: tables in which small counts, and counts that would give them away, are left out or changed',
      'everybody: the table of evidence and published situation reports; drafts and who wrote them stay with the rapporteurs of the body and those who coordinate',
      'Eurostat and the UNODC: questionnaires that are protected in the same way',
      'whom a decision on disclosure is about (CTDC, another register): case records without identity, by a download that is recorded',
    ],
    transfers:
      'case records without identity to CTDC (IOM) only by a decision on disclosure under OSL 8:3 and chapter V of the GDPR; otherwise none of personal data',
    security: [
      'Whatever tells who somebody is is refused, or left out before anything is kept. A body sees what is its own; a body’s own cases leave its casework as coarse codes and months, in no order.',
      'What an estimate rests on lies in a table that the rapporteurs of its body and those who coordinate can read, and nobody else.',
      'Keys and exact counts of a linkage are read by the people of the unit that links and by the program that compares them: not by the rapporteur, who gets rounded figures and counts that are not small, nor by administrators. They are destroyed before a witness of another body: rows are emptied, and the key that sealed them is destroyed, so that copies in backups do not open.',
      'Whoever looks at it is recorded. What is published holds no history, no list and no fingerprint of them.',
      'Before a table or a questionnaire leaves the house a linear programme works out what anybody could infer from it beside all that is out; what would disclose is refused.',
    ],
  },
}
