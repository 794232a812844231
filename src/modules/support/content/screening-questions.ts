import type { Words } from '../../../platform/i18n/words.ts'
import type { ProgrammeSetting } from './programme-kinds.ts'

interface ScreeningQuestion {
  readonly key: string
  readonly text: Words
}

/** The questions of a setting; none of them is asked before a yes to `mayWeAsk`. */
interface Screening {
  readonly mayWeAsk: Words
  readonly questions: readonly ScreeningQuestion[]
}

/** Kept with every screening. */
export const screeningVersion = '2026-1'

/** Said before the first question, whatever the setting. */
export const screeningBefore: Words = {
  sv: 'Vi frågar alla här. Du får säga nej till alla frågor eller hoppa över någon av dem, och det ändrar ingenting i den hjälp du får. Det du säger skrivs i ditt ärende och du får läsa det. En sak för vi alltid vidare: om ett barn far illa.',
  en: 'We ask everybody here. You may say no to all the questions or skip any of them, and it changes nothing in the help you get. What you say is written in your case and you may read it. One thing we always pass on: if a child is being harmed.',
}

/** Said when the questions are over, or when the person did not want any. */
export const screeningAfter: Words = {
  sv: 'Tack. Du kan ändra dig eller lägga till något när du vill. Vad vill du själv ska hända nu?',
  en: 'Thank you. You can change your mind or add something whenever you want. What would you like to happen now?',
}

export const screeningAnswers = [
  { key: 'yes', label: { sv: 'Ja', en: 'Yes' } },
  { key: 'no', label: { sv: 'Nej', en: 'No' } },
  { key: 'pass', label: { sv: 'Hoppar över', en: 'Passes' } },
] as const satisfies readonly { key: string; label: Words }[]

const afraid = {
  key: 'afraid',
  text: { sv: 'Finns det någon du är rädd för?', en: 'Is there anybody you are afraid of?' },
} as const
const hurt = {
  key: 'hurt',
  text: {
    sv: 'Har någon slagit, hotat eller tvingat dig till något, nu eller tidigare?',
    en: 'Has anybody hit, threatened or forced you, now or earlier?',
  },
} as const
const exchanged = {
  key: 'exchanged',
  text: {
    sv: 'Har du haft sex mot pengar, droger, någonstans att sova eller något annat du behövde?',
    en: 'Have you had sex for money, drugs, a place to sleep or something else you needed?',
  },
} as const
const somebodyDecided = {
  key: 'somebody_decided',
  text: {
    sv: 'Har någon annan bestämt över det, tagit pengarna eller krävt det av dig?',
    en: 'Has somebody else decided about it, taken the money or demanded it of you?',
  },
} as const
const health = {
  key: 'health',
  text: {
    sv: 'Är det något med hälsan, kroppen eller sömnen som du vill ha hjälp med?',
    en: 'Is there anything about your health, body or sleep that you want help with?',
  },
} as const
const moreSupport = {
  key: 'more_support',
  text: {
    sv: 'Vill du träffa någon som kan mer om sådant här?',
    en: 'Would you like to meet somebody who knows more about such things?',
  },
} as const
const meetingUs = {
  key: 'meeting_us',
  text: {
    sv: 'Är det något vi behöver veta för att det ska bli bra för dig här, till exempel språk, funktionsnedsättning, kön eller vem du helst talar med?',
    en: 'Is there anything we need to know to make it good for you here, such as language, disability, gender or whom you would rather talk to?',
  },
} as const
const notMeet = {
  key: 'not_meet',
  text: {
    sv: 'Finns det någon här som du inte vill träffa?',
    en: 'Is there anybody here whom you do not want to meet?',
  },
} as const
const imagesSpread = {
  key: 'images',
  text: {
    sv: 'Har någon spridit eller hotat att sprida bilder eller filmer på dig?',
    en: 'Has anybody spread, or threatened to spread, pictures or films of you?',
  },
} as const

