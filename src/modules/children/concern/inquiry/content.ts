import { type Item, itemSchema } from '../../../../platform/questionnaire/instrument.ts'

/** The version of these questions. What has been answered keeps the number of its own; other words are another version. */
export const QUESTIONS = 1

/** The three corners that a child's situation is looked at from, and what they come to together. */
export const parts = ['child', 'parents', 'family', 'together'] as const
export type Part = (typeof parts)[number]

type Said = readonly [sv: string, en: string]
interface Area {
  readonly key: string
  readonly name: Said
  /** What to ask oneself. */
  readonly hint: Said
}

const areas: Readonly<Record<Exclude<Part, 'together'>, readonly Area[]>> = {
  child: [
    {
      key: 'body',
      name: ['Kropp och hälsa', 'Body and health'],
      hint: [
        'Skador, smärta, sömn, mat, graviditet, droger. Vilken vård har barnet fått, och vilken behövs?',
        'Injuries, pain, sleep, food, pregnancy, drugs. What care has the child had, and what is needed?',
      ],
    },
    {
      key: 'safe',
      name: ['Fri från den som skadar', 'Free from whoever harms'],
      hint: [
        'Vem kan nå barnet, var och hur, också på nätet? Vad säger barnet att det behöver för att våga?',
        'Who can reach the child, where and how, also online? What does the child need in order to dare?',
      ],
    },
    {
      key: 'inside',
      name: ['Hur barnet mår', 'How the child feels'],
      hint: [
        'Rädsla, skam, ilska, glädje. Vad lugnar barnet, och vem?',
        'Fear, shame, anger, joy. What calms the child, and who?',
      ],
    },
    {
      key: 'days',
      name: ['Skola och dagar', 'School and days'],
      hint: [
        'Går barnet i skolan? Vad kan och vill barnet, och vad fyller dagen?',
        'Does the child go to school? What can and wants the child to do, and what fills the day?',
      ],
    },
    {
      key: 'people',
      name: ['De barnet tyr sig till', 'Those the child turns to'],
      hint: [
        'Vänner, syskon, vuxna som barnet litar på. Vem saknar barnet?',
        'Friends, siblings, adults whom the child trusts. Whom does the child miss?',
      ],
    },
  ],
  parents: [
    {
      key: 'daily',
      name: ['Det dagliga', 'The daily'],
      hint: [
        'Mat, sömn, kläder, vård och skola: vad klarar föräldern själv, och med vilken hjälp?',
        'Food, sleep, clothes, care and school: what does the parent manage, and with what help?',
      ],
    },
    {
      key: 'shelter',
      name: ['Skydda barnet', 'Protecting the child'],
      hint: [
        'Ser föräldern faran och handlar? Är föräldern själv hotad, eller en del av det?',
        'Does the parent see the danger and act? Is the parent threatened too, or part of it?',
      ],
    },
    {
      key: 'near',
      name: ['Närhet', 'Closeness'],
      hint: [
        'Förstår och tröstar föräldern? Hur talar de om det som har hänt?',
        'Does the parent understand and comfort? How do they speak of what has happened?',
      ],
    },
    {
      key: 'guide',
      name: ['Visa vägen', 'Showing the way'],
      hint: [
        'Gränser, lek, lärande, tilltro. Vad har fungerat förut?',
        'Limits, play, learning, trust. What has worked before?',
      ],
    },
  ],
  family: [
    {
      key: 'household',
      name: ['Vilka familjen är', 'Who the family is'],
      hint: [
        'Vilka bor ihop, var är de andra, vem bestämmer över barnet? Vad har familjen gått igenom?',
        'Who lives together, where are the others, who decides for the child? What has the family been through?',
      ],
    },
    {
      key: 'means',
      name: ['Bostad, pengar och papper', 'Home, money and papers'],
      hint: [
        'Bostad, inkomst, uppehållsrätt. Vad är osäkert, och från när?',
        'Home, income, right to stay. What is uncertain, and from when?',
      ],
    },
    {
      key: 'pressure',
      name: ['Skulder, hot och krav', 'Debts, threats and demands'],
      hint: [
        'Är familjen skyldig någon något? Vem ställer krav, här eller i ett annat land?',
        'Does the family owe anybody anything? Who makes demands, here or in another country?',
      ],
    },
    {
      key: 'around',
      name: ['Andra som kan bära', 'Others who can carry'],
      hint: [
        'Släkt, grannar, skola, förening, församling. Vem kan göra vad, och från när?',
        'Relatives, neighbours, school, club, congregation. Who can do what, and from when?',
      ],
    },
  ],
}

