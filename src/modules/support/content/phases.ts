import type { Words } from '../../../platform/i18n/words.ts'
import { type ClockKind, MOST_REHABILITATION_PERIODS } from '../../law/index.ts'

export type PhaseKind = 'rest' | 'rehabilitation' | 'integration' | 'own'

/** A phase of support: the clock that says how long it may be, and how many there may be. */
interface Phase {
  readonly kind: PhaseKind
  readonly name: Words
  readonly about: Words
  readonly clock: ClockKind | null
  readonly most: number | null
}

/**
 * The phases of the national support programme (rules.json NSP-1, the programme's conditions of 2022), and a
 * phase that a body names itself. They are lengths of a programme: they do not move for a public holiday.
 */
export const phases: Readonly<Record<PhaseKind, Phase>> = {
  rest: {
    kind: 'rest',
    name: { sv: 'Vila och återhämtning', en: 'Rest and recovery' },
    about: {
      sv: 'Högst 30 dagar. Sova, äta, vara trygg och få vård. Inget behöver bestämmas än.',
      en: 'At most 30 days. Sleeping, eating, being safe and getting care. Nothing has to be decided yet.',
    },
    clock: 'rest_phase',
    most: null,
  },
  rehabilitation: {
    kind: 'rehabilitation',
    name: { sv: 'Rehabilitering', en: 'Rehabilitation' },
    about: {
      sv: 'Högst 90 dagar i taget, högst tre gånger. Stöd, behandling och vardag i personens egen takt.',
      en: 'At most 90 days at a time, at most three times. Support, treatment and daily life at the person’s own pace.',
    },
    clock: 'rehabilitation_phase',
    most: MOST_REHABILITATION_PERIODS,
  },
  integration: {
    kind: 'integration',
    name: { sv: 'Integration i samhället', en: 'Integration into society' },
    about: {
      sv: 'Högst 45 dagar. Steget till ett eget liv: bostad, arbete eller studier, egna kontakter.',
      en: 'At most 45 days. The step to a life of one’s own: a home, work or studies, contacts.',
    },
    clock: 'integration_phase',
    most: null,
  },
  own: {
    kind: 'own',
    name: { sv: 'Egen fas', en: 'A phase of your own' },
    about: {
      sv: 'Verksamheten namnger fasen och bestämmer hur lång den är.',
      en: 'The body names the phase and decides how long it is.',
    },
    clock: null,
    most: null,
  },
}