/** Opt-in screening for each setting: what is asked, in the order of the talk. */
export const screenings: Readonly<Record<ProgrammeSetting, Screening>> = {
  addiction: {
    mayWeAsk: {
      sv: 'Får vi fråga om våld och om sex mot ersättning? Många som kommer hit har varit med om det, och vi kan hjälpa till med mer än beroendet.',
      en: 'May we ask about violence and about sex in exchange for something? Many who come here have been through it, and we can help with more than the addiction.',
    },
    questions: [
      afraid,
      hurt,
      {
        key: 'gives_substances',
        text: {
          sv: 'Ger någon dig alkohol eller droger och vill ha något tillbaka?',
          en: 'Does anybody give you alcohol or drugs and want something back?',
        },
      },
      exchanged,
      somebodyDecided,
      health,
      meetingUs,
      moreSupport,
    ],
  },
  institution: {
    mayWeAsk: {
      sv: 'Får vi fråga om du har varit med om att någon utnyttjat dig? Är du under 18 år måste vi berätta för socialtjänsten om du far illa, och då säger vi det till dig först.',
      en: 'May we ask whether anybody has exploited you? If you are under 18 we must tell social services when you are being harmed, and then we tell you first.',
    },
    questions: [
      afraid,
      hurt,
      {
        key: 'persuaded',
        text: {
          sv: 'Har någon fått dig att ha sex eller visa dig naken fast du inte ville, eller mot något du behövde?',
          en: 'Has anybody got you to have sex or show yourself naked when you did not want to, or for something you needed?',
        },
      },
      imagesSpread,
      {
        key: 'waiting_outside',
        text: {
          sv: 'Är det någon som väntar på dig, letar efter dig eller hör av sig när du är här?',
          en: 'Is anybody waiting for you, looking for you or contacting you while you are here?',
        },
      },
      notMeet,
      health,
      {
        key: 'safe_after',
        text: {
          sv: 'Har du någonstans att ta vägen efteråt där du är trygg?',
          en: 'Do you have somewhere to go afterwards where you are safe?',
        },
      },
    ],
  },
  prison: {
    mayWeAsk: {
      sv: 'Får vi fråga om saker som kan ha hänt dig, och om vad du behöver efteråt? Det är frivilligt och påverkar inte straffet, permissioner eller vad andra här får veta.',
      en: 'May we ask about things that may have happened to you, and about what you need afterwards? It is voluntary and does not affect the sentence, leave or what others here are told.',
    },
    questions: [
      notMeet,
      afraid,
      {
        key: 'made_to',
        text: {
          sv: 'Har någon tvingat eller lurat dig till sex, arbete eller brott?',
          en: 'Has anybody forced or tricked you into sex, work or crime?',
        },
      },
      exchanged,
      health,
      {
        key: 'children',
        text: {
          sv: 'Har du barn som behöver något medan du är här, eller när du lämnar anstalten eller landet?',
          en: 'Do you have children who need something while you are here, or when you leave the prison or the country?',
        },
      },
      {
        key: 'after_expulsion',
        text: {
          sv: 'Om du ska utvisas: är det någon där du är rädd för, eller något du behöver ha på plats när du kommer fram?',
          en: 'If you are to be expelled: is there anybody there whom you fear, or anything that you need to be in place when you arrive?',
        },
      },
      {
        key: 'work_plan',
        text: {
          sv: 'Vill du ha hjälp att planera arbete eller studier för tiden efter?',
          en: 'Do you want help to plan work or studies for the time after?',
        },
      },
    ],
  },
  health: {
    mayWeAsk: {
      sv: 'Får vi fråga hur du har det hemma och om någon gör dig illa? Vi frågar för att kunna ge rätt vård.',
      en: 'May we ask how things are at home and whether anybody hurts you? We ask so that we can give the right care.',
    },
    questions: [
      afraid,
      hurt,
      {
        key: 'comes_freely',
        text: {
          sv: 'Kan du komma hit, ta din medicin och söka vård utan att någon hindrar dig?',
          en: 'Can you come here, take your medicine and seek care without anybody stopping you?',
        },
      },
      exchanged,
      somebodyDecided,
      meetingUs,
      moreSupport,
    ],
  },
  social: {
    mayWeAsk: {
      sv: 'Får vi fråga om våld och om att någon kan ha utnyttjat dig? Du får stöd vad du än svarar.',
      en: 'May we ask about violence and about whether anybody may have exploited you? You get support whatever you answer.',
    },
    questions: [
      afraid,
      hurt,
      {
        key: 'somebody_takes',
        text: {
          sv: 'Är det någon som tar dina pengar, dina papper eller din telefon?',
          en: 'Does anybody take your money, your papers or your phone?',
        },
      },
      exchanged,
      somebodyDecided,
      imagesSpread,
      {
        key: 'tonight',
        text: {
          sv: 'Har du någonstans att sova i natt där du är trygg?',
          en: 'Do you have somewhere to sleep tonight where you are safe?',
        },
      },
      moreSupport,
    ],
  },
  ngo: {
    mayWeAsk: {
      sv: 'Får vi fråga lite om hur du har det? Du behöver inte säga vad du heter.',
      en: 'May we ask a little about how things are for you? You do not need to say your name.',
    },
    questions: [
      {
        key: 'tonight',
        text: {
          sv: 'Har du någonstans att sova i natt där du är trygg?',
          en: 'Do you have somewhere to sleep tonight where you are safe?',
        },
      },
      afraid,
      somebodyDecided,
      {
        key: 'own_papers',
        text: {
          sv: 'Har du dina egna papper och din egen telefon?',
          en: 'Do you have your own papers and your own phone?',
        },
      },
      health,
      meetingUs,
      moreSupport,
    ],
  },
}
