import type { Processing } from './processing-fact.ts'

/** Processing where the program tells people and programs of something. */
export const TELLING_PROCESSING: Readonly<Record<string, Processing>> = {
  arrivals: {
    activity: 'what waits for somebody, and who has taken it',
    controller: 'the body at which it waits',
    purposes: [
      'What is said of a danger reaches somebody who can act, at once, and goes on until somebody has taken it.',
    ],
    legalBasis: ['GDPR 6.1 c and e: the duty to act at once (SoL 19:1, 20:1) and work that is answered for'],
    subjects: ['people with an account', 'people in cases, by identifiers alone'],
    data: [
      'the kind of what waits, how urgent it is, the identifiers of its page; who took it and dealt with it, and when',
      'who was told by mail that something waits',
    ],
    recipients: [
      'those whom it waits for: nobody on the deny list of the case',
      'the national coordinator, where a danger has been answered by nobody: that, and at which body',
      'the mail server of the installation: an address and that something waits',
    ],
    transfers: 'none',
    security: [
      'A row holds codes and identifiers; it says of what kind a matter is and nothing of the matter.',
      'It goes with the case that it comes from.',
    ],
  },
  learning: {
    activity:
      'learning: courses and lesson packs and what is said of them; occasions and what people have completed; local plans; the network of those who were trained',
    controller: 'each body for what it makes and for its own people',
    purposes: [
      'Those who meet exposed people learn what they need from texts that follow the law of the day.',
      'Young people read for themselves, and say without a name what should be better.',
      'Those who were trained together in several countries find each other by what they know.',
    ],
    legalBasis: ['GDPR 6.1 e, and 6.1 f where the body is no authority: work is organised and answered for'],
    subjects: [
      'people with an account who make materials, lead occasions, learn, write local plans or are in the network',
      'readers who say or answer something, and learners elsewhere, without a name',
    ],
    data: [
      'who began and published a version, and who wrote a local plan last',
      'what was said of a lesson pack or answered to the questions of a course, and in which week',
      'who stated how many work with what at a body',
      'of whoever joined the network: country, work, function address, languages, topics, and what of it the others see',
      'who has booked an occasion and was there, where they work and what they have completed',
    ],
    recipients: [
      'the body that makes a material: what was said of it',
      'everybody: what that body has chosen to show',
      'the other members of the network: what each member has chosen to show, and no name',
      'whoever leads an occasion: who has a place; of protected housing, and of the police abroad, what they do alone',
      'the body of a learner: counts, and those alone who have chosen to be shown',
      'whoever is given a badge: what it says, under a random name unless the learner asks for their own',
    ],
    transfers: 'members of the network in other countries see what each has chosen to show, here',
    security: [
      'What was completed belongs to the learner: nobody else lists it, and for statistics they are a random name.',
      'From other systems come random accounts alone; a statement with a name or an address is refused and not kept.',
      'Whoever says or answers something is not known: no account, address or time is kept with it, and its text is gone once it is put aside.',
      'Of those who were trained numbers are told in fives, once a quarter, and change only once five have come.',
      'Who booked an occasion is gone two years after it has ended; how many came, by organisation, stays.',
      'Of a member nobody outside the network sees anything; it lapses after 24 months, and is gone at once when they leave.',
    ],
  },
  surveys: {
    activity:
      'surveys: rounds with their design, slips with codes, answers of nobody in particular, tables and series of them',
    controller: 'the body that asks',
    purposes: [
      'What nobody in the field can count is told by those whom it concerns, without anybody learning who they are.',
    ],
    legalBasis: [
      'GDPR 6.1 e: the body was given the task; what is sensitive by 9.2 j, with an approval under the Act on Ethical Review (2003:460) or a reasoned exemption',
    ],
    subjects: ['those who answer, of whom nothing is known', 'people with an account who write rounds'],
    data: [
      'who wrote a round last',
      'each answer by its question, with the site and the week where the round says so, and never with a name, an address or a time',
      'of slips a keyed hash until they are used, and then nothing',
    ],
    recipients: ['everybody: protected tables of a round that has ended; nobody: single answers'],
    transfers: 'none',
    security: [
      'A code and an answer share no row and no transaction; a used slip and the moment of an answer stand in no row, record or log.',
      'Answers are written anew in an order drawn by lot, with each that comes and each night, and removed on the day that the round promises.',
      'What a round promises stays as it is once it is open: the database refuses to lower it.',
    ],
  },
  on_call: {
    activity: 'who answers at a body, and when',
    controller: 'each body for its own people',
    purposes: ['Somebody who can act is reached at any hour, on a number that answers.'],
    legalBasis: ['GDPR 6.1 e, and 6.1 f where the body is no authority: work is organised and answered for'],
    subjects: ['people with an account'],
    data: [
      'numbers of functions with their hours; who is on duty when',
      'who is away from which day to which, and who stands in; never why',
    ],
    recipients: [
      'case staff of other bodies, for numbers and hours; who is on duty, and who is away, in the body alone',
    ],
    transfers: 'none',
    security: ['Of a body that gives shelter nobody outside it sees anything.'],
  },
  legislation: {
    activity:
      'legislation: matters on their way to law and to conventions; assessments of whether a register may be used in a new way',
    controller: 'each ministry for its own matters',
    purposes: ['Everybody follows what is proposed, by whom it was decided and what comes next.'],
    legalBasis: ['GDPR 6.1 e: the work of the government is organised and answered for'],
    subjects: [
      'people with an account who write matters, steps and what was answered',
      'private persons who answered a referral and chose to be named',
    ],
    data: [
      'who wrote a matter or a step last, and who released what was answered, or decided an assessment',
      'the name of a private person who chose it, and what they answered',
    ],
    recipients: ['everybody, for matters, steps and released answers: never who wrote them'],
    transfers: 'none',
    security: [
      'Who decides is a body or an office, never a person by name.',
      'Of a private person who has not chosen it no name is kept; quotes with an identity number, a mail address or a telephone number are refused.',
    ],
  },
  outreach: {
    activity:
      'outreach: contacts without identity, slips with two words, methods; men who want to stop buying sex, by codes of their own',
    controller: 'each unit for its own contacts',
    purposes: [
      'Units know how many contacts they have and what is accepted; everybody reads it as protected series.',
      'What changes for men who want to stop is described, with how many left.',
    ],
    legalBasis: ['GDPR 6.1 e: what is kept of a contact or a follow-up holds nobody who can be found'],
    subjects: ['bodies and people with an account who write method sheets; of those who are met nobody'],
    data: [
      'of a contact: day or night of a day, kind of place, county, coarse age and sex where volunteered, language, what was offered and accepted',
      'who wrote a method sheet last',
    ],
    recipients: ['the unit itself; everybody, for series and method sheets'],
    transfers: 'none',
    security: [
      'No column can hold a name, a number, a link or a text of a person; who noted a contact, and when, is kept nowhere.',
      'Rows are written anew each night in an order drawn by lot.',
    ],
  },
  conduct: {
    activity: 'conduct: what guidelines and agreements say of the purchase of sex',
    controller: 'the body that answers for its guidelines or its agreements',
    purposes: ['Everybody sees how far guidelines and agreements reach, and takes over texts that are good.'],
    legalBasis: ['GDPR 6.1 e: the task of the body by law or by a decision of the government'],
    subjects: ['people with an account who answer for their body'],
    data: [
      'who asked, answered and counted for a body, and when',
      'of employees numbers alone: how many, and how many of a unit have attested',
      'who wrote a text, a clause or an agreement last, and who looked at an agreement',
    ],
    recipients: [
      'everybody, for what texts say; the body itself, for its numbers of attestations and for agreements whose partner must not be known; everybody who has signed in, for other agreements',
    ],
    transfers: 'none',
    security: [
      'Of a unit of fewer than ten no number is kept; no table holds a breach, a refusal or a name.',
    ],
  },
  cooperation: {
    activity: 'cooperation in the counties and over the country: networks by function, meetings, plans',
    controller:
      'each county board for what it keeps; the national coordination for what is of the whole country',
    purposes: [
      'Those who take part know what was decided and by when; everybody reads plans and what came of them.',
    ],
    legalBasis: ['GDPR 6.1 e: the task of county boards to coordinate'],
    subjects: [
      'people with an account who write plans, meetings and agreements; in a network functions, never people',
      'people from other countries who came on a visit',
    ],
    data: [
      'who wrote something last, and when; who read a strategy, and what they found; name and function of visitors from other countries',
    ],
    recipients: ['those who take part in the work; everybody, for plans, strategies and their marks'],
    transfers: 'none',
    security: [
      'Whom an agreement with a trade is with stands in no open figure.',
      'A county board writes for its own county alone, in the actions and in the database.',
    ],
  },
  recommendations: {
    activity: 'recommendations: what those who examine the conventions recommend, and what acts on it',
    controller: 'each body for the recommendations that it keeps',
    purposes: ['Everybody sees what was recommended, what was answered and what nobody acts on.'],
    legalBasis: ['GDPR 6.1 e: the task of the body by law or by a decision of the government'],
    subjects: ['people with an account who write recommendations down'],
    data: ['who wrote a recommendation last, and who said what acts on it'],
    recipients: ['everybody, for recommendations'],
    transfers: 'none',
    security: ['A recommendation names bodies, never people.'],
  },
  incidents: {
    activity: 'incidents: personal data breaches, whom they concern and what those were told',
    controller: 'the body at which a breach happened',
    purposes: [
      'A breach is reported in time, those concerned are told, and both can be examined afterwards.',
    ],
    legalBasis: [
      'GDPR 6.1 c: articles 33 and 34, and chapter 3 sections 9–11 of the Criminal Data Act (2018:1177)',
    ],
    subjects: ['people whose case a breach concerns', 'people with an account who write of a breach'],
    data: [
      'which cases a breach concerns, how and when each person was told or why not',
      'who wrote of a breach last',
    ],
    recipients: [
      'whoever leads the casework of the body; of the breach itself also its officers and auditors',
    ],
    transfers: 'the report goes to the supervisory authority, by the body itself; it names nobody',
    security: [
      'The description of a breach has no names; whom it concerns is read on a page of its own, each time on record.',
    ],
  },
  monitoring: {
    activity: 'monitoring: questions of those who examine the conventions, and the replies to them',
    controller: 'the body that answers for a reply, and each body for what it answers when asked',
    purposes: ['What is replied has its sources and their days, and everybody can read it.'],
    legalBasis: ['GDPR 6.1 e: the task of the body by law or by a decision of the government'],
    subjects: ['people with an account who work on a reply'],
    data: ['who wrote, approved and sent an answer; who asked, answered and accepted'],
    recipients: [
      'everybody, for replies that were sent; before that the body that answers and those that are asked',
    ],
    transfers: 'a reply goes to the body that asks, outside the house; it names bodies, never people',
    security: ['Figures come protected from their sources; no answer is drawn from cases.'],
  },
  knowledge: {
    activity:
      'knowledge: studies, the searches that found them, how two screened them, and what nobody knows',
    controller: 'each body for the studies and searches that it describes',
    purposes: ['What is known and what is not is described so that whoever reads can count after.'],
    legalBasis: ['GDPR 6.1 e: what has been published is described for an assignment'],
    subjects: [
      'authors of publications, as published; people with an account who describe, screen and settle',
    ],
    data: [
      'authors, title, year and where a study was published; how likely it is to mislead, and why',
      'what each of two screeners said of a study, and how they were settled',
    ],
    recipients: [
      'everybody, for studies that stand in the register; the body itself, for what waits to be screened',
    ],
    transfers: 'none',
    security: ['Neither screener reads what the other has said before both have.'],
  },
  reminders: {
    activity: 'reminders of deadlines',
    controller: 'each body for its own people; the body that runs the installation for the sending',
    purposes: ['Whoever has something to do by a day is told in time, once, in the way that they want.'],
    legalBasis: ['GDPR 6.1 e, and 6.1 f where the body is no authority: work is organised and answered for'],
    subjects: ['people with an account'],
    data: [
      'that somebody was reminded of how many deadlines, when, and whether it was read',
      'how somebody wants to be reminded; that they have a calendar',
    ],
    recipients: [
      'the mail server of the installation, and the person’s own: name, number of deadlines, last day',
      'whoever keeps the calendar that a person has given the secret address: kind and last day',
    ],
    transfers: 'none by the program; a person may keep a calendar with a service elsewhere',
    security: [
      'Mails and calendars name no case, no other person and no place; of the times of a case they say how many.',
      'The secret of a calendar is kept as a digest, and stops working at once when it is withdrawn.',
    ],
  },
  webhooks: {
    activity: 'telling other systems of what is published',
    controller: 'the body that runs the installation',
    purposes: ['Other systems learn what has been published, as it is published.'],
    legalBasis: ['GDPR 6.1 e: information on public activities is made available'],
    subjects: ['nobody: what is told is a kind of change and where it is read'],
    data: ['secrets that deliveries are signed with (encrypted); no personal data'],
    recipients: ['receivers that an administrator has allowed'],
    transfers: 'none of personal data',
    security: ['Secrets are encrypted with the key of the installation, which is not in the database.'],
  },
}
