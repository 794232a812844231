import type { QuestionValues } from '../question.ts'

/** The questions of a course that comes with the program, in the language of the course. */
export interface OwnCheck {
  /** The course, and the version of it that the questions were written for. */
  readonly materialId: string
  readonly number: number
  readonly language: 'sv' | 'en'
  readonly questions: readonly QuestionValues[]
}

const asked = (
  question: string,
  [answer1, answer2, answer3 = '', answer4 = '']: readonly [string, string, string?, string?],
  ...right: QuestionValues['right']
): QuestionValues => ({
  ...{ question, hint: '', answer1, answer2, answer3, answer4, answer5: '', answer6: '' },
  right,
})

/** What the courses that come with the program ask before, after and half a year later: each answer stands in the course. */
export const ownChecks: readonly OwnCheck[] = [
  {
    materialId: '1ea20000-0000-4000-8000-000000000001',
    number: 1,
    language: 'sv',
    questions: [
      asked(
        'En annan myndighet vill veta hur det går för en person som du stöder. Vad frågar du dig först?',
        [
          'Vad vill personen att jag berättar?',
          'Är den som frågar också en myndighet?',
          'Väger myndighetens behov uppenbart tyngre?',
        ],
        '1',
      ),
      asked(
        'Får socialtjänsten eller sjukvården stödja sig på generalklausulen för att berätta för en annan myndighet?',
        ['Ja, om det uppenbart väger över', 'Ja, om en chef har sagt ja', 'Nej'],
        '3',
      ),
      asked(
        'Du misstänker ett brott mot en vuxen som inte vill anmäla. När öppnar lagen en väg till polisen?',
        [
          'När brottets lägsta straff är fängelse i sex månader eller mer',
          'När brottet kan ge fängelse',
          'Så snart polisen frågar',
        ],
        '1',
      ),
      asked(
        'Du misstänker att ett barn far illa. Vad gäller?',
        [
          'Jag anmäler genast till socialnämnden',
          'Jag anmäler när jag är säker',
          'Jag väntar på ett möte med chefen',
        ],
        '1',
      ),
    ],
  },
  {
    materialId: '1ea20000-0000-4000-8000-000000000002',
    number: 1,
    language: 'sv',
    questions: [
      asked(
        'Vem får anta att någon är utsatt för människohandel?',
        ['Bara polisen', 'Bara en domstol', 'Alla som möter människor'],
        '3',
      ),
      asked(
        'Flera tecken stämmer in på den du möter. Vad betyder det?',
        [
          'Jag stannar upp, tänker och talar med personen',
          'Tillräckligt många tecken bevisar brottet',
          'Inga tecken hade betytt att inget har hänt',
        ],
        '1',
      ),
      asked(
        'Vilka får ansöka om betänketid?',
        ['Den som utreder brottet', 'Socialnämnden', 'Arbetsgivaren', 'Regionkoordinatorn'],
        '1',
        '2',
      ),
    ],
  },
  {
    materialId: '1ea20000-0000-4000-8000-000000000003',
    number: 1,
    language: 'en',
    questions: [
      asked(
        'Who may assume that somebody has been trafficked?',
        ['The police alone', 'A court alone', 'Everybody who meets people'],
        '3',
      ),
      asked(
        'You call the regional coordinator without the person’s consent. What do you say?',
        ['The name and the address', 'I ask for advice and give no name', 'Nothing: I may not call'],
        '2',
      ),
      asked(
        'Who may apply for a reflection period?',
        ['The investigating officer', 'The social welfare board', 'The employer', 'The regional coordinator'],
        '1',
        '2',
      ),
    ],
  },
]
