import type { Guideline } from '../shape.ts'

const first: Guideline = {
  version: '2026-1',
  from: '2005-01-01',
  title: {
    sv: 'Att upptäcka barn som kan vara utsatta',
    en: 'To notice children who may be exposed',
  },
  lead: {
    sv: 'Riktlinjer till checklistan om barn: hur den används av alla som möter barn, i alla lokaler.',
    en: 'Guidelines to the checklist on children: how it is used by everybody who meets children, in every setting.',
  },
  changed: [],
  sections: [
    {
      key: 'meet',
      title: { sv: 'Mötet med barnet', en: 'Meeting the child' },
      points: [
        {
          sv: 'Tala med barnet ensamt, med tolk som ni har bokat. Den vuxna som följer med tolkar inte.',
          en: 'Talk with the child alone, with an interpreter whom you have booked. The grown-up who comes along does not interpret.',
        },
        {
          sv: 'Fråga öppet, en sak i taget. Lova inget som du inte kan hålla.',
          en: 'Ask openly, one thing at a time. Promise nothing that you cannot keep.',
        },
        {
          sv: 'Att sälja sex är inget brott, och barnet har inte gjort fel. Säg det.',
          en: 'Selling sex is no offence, and the child has done nothing wrong. Say so.',
        },
      ],
    },
    {
      key: 'list',
      title: { sv: 'Checklistan', en: 'The checklist' },
      points: [
        {
          sv: 'Listan får dig att tänka. Den räknas inte ihop och avgör inget. Att inget syns bevisar ingenting.',
          en: 'The list makes you think. It is not added up and decides nothing. That nothing is seen proves nothing.',
        },
        {
          sv: 'Oklar ålder: behandla som barn tills åldern är bedömd.',
          en: 'Age uncertain: treat as a child until it has been assessed.',
        },
      ],
    },
    {
      key: 'act',
      title: { sv: 'Vad du gör', en: 'What you do' },
      points: [
        {
          sv: 'Orosanmälan görs genast av den som har skyldigheten. Den behöver inte vara säker.',
          en: 'A report of concern is made at once by whoever has the duty. It need not be sure.',
        },
        {
          sv: 'Berätta för socialtjänsten om det finns fler barn i närheten.',
          en: 'Tell social services whether there are other children near.',
        },
        {
          sv: 'Är vårdnadshavaren den som kan ha gjort det: berätta inte för den, fråga socialtjänsten och polisen först.',
          en: 'Where the guardian may be the one who did it: do not tell them, ask social services and the police first.',
        },
      ],
    },
    {
      key: 'spread',
      title: { sv: 'Sprid dem', en: 'Spread them' },
      points: [
        {
          sv: 'Gå igenom riktlinjerna med alla som börjar, och en gång om året med alla.',
          en: 'Go through the guidelines with everybody who begins, and once a year with everybody.',
        },
        {
          sv: 'Säg vad som är otydligt. Nästa version bygger på det.',
          en: 'Say what is unclear. The next version builds on it.',
        },
      ],
    },
  ],
}

/** Guidelines to the checklist on children (measure 1). */
export const childSigns: readonly [Guideline, ...Guideline[]] = [first]
