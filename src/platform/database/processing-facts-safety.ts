import type { Processing } from './processing-fact.ts'

const SENSITIVE = 'Sensitive data: 9.2 h with secrecy (lag 2001:454 7 §); data on offences by article 10'
const PEOPLE = 'people exposed to prostitution or trafficking, children among them'

/** Processing in the rooms of safety around the person: housing, the child, return, redress. */
export const SAFETY_PROCESSING: Readonly<Record<string, Processing>> = {
  housing: {
    activity: 'protected housing: shelters, requests to a blind pool, placements',
    controller:
      'the body that runs the shelter; for a request and a placement, the body that asks and places',
    purposes: [
      'A person in danger gets a fitting place that whoever threatens them cannot find.',
      'Two people are never given the same place.',
      'It is known nationally how often, and why, nothing was found.',
    ],
    legalBasis: [
      'GDPR 6.1 c and e: SoL 9:5–6 and 22:5, lag 2024:79; organisations 6.1 f with 9.2 d',
      SENSITIVE,
      'Where a shelter is: OSL 26:14 b–d',
    ],
    subjects: [PEOPLE, 'children who come along, and their guardians', 'staff of shelters'],
    data: [
      'what is needed, in codes; where the person must not be (sealed)',
      'decision, start, review and end of a placement',
      'where a shelter is (sealed with the shelter’s own key)',
      'staff’s own assessment of their competence, without names',
    ],
    recipients: [
      'shelters that fit, in codes and without who asks',
      'the placing social welfare board, for where it has placed somebody',
    ],
    transfers: 'none',
    security: [
      'Emergency access never opens where somebody or a shelter is.',
      'Answers are shown in batches; neither their time nor their number tells where a shelter is.',
    ],
  },
  children: {
    activity: 'concern for a child, representatives, joint investigations under one roof',
    controller: 'each authority for its own layer',
    purposes: [
      'A child is protected at once, heard, and investigated in the time that the law gives.',
      'Authorities plan together without one common file.',
      'A child who disappears is looked for by people who know what each of them does.',
    ],
    legalBasis: [
      'GDPR 6.1 c and e: SoL 19–20 chapters, lag 2005:429, lag 1999:997, lag 1988:609',
      'Police and prosecution: the Criminal Data Act (2018:1177), OSL 18:1 and 35:1',
      SENSITIVE,
    ],
    subjects: ['children', 'their guardians and representatives', 'whoever reports a concern'],
    data: [
      'concern, assessments and decisions with their days; free text sealed',
      'the child’s own words, sealed, and who supports the child',
      'steps of a joint investigation, each in the layer of one authority',
    ],
    recipients: ['the authorities of a joint investigation, for what each has lawfully shared'],
    transfers: 'none, except by a disclosure that states its ground',
    security: [
      'One layer per authority; another sees what was shared and nothing else.',
      'A guardian’s access is off while the guardian is suspected.',
    ],
  },
  return: {
    activity: 'voluntary return and follow-up abroad',
    controller: 'the body whose case it is; the partner abroad for what it keeps itself',
    purposes: [
      'A person who wants to return comes home safely, to a life.',
      'It is known afterwards how it went, if the person wants that.',
    ],
    legalBasis: ['GDPR 6.1 c, e or a; chapter V for each transfer', 'OSL 8:3 and 12:2', SENSITIVE],
    subjects: [PEOPLE, 'people in prostitution who were not trafficked', 'children who return along'],
    data: [
      'risks on both sides, the person’s own decision (sealed)',
      'travel, reception, livelihood, money with receipts',
      'answers at follow-up, in codes; free text sealed',
    ],
    recipients: ['the partner of one return, for the few fields that it needs, until a day'],
    transfers:
      'to the partner’s country, with the ground stated for each: adequacy, safeguards, or the person’s explicit consent',
    security: ['A partner’s access is one case, few fields, and ends by itself.'],
  },
  redress: {
    activity: 'damages and criminal injuries compensation, until they are in hand',
    controller: 'the body whose case it is',
    purposes: [
      'A person gets what a court or an authority has awarded, in hand and safely.',
      'It is known what stands in the way of payments abroad.',
    ],
    legalBasis: ['GDPR 6.1 c, e and f: brottsskadelag 2014:322, lag 1988:609, lag 1999:997', SENSITIVE],
    subjects: [PEOPLE, 'their representatives and guardians'],
    data: ['claims, decisions, amounts and days', 'accounts and routes of payment (sealed)'],
    recipients: ['nobody but those who work on the case'],
    transfers: 'payments themselves are made by the paying authority; the program sends nothing',
    security: ['Account numbers are sealed and shown shortened.'],
  },
}
