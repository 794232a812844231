import type { Words } from '../../../platform/i18n/words.ts'
import type { QuestionKey, WhoAnswers } from './schema.ts'

/** The same four things, asked in words for the age. */
export const questions: Readonly<Record<WhoAnswers, Readonly<Record<QuestionKey, Words>>>> = {
  under_7: {
    felt_safe: { sv: 'Kändes det tryggt där?', en: 'Did it feel safe there?' },
    understood: { sv: 'Förstod du vad de vuxna sa?', en: 'Did you understand what the grown-ups said?' },
    was_heard: { sv: 'Lyssnade de vuxna på dig?', en: 'Did the grown-ups listen to you?' },
    got_help: {
      sv: 'Var de vuxna snälla och hjälpte dig?',
      en: 'Were the grown-ups kind, and did they help you?',
    },
  },
  '7_to_12': {
    felt_safe: { sv: 'Kände du dig trygg när du var där?', en: 'Did you feel safe when you were there?' },
    understood: { sv: 'Fick du veta vad som skulle hända?', en: 'Were you told what would happen?' },
    was_heard: { sv: 'Lyssnade de på vad du tyckte?', en: 'Did they listen to what you thought?' },
    got_help: { sv: 'Fick du hjälp med det som var svårt?', en: 'Did you get help with what was hard?' },
  },
  '13_to_17': {
    felt_safe: { sv: 'Kändes det tryggt att vara där?', en: 'Did it feel safe to be there?' },
    understood: {
      sv: 'Förstod du vad som hände och vad du hade rätt till?',
      en: 'Did you understand what happened and what you had a right to?',
    },
    was_heard: { sv: 'Togs det du sa på allvar?', en: 'Was what you said taken seriously?' },
    got_help: { sv: 'Fick du det stöd du behövde?', en: 'Did you get the support you needed?' },
  },
  carer: {
    felt_safe: {
      sv: 'Upplevde du att barnet var tryggt där?',
      en: 'Did you feel that the child was safe there?',
    },
    understood: {
      sv: 'Fick du den information du behövde?',
      en: 'Did you get the information that you needed?',
    },
    was_heard: { sv: 'Blev barnet lyssnat på?', en: 'Was the child listened to?' },
    got_help: { sv: 'Fick barnet det stöd det behövde?', en: 'Did the child get the support it needed?' },
  },
}
