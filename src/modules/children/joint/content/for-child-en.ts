import type { AgeBand } from '../schema.ts'
import { CHILD_TEXT_VERSION, type ChildWords } from './child-words.ts'

const inDay = (day: string, time: string | null) => (time === null ? day : `${day} at ${time}`)

const small: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'For you',
  lead: [
    'A grown-up reads this with you.',
    'Some grown-ups are helping each other so that you are well. You have done nothing wrong.',
  ],
  whatHappens: 'This is what happens',
  nothingPlanned: 'No day has been set yet. Somebody tells you when it is.',
  done: 'That is done.',
  day: inDay,
  steps: {
    consultation: { what: 'The grown-ups talk to each other.', who: 'You need not be there.' },
    interview: {
      what: 'A grown-up talks with you in a calm room.',
      who: 'You tell it in your own words. You may say “I don’t know”.',
    },
    medical: {
      what: 'A doctor looks to see that your body is well.',
      who: 'You may ask about everything. You may say stop.',
    },
    crisis_support: {
      what: 'A grown-up who is good with feelings meets you.',
      who: 'You can draw, play or talk.',
    },
    follow_up: { what: 'The grown-ups talk to each other again.', who: 'Then somebody tells you.' },
    decision: { what: 'The grown-ups decide what happens next.', who: 'Somebody tells you.' },
  },
  rightsTitle: 'This is yours',
  rights: [
    'You may have a safe grown-up with you.',
    'You may speak your own language. Somebody helps.',
    'You may say what you want and think.',
    'You may take a break.',
  ],
  askTitle: 'Ask',
  ask: ['You may ask whenever you like. Every question is a good question.'],
}

const middle: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'What happens now',
  lead: [
    'Several grown-ups with different jobs are working together for you. Each writes in papers of their own. They may not tell each other everything.',
    'None of this is your fault.',
  ],
  whatHappens: 'What happens, and when',
  nothingPlanned: 'No day has been set yet. The grown-up you know tells you when it is.',
  done: 'That is done.',
  day: inDay,
  steps: {
    consultation: {
      what: 'The grown-ups have a meeting and plan.',
      who: 'You are not there. Afterwards you are told what they came to.',
    },
    interview: {
      what: 'A grown-up who is used to talking with children asks you questions.',
      who: 'The talk is recorded, so that you need not tell it many times. You may say “I don’t know” and “I don’t understand”.',
    },
    medical: {
      what: 'A doctor examines you.',
      who: 'The doctor first tells you what will be done. You may ask, and you may say stop.',
    },
    crisis_support: {
      what: 'You meet somebody who is good at helping children who have had a hard time.',
      who: 'You decide what you want to talk about.',
    },
    follow_up: {
      what: 'The grown-ups meet again to see whether the help works.',
      who: 'You may say what you think before that.',
    },
    decision: { what: 'It is decided what happens next.', who: 'You are told, and why.' },
  },
  rightsTitle: 'Your rights',
  rights: [
    'You may say what you want and what worries you. It is written down.',
    'You may have a grown-up with you for support.',
    'You have an interpreter if you want one.',
    'You are told what happens. You may also say that you cannot take it in now.',
    'You may have a person of your own who is on your side in what is hard to understand.',
  ],
  askTitle: 'If you wonder',
  ask: ['Ask the grown-up you met first.', 'If it is urgent or dangerous: call 112.'],
}

const teen: ChildWords = {
  version: CHILD_TEXT_VERSION,
  title: 'What happens, and what you have a right to',
  lead: [
    'Several services are working at the same time for you, so that you need not go to each of them. Each keeps notes of its own, and may tell the others only where the law lets it or you say yes.',
    'You are not to blame for what has happened.',
  ],
  whatHappens: 'Planned',
  nothingPlanned: 'No day has been set yet. You hear as soon as it is.',
  done: 'Done.',
  day: inDay,
  steps: {
    consultation: {
      what: 'Those who work with this have a planning meeting.',
      who: 'You are not there. Say before the meeting what you want them to know.',
    },
    interview: {
      what: 'You are asked what has happened, by somebody trained for it.',
      who: 'The talk is recorded, so that you need not tell it again and again. You may take a break, and you may say that you do not want to answer.',
    },
    medical: {
      what: 'A medical examination.',
      who: 'You are told what will be done before. Nothing is done against your will, and you may say stop.',
    },
    crisis_support: {
      what: 'A talk about how you are, with somebody used to hard events.',
      who: 'You choose what you talk about.',
    },
    follow_up: {
      what: 'A meeting about how it has gone and what is missing.',
      who: 'Say what works and what does not.',
    },
    decision: {
      what: 'A decision on what happens next.',
      who: 'You are told the decision and its reasons. Sometimes it can be appealed.',
    },
  },
  rightsTitle: 'Your rights',
  rights: [
    'Your opinion is asked for, written down and taken seriously.',
    'You may have a lawyer of your own who costs you nothing.',
    'You may have a support person with you.',
    'You have an interpreter, and you may say if the interpreter does not feel right.',
    'You may read most of what is written about you, and say if something is wrong.',
    'You get help even if you do not want to tell everything.',
  ],
  askTitle: 'If you wonder',
  ask: ['Ask the person you met first.', 'If it is urgent or dangerous: call 112.'],
}

/** What a child is told in English, by age. */
export const english: Readonly<Record<AgeBand, ChildWords>> = {
  under_7: small,
  '7_to_12': middle,
  '13_to_17': teen,
}
