import type { Checklist } from './checklist-shape.ts'
import { nextStepsAdult } from './duties-adult.ts'

/** The list for adults, first version. It is about what others do, never about what the person is. */
export const checklistAdult2026 = {
  key: 'adult',
  version: '2026-1',
  from: '2026-01-01',
  title: {
    sv: 'Tecken på människohandel och exploatering: vuxna',
    en: 'Signs of trafficking and exploitation: adults',
  },
  introduction: [
    {
      sv: 'Inget enskilt tecken och inget antal tecken avgör. Att du inte ser något bevisar ingenting. Svaren räknas aldrig ihop.',
      en: 'No single sign and no number of signs decides. That you see nothing proves nothing. The answers are never added up.',
    },
    {
      sv: 'Listan handlar om vad andra gör mot personen. Att sälja sex är inget brott och är i sig inget tecken.',
      en: 'The list is about what others do to the person. Selling sex is no crime and is not in itself a sign.',
    },
    {
      sv: 'Börja med det som är bråttom: är personen trygg just nu, behövs vård, mat eller sömn? Listan kan vänta.',
      en: 'Begin with what is urgent: is the person safe right now, is there a need for care, food or sleep? The list can wait.',
    },
    {
      sv: 'Tala med personen i enrum, med en tolk som personen godtar. Låt aldrig någon i sällskapet tolka.',
      en: 'Talk to the person in private, with an interpreter whom the person accepts. Never let anybody who came along interpret.',
    },
    {
      sv: 'Håll inget förhör. Fyll i det du har sett, hört eller fått berättat, och välj ”inte frågat” för resten.',
      en: 'Do not interrogate. Fill in what you have seen, heard or been told, and choose “not asked” for the rest.',
    },
    {
      sv: 'Människohandel har i lagen tre delar: någon gör något (till exempel rekryterar, transporterar eller inhyser en människa), med otillbörliga medel, i syfte att människan ska utnyttjas. Du behöver inte kunna visa någon av delarna för att ge stöd.',
      en: 'In law trafficking has three parts: somebody does something (for example recruits, transports or harbours a person), by improper means, for the purpose of exploitation. You need not be able to show any of the parts to give support.',
    },
  ],
  dimensions: [
    {
      key: 'recruitment',
      title: { sv: 'Hur det började', en: 'How it began' },
      lead: {
        sv: 'Vad personen blev lovad, av vem, och hur det blev.',
        en: 'What the person was promised, by whom, and how it turned out.',
      },
      indicators: [
        {
          key: 'promised_something_else',
          text: {
            sv: 'Arbetet, lönen, boendet eller resan blev något annat än det som lovades',
            en: 'The work, pay, housing or journey turned out to be something else than what was promised',
          },
        },
        {
          key: 'somebody_else_arranged',
          text: {
            sv: 'Någon annan ordnade eller betalade resan, och väntar sig något tillbaka',
            en: 'Somebody else arranged or paid for the journey, and expects something in return',
          },
        },
        {
          key: 'relationship_turned',
          text: {
            sv: 'En partner eller ny vän visade omtanke först och började sedan ställa krav på arbete, sex eller pengar',
            en: 'A partner or new friend was caring at first and then began to demand work, sex or money',
          },
        },
        {
          key: 'family_agreed',
          text: {
            sv: 'Familj eller släkt har kommit överens om personen med någon, eller fått betalt',
            en: 'Family or relatives have made an agreement about the person with somebody, or been paid',
          },
        },
      ],
    },
    {
      key: 'documents',
      title: { sv: 'Resor och handlingar', en: 'Movement and documents' },
      lead: {
        sv: 'Vem som bestämmer var personen är, och vem som har papperen.',
        en: 'Who decides where the person is, and who holds the papers.',
      },
      indicators: [
        {
          key: 'documents_held',
          text: {
            sv: 'Någon annan förvarar pass, id-handling eller bankkort',
            en: 'Somebody else keeps the passport, identity document or bank card',
          },
        },
        {
          key: 'documents_made_by_others',
          text: {
            sv: 'Någon annan har ordnat handlingar med fel namn, ålder eller medborgarskap',
            en: 'Somebody else has arranged documents with the wrong name, age or nationality',
          },
        },
        {
          key: 'own_address_unknown',
          text: {
            sv: 'Personen vet inte sin adress eller vart resan ska gå',
            en: 'The person does not know the address of the place they live in, or where the journey leads',
          },
        },
        {
          key: 'moved_around',
          text: {
            sv: 'Andra flyttar personen mellan lägenheter, orter eller länder',
            en: 'Others move the person between flats, towns or countries',
          },
        },
      ],
    },
    {
      key: 'control',
      title: { sv: 'Kontroll, hot och våld', en: 'Control, threats and violence' },
      lead: {
        sv: 'Vad någon gör för att få personen att lyda. Fråga bara i enrum.',
        en: 'What somebody does to make the person obey. Ask in private only.',
      },
      indicators: [
        {
          key: 'answered_for',
          text: {
            sv: 'Någon annan svarar åt personen eller vill aldrig lämna er ensamma',
            en: 'Somebody else answers for the person or never wants to leave you alone together',
          },
        },
        {
          key: 'watched',
          text: {
            sv: 'Någon bevakar personen: följer med, ringer ofta, spårar telefonen eller har kameror',
            en: 'Somebody watches the person: comes along, calls often, tracks the phone or has cameras',
          },
        },
        {
          key: 'threatened',
          text: {
            sv: 'Någon hotar personen eller personens familj',
            en: 'Somebody threatens the person or the person’s family',
          },
          hint: {
            sv: 'Också hot om att berätta för familjen, sprida bilder eller anmäla till myndigheter.',
            en: 'Also threats to tell the family, spread images or report to the authorities.',
          },
        },
        {
          key: 'violence',
          text: {
            sv: 'Någon slår, tvingar till sex, straffar eller låser in',
            en: 'Somebody hits, forces to have sex, punishes or locks in',
          },
        },
        {
          key: 'belief_used',
          text: {
            sv: 'Någon använder ed, religion, heder eller skam för att styra personen',
            en: 'Somebody uses an oath, religion, honour or shame to steer the person',
          },
        },
      ],
    },
    {
      key: 'vulnerability',
      title: { sv: 'Utsatthet som någon utnyttjar', en: 'Vulnerability that somebody uses' },
      lead: {
        sv: 'Att vara utsatt är inget tecken i sig. Frågan är om någon drar nytta av det.',
        en: 'To be vulnerable is not a sign in itself. The question is whether somebody takes advantage of it.',
      },
      indicators: [
        {
          key: 'permit_used',
          text: {
            sv: 'Någon hotar med polisen eller Migrationsverket, eller med att personen saknar tillstånd',
            en: 'Somebody threatens with the police or Migrationsverket, or with the person having no permit',
          },
        },
        {
          key: 'nowhere_to_go',
          text: {
            sv: 'Någon drar nytta av att personen saknar pengar, bostad eller någon att vända sig till',
            en: 'Somebody takes advantage of the person having no money, no home or nobody to turn to',
          },
        },
        {
          key: 'substances_supplied',
          text: {
            sv: 'Någon ger personen alkohol, narkotika eller läkemedel och får något i utbyte',
            en: 'Somebody gives the person alcohol, drugs or medicines and gets something in return',
          },
        },
        {
          key: 'disability_or_illness_used',
          text: {
            sv: 'Någon utnyttjar funktionsnedsättning, sjukdom eller psykisk ohälsa',
            en: 'Somebody takes advantage of disability, illness or mental ill health',
          },
        },
      ],
    },
    {
      key: 'exploitation',
      title: { sv: 'Utnyttjande', en: 'Exploitation' },
      lead: {
        sv: 'Vad personen förmås att göra, och vem som tjänar på det.',
        en: 'What the person is made to do, and who gains by it.',
      },
      indicators: [
        {
          key: 'others_decide_sexual',
          text: {
            sv: 'Någon annan bestämmer över sexuella handlingar: om, när, med vem eller till vilket pris',
            en: 'Somebody else decides about sexual acts: whether, when, with whom or at what price',
          },
        },
        {
          key: 'cannot_refuse',
          text: {
            sv: 'Personen får inte säga nej till vissa personer eller handlingar, eller till sex utan skydd',
            en: 'The person may not refuse certain people or acts, or sex without protection',
          },
        },
        {
          key: 'money_taken',
          text: {
            sv: 'Någon annan tar pengarna, eller tar mer än personen har gått med på',
            en: 'Somebody else takes the money, or more of it than the person has agreed to',
          },
        },
        {
          key: 'images_used',
          text: {
            sv: 'Någon sprider, säljer eller hotar med bilder eller filmer',
            en: 'Somebody spreads, sells or threatens with pictures or films',
          },
        },
        {
          key: 'long_work_little_pay',
          text: {
            sv: 'Personen arbetar mycket långa dagar, får lite eller ingen lön eller arbetar i fara',
            en: 'The person works very long days, gets little or no pay, or works in danger',
          },
        },
        {
          key: 'made_to_commit_crime_or_beg',
          text: {
            sv: 'Någon får personen att tigga, stjäla, smuggla eller begå andra brott',
            en: 'Somebody makes the person beg, steal, smuggle or commit other offences',
          },
        },
        {
          key: 'name_used',
          text: {
            sv: 'Någon använder personens namn, konto eller e-legitimation till lån, företag eller bidrag',
            en: 'Somebody uses the person’s name, account or electronic identity for loans, companies or benefits',
          },
        },
      ],
    },
    {
      key: 'debt',
      title: { sv: 'Skuld och beroende', en: 'Debt and dependency' },
      lead: {
        sv: 'Vad som gör det svårt att gå därifrån.',
        en: 'What makes it hard to leave.',
      },
      indicators: [
        {
          key: 'debt_that_grows',
          text: {
            sv: 'Personen ska betala av en skuld som växer eller som någon annan bestämmer',
            en: 'The person must pay off a debt that grows or that somebody else decides',
          },
        },
        {
          key: 'one_person_holds_all',
          text: {
            sv: 'Samma person styr över arbete, bostad och transport, och tar betalt för det',
            en: 'The same person controls work, housing and transport, and charges for it',
          },
        },
        {
          key: 'family_pays',
          text: {
            sv: 'Familjen får betala om personen slutar, ger sig av eller berättar',
            en: 'The family has to pay if the person stops, leaves or tells',
          },
        },
      ],
    },
    {
      key: 'living',
      title: { sv: 'Boende och vardag', en: 'Living conditions' },
      lead: {
        sv: 'Var och hur personen bor.',
        en: 'Where and how the person lives.',
      },
      indicators: [
        {
          key: 'lives_where_exploited',
          text: {
            sv: 'Personen måste bo på den plats där arbetet eller utnyttjandet sker',
            en: 'The person has to live at the place where the work or the exploitation happens',
          },
        },
        {
          key: 'no_key',
          text: {
            sv: 'Personen har ingen egen nyckel eller får inte gå ut och in fritt',
            en: 'The person has no key or may not come and go freely',
          },
        },
        {
          key: 'lacks_basic_things',
          text: {
            sv: 'Personen får för lite mat, sömn, värme eller avskildhet',
            en: 'The person gets too little food, sleep, warmth or privacy',
          },
        },
      ],
    },
    {
      key: 'contact',
      title: { sv: 'Fri kontakt med andra', en: 'Freedom of contact' },
      lead: {
        sv: 'Om personen kan tala med vem som helst, när som helst.',
        en: 'Whether the person can talk to anybody, at any time.',
      },
      indicators: [
        {
          key: 'phone_controlled',
          text: {
            sv: 'Någon annan har, läser eller sköter personens telefon och konton',
            en: 'Somebody else has, reads or runs the person’s phone and accounts',
          },
        },
        {
          key: 'cut_off',
          text: {
            sv: 'Någon hindrar kontakten med familj, vänner eller andra som kan ge stöd',
            en: 'Somebody prevents contact with family, friends or others who can give support',
          },
        },
        {
          key: 'care_prevented',
          text: {
            sv: 'Någon hindrar personen från att söka vård, svenskundervisning eller hjälp',
            en: 'Somebody keeps the person from seeking health care, Swedish lessons or help',
          },
        },
      ],
    },
    {
      key: 'health',
      title: { sv: 'Hälsa', en: 'Health' },
      lead: {
        sv: 'Det du själv ser eller får veta. Ställ ingen diagnos. Det kan finnas många förklaringar.',
        en: 'What you see yourself or are told. Make no diagnosis. There can be many explanations.',
      },
      indicators: [
        {
          key: 'injuries',
          text: {
            sv: 'Skador som inte är omskötta, eller som någon annan förklarar',
            en: 'Injuries that have not been treated, or that somebody else explains',
          },
        },
        {
          key: 'exhausted',
          text: {
            sv: 'Stark trötthet, hunger eller smärta',
            en: 'Great tiredness, hunger or pain',
          },
        },
        {
          key: 'afraid_of_somebody',
          text: {
            sv: 'Rädsla som märks när ett visst namn, telefonen eller en viss person kommer upp',
            en: 'Fear that shows when a certain name, the phone or a certain person comes up',
          },
        },
      ],
    },
    {
      key: 'own_words',
      title: { sv: 'Det personen själv säger', en: 'What the person says' },
      lead: {
        sv: 'Skriv med personens egna ord. Den som inte vill berätta ska ändå få hjälp.',
        en: 'Write it in the person’s own words. Whoever does not want to tell is helped all the same.',
      },
      indicators: [
        {
          key: 'says_forced',
          text: {
            sv: 'Personen säger att någon tvingar, lurar eller bestämmer',
            en: 'The person says that somebody forces, deceives or decides',
          },
        },
        {
          key: 'says_cannot_leave',
          text: {
            sv: 'Personen säger att det inte går att sluta eller gå därifrån',
            en: 'The person says that it is not possible to stop or to leave',
          },
        },
        {
          key: 'says_dangerous_to_tell',
          text: {
            sv: 'Personen säger att det är farligt att berätta',
            en: 'The person says that it is dangerous to tell',
          },
        },
        {
          key: 'account_changes_with_company',
          text: {
            sv: 'Personen säger något annat när en viss person är i närheten',
            en: 'The person says something else when a certain person is near',
          },
        },
      ],
    },
  ],
  judgement: {
    question: {
      sv: 'Hur bedömer du situationen, och vad bygger du det på?',
      en: 'How do you judge the situation, and what do you base it on?',
    },
    hint: {
      sv: 'Med egna ord. Skriv också vad som talar emot, vad du inte vet och vad personen själv vill.',
      en: 'In your own words. Also write what speaks against it, what you do not know and what the person wants.',
    },
  },
  duties: nextStepsAdult,
} as const satisfies Checklist
