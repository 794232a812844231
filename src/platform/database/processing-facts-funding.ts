import type { Processing } from './processing-fact.ts'

/** Why the funding room holds personal data, on what ground, about whom, and who gets it. */
export const FUNDING_PROCESSING: Readonly<Record<string, Processing>> = {
  funding: {
    activity: 'calls, applications, grants and what came of them',
    controller: 'the body that distributes the money; each organisation for its drafts',
    purposes: [
      'An organisation applies for money, is told what was decided and why, and reports back.',
      'Nobody who is partial reads, assesses or decides (förvaltningslagen 16–18 §§).',
    ],
    legalBasis: [
      'GDPR 6.1 e: the task of distributing grants; the duty to keep official documents',
      'GDPR 6.1 f for organisations: that they can apply',
    ],
    subjects: ['contact people of organisations', 'people with an account who apply, assess and decide'],
    data: [
      'name, address and telephone of a contact',
      'who applied, assessed and decided, when; declarations of partiality with their reasons. Nothing about people in cases.',
    ],
    recipients: [
      'the distributing body, once an application is sent in, but for those who are partial',
      'everybody, for what was granted and for results that both have released, without names of people',
    ],
    transfers: 'none',
    security: [
      'A draft is seen by its own organisation alone. Points are unseen by other assessors until they are done.',
    ],
  },
}
