import { createHash } from 'node:crypto'
import { type Instrument, type Item, itemSchema } from '../../../platform/questionnaire/instrument.ts'

type Said = readonly [sv: string, en: string]

const yesOrNo = (key: string, [sv, en]: Said): Item =>
  itemSchema.parse({
    ...{ key, kind: 'one', options: ['yes', 'no'], optional: true },
    words: {
      sv: { question: sv, options: { yes: 'Ja', no: 'Nej' } },
      en: { question: en, options: { yes: 'Yes', no: 'No' } },
    },
  })

const ten = Array.from({ length: 11 }, (_, at) => `s${at}`)
const steps = Object.fromEntries(ten.map((step, at) => [step, String(at)]))
const fromZeroToTen = (key: string, [sv, en]: Said): Item =>
  itemSchema.parse({
    ...{ key, kind: 'scale', options: ten, optional: true },
    words: { sv: { question: sv, options: steps }, en: { question: en, options: steps } },
  })

/** What men are asked, each time the same, in our own words: no scale of others, which would need their leave. All may be passed over. */
export const instrument: Instrument = {
  items: [
    yesOrNo('paid', [
      'Har du betalat för sex de senaste sex månaderna?',
      'Have you paid for sex in the last six months?',
    ]),
    yesOrNo('tried', [
      'Har du tagit kontakt för att köpa sex utan att det blev av, de senaste sex månaderna?',
      'Have you made contact to buy sex without it coming about, in the last six months?',
    ]),
    yesOrNo('talk', [
      'Finns det någon du kan tala med om det här?',
      'Is there somebody you can talk with about this?',
    ]),
    fromZeroToTen('sure', [
      'Hur säker är du på att du kan låta bli? 0 är inte alls, 10 är helt.',
      'How sure are you that you can refrain? 0 is not at all, 10 is entirely.',
    ]),
    fromZeroToTen('mood', [
      'Hur har du mått de senaste två veckorna? 0 är mycket dåligt, 10 är mycket bra.',
      'How have you been in the last two weeks? 0 is very bad, 10 is very well.',
    ]),
  ],
  right: {},
}

/** What tells these questions from others: answers to other words are not set beside these. */
export const askedNow = createHash('sha256').update(JSON.stringify(instrument.items)).digest('hex')

/** When a man is asked. */
export const moments = ['baseline', 'end', 'six_months', 'year'] as const
export type Moment = (typeof moments)[number]
export type Later = Exclude<Moment, 'baseline'>
