import type { Words } from '../../../platform/i18n/words.ts'
import type { Confidence, Place, Topic } from './codes.ts'

/** What holds in a place on a topic, in our own words, with where it was read. */
interface Entry {
  readonly text: Words
  readonly source: string
  readonly sourceAddress: string
  readonly sourceDay: string
  readonly confidence: Confidence
}

const READ = '2026-11-24'
const brottsskadelagen = { source: 'SFS 2014:322, lydelse enligt SFS 2021:399', sourceAddress: '' } as const
const voldserstatning = {
  source: 'Kontoret for voldsoffererstatning',
  sourceAddress: 'https://www.voldsoffererstatning.no/',
} as const
const directive = {
  source: 'Rådets direktiv 2004/80/EG, sammanfattning på EUR-Lex',
  sourceAddress: 'https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=LEGISSUM%3Al33174',
} as const
const notCompared = {
  source: 'Egen kunskap',
  sourceAddress: '',
  sourceDay: READ,
  confidence: 'own knowledge',
} as const

/**
 * Where the comparison begins: a first version of each entry, to be checked and written anew by the body that studies. It is
 * the same for every installation, and what a body has written stands before it.
 */
export const firstEntries: Readonly<Record<Place, Readonly<Record<Topic, Entry>>>> = {
  SE: {
    rule: {
      text: {
        sv: 'Staten betalar brottsskadeersättning för brott i Sverige när gärningsmannen inte kan betala eller är okänd.',
        en: 'The state pays compensation for crimes in Sweden where the offender cannot pay or is not known.',
      },
      ...brottsskadelagen,
      sourceDay: READ,
      confidence: 'statute',
    },
    limit: {
      text: {
        sv: 'Tre år: från laga kraft, annars från det att utredningen avslutades, annars från brottet. Sent inkommen ansökan får prövas vid synnerliga skäl.',
        en: 'Three years: from the final judgment, otherwise from the end of the investigation, otherwise from the crime. A late application may be examined for exceptional reasons.',
      },
      ...brottsskadelagen,
      sourceDay: READ,
      confidence: 'statute',
    },
    amount: {
      text: {
        sv: 'Engångsbelopp för personskada: högst 20 prisbasbelopp. Kränkning: ingen gräns. Under 100 kronor betalas inget ut.',
        en: 'A lump sum for personal injury: at most 20 price base amounts. Violation: no limit. Under 100 kronor nothing is paid.',
      },
      source: 'Brottsoffermyndighetens referatsamling',
      sourceAddress:
        'https://referatsamling.brottsoffermyndigheten.se/ovrig-information-om-ersattning/sarskilt-om-brottsskadeersattning/beloppsgranser-och-ranta/',
      sourceDay: READ,
      confidence: 'agency',
    },
    child: {
      text: {
        sv: 'Ett barn får ansöka fram till den dag det fyller 21. Särskild företrädare kan förordnas när vårdnadshavaren är misstänkt.',
        en: 'A child may apply up to the day of turning 21. A special representative may be appointed where the guardian is suspected.',
      },
      ...brottsskadelagen,
      sourceDay: READ,
      confidence: 'statute',
    },
    abroad: {
      text: {
        sv: 'Lagen säger inte hur pengar når den som har lämnat landet. Vilka vägar som används i praktiken behöver utredas.',
        en: 'The act does not say how money reaches somebody who has left the country. Which ways are used in practice needs to be studied.',
      },
      ...notCompared,
    },
    confirmation: {
      text: {
        sv: 'Ingen regel kräver att personen bekräftar att pengarna är mottagna. Behöver kontrolleras.',
        en: 'No rule asks the person to confirm that the money was received. To be checked.',
      },
      ...notCompared,
    },
  },
  NO: {
    rule: {
      text: {
        sv: 'Sedan 2023 gäller en ny lag. Den som har fått skadestånd i dom kan få det utbetalt av staten; människohandel hör till de brott som omfattas.',
        en: 'A new act applies since 2023. Whoever was awarded damages may have them paid by the state; trafficking is among the crimes covered.',
      },
      source: 'Dinutvei.no, om rätten till voldserstatning',
      sourceAddress: 'https://dinutvei.no/lover-beskyttelse/rett-til-voldsoffererstatning/',
      sourceDay: READ,
      confidence: 'agency',
    },
    limit: {
      text: {
        sv: 'Sex månader från det att domen fick laga kraft, eller ett år från det att saken lades ned.',
        en: 'Six months from the final judgment, or one year from the day the matter was dropped.',
      },
      ...voldserstatning,
      sourceDay: READ,
      confidence: 'agency',
    },
    amount: {
      text: {
        sv: 'Skadeståndet enligt domen, helt eller delvis. Gränsen för beloppet behöver kontrolleras.',
        en: 'The damages of the judgment, in whole or in part. The limit of the amount needs checking.',
      },
      ...notCompared,
    },
    child: {
      text: {
        sv: 'I den tidigare lagen räckte det att ansöka före 21 års ålder. Vad den nya lagen säger behöver kontrolleras.',
        en: 'By the earlier act it was enough to apply before the age of 21. What the new one says needs checking.',
      },
      source: 'Prop. 238 L (2020–2021), kapitel 16',
      sourceAddress: 'https://regjeringen.no/no/dokumenter/prop.-238-l-20202021/id2871713/?ch=16',
      sourceDay: READ,
      confidence: 'agency',
    },
    abroad: {
      text: {
        sv: 'Hur pengar betalas ut till den som bor i ett annat land behöver utredas.',
        en: 'How money is paid to somebody in another country needs to be studied.',
      },
      ...notCompared,
    },
    confirmation: {
      text: { sv: 'Inte utrett än.', en: 'Not studied yet.' },
      ...notCompared,
    },
  },
  EU: {
    rule: {
      text: {
        sv: 'Varje medlemsstat ska ha ett system för ersättning till offer för uppsåtliga våldsbrott på sitt område, var i unionen offret än bor.',
        en: 'Each member state must have a scheme for victims of intentional violent crime in its territory, wherever in the union they live.',
      },
      ...directive,
      sourceDay: READ,
      confidence: 'agency',
    },
    limit: {
      text: {
        sv: 'Direktivet sätter ingen gemensam tid. Varje stat bestämmer.',
        en: 'The directive sets no common time. Each state decides.',
      },
      ...notCompared,
    },
    amount: {
      text: {
        sv: 'Skälig och lämplig ersättning. Staten där brottet begicks bestämmer beloppet.',
        en: 'Fair and appropriate compensation. The state of the crime decides the amount.',
      },
      ...directive,
      sourceDay: READ,
      confidence: 'agency',
    },
    child: {
      text: { sv: 'Inte utrett än.', en: 'Not studied yet.' },
      ...notCompared,
    },
    abroad: {
      text: {
        sv: 'Offret kan ansöka genom en myndighet i det land där det bor; myndigheten där brottet begicks betalar.',
        en: 'The victim can apply through an authority where they live; the authority where the crime was committed pays.',
      },
      ...directive,
      sourceDay: READ,
      confidence: 'agency',
    },
    confirmation: {
      text: {
        sv: 'Direktivet säger inget om att personen bekräftar mottagandet. Behöver kontrolleras.',
        en: 'The directive says nothing of the person confirming receipt. To be checked.',
      },
      ...notCompared,
    },
  },
}