const kinds = ['need', 'both', 'strength', 'unclear'] as const
const LONGEST = 10_000

const item = (key: string, [sv, en]: Said, more: object = {}): Item =>
  itemSchema.parse({
    ...{ key, kind: 'text', longest: LONGEST, optional: true },
    words: { sv: { question: sv }, en: { question: en } },
    ...more,
  })

const ofArea = ({ key }: Area): Item[] => [
  item(`${key}_says`, ['Vad barnet säger', 'What the child says']),
  item(`${key}_known`, ['Vad som är känt, och varifrån', 'What is known, and from where']),
  item(`${key}_kind`, ['Behov eller styrka', 'Need or strength'], {
    kind: 'one',
    options: kinds,
    words: {
      sv: {
        question: 'Behov eller styrka',
        options: {
          need: 'Behov',
          both: 'Både behov och styrka',
          strength: 'Styrka',
          unclear: 'Går inte att säga än',
        },
      },
      en: {
        question: 'Need or strength',
        options: {
          need: 'Need',
          both: 'Both need and strength',
          strength: 'Strength',
          unclear: 'Cannot be said yet',
        },
      },
    },
  }),
  item(`${key}_judged`, ['Bedömning', 'Assessment']),
]

/** One of the things that a part asks about: an area with its four questions, or one question of what all comes to. */
export interface Asked {
  readonly key: string
  readonly name: Said
  readonly hint: Said | undefined
  readonly items: readonly Item[]
  /** The question that makes it assessed. */
  readonly judged: string
}

const together: readonly (readonly [key: string, name: Said, hint: Said])[] = [
  [
    'sum',
    ['Vad det kommer till', 'What it comes to'],
    [
      'Hur barnet har det, vad som skyddar och vad som skadar. Väg det mot vad barnet självt säger.',
      'How the child is, what protects and what harms. Weigh it against what the child says.',
    ],
  ],
  [
    'proposed',
    ['Vad barnet behöver nu', 'What the child needs now'],
    ['Vad som föreslås, av vem och från när.', 'What is proposed, by whom and from when.'],
  ],
  [
    'child_answers',
    ['Vad barnet säger om det', 'What the child says of it'],
    [
      'Barnets egna ord om bedömningen och förslaget.',
      'The child’s own words on the assessment and the proposal.',
    ],
  ],
  [
    'adults_answer',
    ['Vad vårdnadshavare och ställföreträdare säger om det', 'What guardians and representatives say of it'],
    ['Också det de inte håller med om.', 'Also what they do not agree with.'],
  ],
]

const cornerOf = (part: keyof typeof areas): Asked[] =>
  areas[part].map((area) => ({ ...area, items: ofArea(area), judged: `${area.key}_judged` }))

/** What each part asks about, in its order. */
export const asked: Readonly<Record<Part, readonly Asked[]>> = {
  child: cornerOf('child'),
  parents: cornerOf('parents'),
  family: cornerOf('family'),
  together: together.map(([key, name, [sv, en]]) => ({
    ...{ key, name, hint: undefined, judged: key },
    items: [
      item(key, name, {
        words: { sv: { question: name[0], hint: sv }, en: { question: name[1], hint: en } },
      }),
    ],
  })),
}

/** The questions of a part. */
export const itemsOf = (part: Part): Item[] => asked[part].flatMap(({ items }) => items)
