import type { Processing } from './processing-fact.ts'
import { FUNDING_PROCESSING } from './processing-facts-funding.ts'
import { SAFETY_PROCESSING } from './processing-facts-safety.ts'
import { STATISTICS_PROCESSING } from './processing-facts-statistics.ts'
import { TELLING_PROCESSING } from './processing-facts-telling.ts'

const EVERY_BODY = 'each body for what its own people do; the body that runs the installation for the rest'
const CASE_BODY = 'the body whose case it is'
const NONE = 'none'
const LEGAL_BASIS_OF_STAFF =
  'GDPR 6.1 e, and 6.1 f where the body is no authority: work at a body is organised and answered for'

/**
 * Why each schema holds personal data, on what ground, about whom, and who gets it. A schema with a column that is
 * personal, sensitive or secret must have an entry; an entry is used once its schema is there.
 */
export const PROCESSING: Readonly<Record<string, Processing>> = {
  accessibility: {
    activity: 'what people tell of pages that they cannot use',
    controller: 'the body that runs the installation',
    purposes: [
      'Whoever cannot use a page can say so without an account, gets an answer, and the fault is mended.',
    ],
    legalBasis: [
      'GDPR 6.1 e, and 6.1 c: lag 2018:1937 on access to digital public services asks for a function for feedback',
      'GDPR 9.2 g with 3:3 of lag 2018:218, where somebody tells of a disability without being asked',
    ],
    subjects: ['whoever writes, with or without an account'],
    data: ['which page, what does not work, an e-mail address where an answer is wanted'],
    recipients: ['administrators of the installation'],
    transfers: NONE,
    security: [
      'Whoever writes is not recorded, and not even they can read it again by the program.',
      'It is removed 90 days after it was answered or closed.',
    ],
  },
  access: {
    activity: 'forms that are sent twice',
    controller: EVERY_BODY,
    purposes: ['A double click or a repeated request has one effect and gets the first answer.'],
    legalBasis: [LEGAL_BASIS_OF_STAFF],
    subjects: ['people with an account', 'holders of one-time links'],
    data: ['who sent a form, for which body, and where it led (encrypted)'],
    recipients: ['nobody'],
    transfers: NONE,
    security: [
      'What was sent is kept as a digest; the outcome is encrypted with a key outside the database.',
    ],
  },
  audit: {
    activity: 'the audit trail',
    controller: EVERY_BODY,
    purposes: [
      'It can be shown who changed, read or was refused what (GDPR 5.2 and 32).',
      'Misuse is found. The person of a case learns which units have seen it.',
    ],
    legalBasis: [
      'GDPR 6.1 c (articles 5.2 and 32; SoL 14:7; the Criminal Data Act chapter 3 for police and prosecution)',
      'GDPR 6.1 f where the body is no authority',
    ],
    subjects: ['people with an account', 'people in cases, by the identifier of the case alone'],
    data: [
      'who, in which role, for which body; which action on which identifier; outcome; codes. Never content.',
    ],
    recipients: [
      'auditors of the installation: that and why, never what',
      'the person of a case: units and days, no names of staff',
      'supervisory authorities, on request and after a decision',
    ],
    transfers: NONE,
    security: [
      'The application may add records and neither change nor remove them.',
      'The newest head of the chain is also kept outside the database.',
    ],
  },
  directory: {
    activity: 'whether a body that gives shelter is known to everybody',
    controller: 'the body itself',
    purposes: [
      'That a shelter is there is told to nobody, unless the organisation behind it is known anyway.',
    ],
    legalBasis: [LEGAL_BASIS_OF_STAFF],
    subjects: ['the worker who said so for the body'],
    data: ['who said it and when, that the body is hidden'],
    recipients: ['nobody outside the body'],
    transfers: NONE,
    security: [
      'Read by those who work in the shelter or lead the body; the audit trail names no hidden body.',
    ],
  },
  disclosure: {
    activity: 'consent, lawful sharing, referrals, and ways that are watched',
    controller: 'the body that discloses; for a copy that was handed over, the recipient',
    purposes: [
      'Something of a case reaches another body only on a stated ground, as little as serves the purpose, until a day.',
      'A person’s consent and its withdrawal are recorded and followed.',
      'A referral reaches somebody who answers for it, and its outcome comes back.',
      'Requests that a law obliges to answer, and requests for official documents, are decided by a person.',
      'Access in an emergency, look-ups of oneself or of people near, and tries by somebody denied are noticed.',
    ],
    legalBasis: [
      'Authorities: GDPR 6.1 c and e with the provision of the disclosure itself (OSL 10 and 12, SoL 15, 19 and 20, lag 2025:170)',
      'A person’s consent under OSL 12:2 lifts secrecy; it is not an authority’s ground under the GDPR',
      'Organisations: GDPR 6.1 a or f with 9.2 a, or 9.2 c where a life is in danger',
      'Police and prosecution: the Criminal Data Act (2018:1177)',
      'Sensitive data as in the case it comes from; data on offences by GDPR article 10',
    ],
    subjects: [
      'people exposed to prostitution or trafficking, children among them',
      'people near them, and people on a deny list',
      'people who ask for documents or make requests',
      'people with an account, and those whose numbers they have declared as near to themselves',
    ],
    data: [
      'consent: how, in what language, with whom, for what',
      'the provision, purpose, harm test, decider and extent of each disclosure; what a copy held (sealed)',
      'referrals with need, state and outcome; requests with their answers (free text sealed)',
      'reasons for emergency access and for a denial (sealed); alerts',
      'keyed hashes of identity numbers that staff have declared',
    ],
    recipients: [
      'bodies, organisations and others named in each disclosure, for what it names',
      'the regional coordinator, where the person has said yes to one coordinated offer',
      'lawyers of the body, for what they are asked to decide',
      'auditors, for alerts and emergency access',
    ],
    transfers:
      'only by a disclosure that states OSL 8:3, the person’s own consent or a life in danger, and its way through GDPR chapter V; the program itself sends nothing abroad',
    security: [
      'Access is worked out for each row from disclosures in force; withdrawal ends it in the same moment.',
      'Free text and names are sealed with the key of the case, a copy with a key of its recipient.',
      'A deny list beats every grant. Emergency access needs a reason and a second person and ends within four hours.',
      'What the law does not allow is refused with its reason; what is unresolved waits for a lawyer.',
    ],
  },
  files: {
    activity: 'uploaded documents of the plan and its report-backs',
    controller: EVERY_BODY,
    purposes: ['Decisions, plans and evidence are kept as they were handed in.'],
    legalBasis: ['GDPR 6.1 e: the Government’s task to report on its plan, and each body’s to report back'],
    subjects: ['people who upload', 'people named in an official document'],
    data: ['name of the file, who uploaded it, its content. No document of a case lies here.'],
    recipients: ['the bodies that the assignment concerns', 'everybody, for what is published'],
    transfers: NONE,
    security: ['The type is found from the content; metadata of pictures is removed.'],
  },
  identity: {
    activity: 'people with an account, and how they sign in',
    controller: EVERY_BODY,
    purposes: [
      'The right person acts, for the right body, in the right role.',
      'Accounts are not taken over.',
    ],
    legalBasis: [LEGAL_BASIS_OF_STAFF],
    subjects: ['people with an account', 'people who are invited'],
    data: [
      'name and address of work; bodies and roles',
      'passkeys, password hash, second factor, sessions, tokens; no identity number',
    ],
    recipients: ['administrators of the installation', 'colleagues, for name and body'],
    transfers: NONE,
    security: [
      'Secrets are hashed, or encrypted with a key outside the database.',
      'Attempts are counted before they are made; signing in has a wall of its own.',
    ],
  },
  law: {
    activity:
      'keeping the law that the program decides by: readings of its sections, amendments, figures for a year',
    controller:
      'each body for the readings of its lawyers and for which of its cases an amendment changes something in; the body that runs the installation for the figures',
    purposes: [
      'It can be followed who read a section when, who entered and confirmed an amendment, and who entered a figure.',
      'Each body learns which of its decisions an amendment changes.',
    ],
    legalBasis: [
      LEGAL_BASIS_OF_STAFF,
      'GDPR 6.1 e: the task given by law; the duty to keep official documents; decisions about people follow the law of their day',
    ],
    subjects: ['people with an account', 'people whose cases an amendment changes something in'],
    data: [
      'who read, entered or confirmed what, when',
      'which cases an amendment changes something in, and nothing of what they say',
    ],
    recipients: [
      'everybody with an account, for readings and amendments, without names of other bodies’ staff',
      'of cases those alone who work on them or lead',
    ],
    transfers: NONE,
    security: [
      'A reading is never changed, by anybody; the newest counts.',
      'Lawyers know how many cases of their body there are, and of the country only where there are five or more at three bodies.',
    ],
  },
  money: {
    activity: 'the ledger of the plan’s money',
    controller: 'the body that steers the plan; each body for what it posts',
    purposes: ['It can be followed who posted and took back what.'],
    legalBasis: ['GDPR 6.1 e: the task given by the Government; the duty to keep official documents'],
    subjects: ['people with an account'],
    data: ['who posted what, when. Nothing about people in cases.'],
    recipients: ['everybody, for the postings themselves, without names of staff'],
    transfers: NONE,
    security: ['A posting is never changed, by anybody; what was wrong is taken back by another.'],
  },
  plan: {
    activity: 'the plan, its assignments, report-backs and the account',
    controller: 'the body that steers the plan; each body for its report-backs',
    purposes: ['It can be followed who decided, wrote, reviewed and submitted what.'],
    legalBasis: ['GDPR 6.1 e: the task given by the Government; the duty to keep official documents'],
    subjects: ['people with an account'],
    data: ['who did what, when; drafts until they are submitted. Nothing about people in cases.'],
    recipients: [
      'bodies that take part',
      'everybody, for what is published, without names of staff',
      'the mail server of the installation, and function addresses: that a report-back is missing, of which assignment',
    ],
    transfers: NONE,
    security: ['A draft is seen by its own body alone. One-time links are kept as hashes and end.'],
  },
  support: {
    activity: 'cases of people who need protection and support',
    controller: CASE_BODY,
    purposes: [
      'Identification: signs of exposure are written down and judged by a person.',
      'Protection, needs, and a support plan that begins with what the person wants.',
      'Clocks of the law, notes, documents, programmes with their follow-up.',
      'Retention by law, and the person’s rights.',
      'Advice without a case: a count with no personal data.',
    ],
    legalBasis: [
      'Social welfare boards and private social services: GDPR 6.1 c and e, 9.2 h with SoL 14 and SoLPuL (2001:454) 7 §',
      'Health care: GDPR 6.1 c and e, 9.2 h with the Patient Data Act (2008:355)',
      'Police and prosecution: the Criminal Data Act (2018:1177), in a layer of their own',
      'Organisations: GDPR 6.1 a or f with 9.2 a, or 9.2 d for those in regular contact with them',
      'Data on offences (article 10): under an authority’s control, or as Swedish law allows',
    ],
    subjects: [
      'people exposed to prostitution or trafficking, or presumed to be; children among them',
      'children, relatives, guardians and trusted people around them',
      'people who are said to have harmed them',
      'people with an account who work on the case',
    ],
    data: [
      'in the clear: codes, days and identifiers, such as age group, county, language and step',
      'sealed: names and numbers, contact, whereabouts, family, safety, identification, health (special category), needs, legal situation, money, work, plan, notes, documents; where appointments are and what they are about, what an agency of interpreters is told, and tasks',
      'keyed hashes of identity number and chosen name, by which the body finds its own case',
    ],
    recipients: [
      'those who work on the case; those who lead see number and codes',
      'others only through a disclosure (see disclosure)',
      'the archive, where the law preserves the file',
      'the person, for everything that the law does not keep from them',
    ],
    transfers: NONE,
    security: [
      'Names, numbers and free text are sealed with a key per case, wrapped by a key of the body, kept in a store of its own.',
      'Numbers of cases cannot be guessed; a case that somebody may not see is one that does not exist.',
      'Lists open only the page that they show. Free text is not searched.',
      'Disposal destroys the key, so that the content is unreadable in backups too.',
    ],
  },
  ...FUNDING_PROCESSING,
  ...SAFETY_PROCESSING,
  ...STATISTICS_PROCESSING,
  ...TELLING_PROCESSING,
}
