import type { LetterKind, LetterLanguage } from './records.ts'

interface Begun {
  readonly subject: string
  readonly body: string
}

/** What letters begin with where a body has written nothing of its own: names in braces are filled in, brackets are gaps. */
export const houseTexts: Readonly<Record<LetterKind, Readonly<Record<LetterLanguage, Begun>>>> = {
  letter: {
    sv: { subject: '[Vad brevet gäller]', body: 'Hej {namn}!\n\n[Text]\n\nMed vänlig hälsning' },
    en: { subject: '[What the letter is about]', body: 'Dear {name},\n\n[Text]\n\nYours sincerely' },
  },
  summons: {
    sv: {
      subject: 'Tid för möte',
      body: 'Hej {namn}!\n\nDu har en tid den [dag] klockan [tid]. Vi ses på [plats].\n\nBehöver du tolk, eller passar tiden inte? Hör av dig till {handläggare}, [telefon].\n\nDu får ta med dig någon som du litar på. Du behöver inte svara på alla frågor.',
    },
    en: {
      subject: 'Time for a meeting',
      body: 'Dear {name},\n\nYou have an appointment on [day] at [time]. We meet at [place].\n\nDo you need an interpreter, or does the time not suit you? Contact {caseworker}, [telephone].\n\nYou may bring somebody you trust. You need not answer every question.',
    },
  },
  certificate: {
    sv: {
      subject: 'Intyg',
      body: 'Härmed intygas att {namn} har kontakt med {organisation} sedan [dag].\n\nIntyget gäller: [vad som intygas].\n\nDet lämnas på begäran av {namn} och ska användas till [ändamål].',
    },
    en: {
      subject: 'Certificate',
      body: 'This is to certify that {name} has been in contact with {body} since [day].\n\nIt concerns: [what is certified].\n\nIt is given at the request of {name}, to be used for [purpose].',
    },
  },
  decision: {
    sv: {
      subject: 'Beslut om [vad beslutet gäller]',
      body: '{organisation} beslutar att [bevilja eller avslå] [insats] för {namn} från och med [dag].',
    },
    en: {
      subject: 'Decision on [what it concerns]',
      body: '{body} decides to [grant or refuse] [service] for {name} from [day].',
    },
  },
}

/** What a decision has besides. */
export const decisionGaps: Readonly<
  Record<LetterLanguage, Readonly<Record<'reasons' | 'provisions' | 'appealNote', string>>>
> = {
  sv: {
    reasons: '[Vilka omständigheter som har varit avgörande, och varför]',
    provisions: '[Lag och paragraf]',
    appealNote: '[Vilken domstol, eller varför beslutet inte kan överklagas]',
  },
  en: {
    reasons: '[Which circumstances were decisive, and why]',
    provisions: '[Act and section]',
    appealNote: '[Which court, or why the decision cannot be appealed]',
  },
}
