import type { Checklist } from './checklist-shape.ts'
import { nextStepsChild } from './duties-child.ts'

/** The list for children and for those who may be children, first version. */
export const checklistChild2026 = {
  key: 'child',
  version: '2026-1',
  from: '2026-01-01',
  title: {
    sv: 'Tecken på människohandel och exploatering: barn',
    en: 'Signs of trafficking and exploitation: children',
  },
  introduction: [
    {
      sv: 'En misstanke räcker för att anmäla oro. Anmäl genast; listan kan fyllas i efteråt.',
      en: 'A suspicion is enough to report concern. Report at once; the list can be filled in afterwards.',
    },
    {
      sv: 'Inget enskilt tecken och inget antal tecken avgör. Att du inte ser något bevisar ingenting. Svaren räknas aldrig ihop.',
      en: 'No single sign and no number of signs decides. That you see nothing proves nothing. The answers are never added up.',
    },
    {
      sv: 'Den som är under 18 år är barn. För människohandel med ett barn krävs inte att någon har hotat, tvingat eller lurat, och det spelar ingen roll om barnet har sagt ja.',
      en: 'Whoever is under 18 is a child. Trafficking of a child does not need anybody to have threatened, forced or deceived, and it does not matter whether the child said yes.',
    },
    { sv: 'Är åldern osäker gäller barnlistan.', en: 'Where the age is uncertain, the child list applies.' },
    {
      sv: 'Håll inget förhör. Fyll i det du har sett, hört eller fått berättat, och välj ”inte frågat” för resten. Fråga aldrig när en medföljande vuxen är med.',
      en: 'Do not interrogate. Fill in what you have seen, heard or been told, and choose “not asked” for the rest. Never ask while an accompanying adult is there.',
    },
    { sv: 'Barnet har inte gjort fel. Säg det.', en: 'The child has done nothing wrong. Say so.' },
  ],
  dimensions: [
    {
      key: 'guardians',
      title: { sv: 'Barnet och de som har ansvar för det', en: 'The child and those responsible' },
      lead: {
        sv: 'Vem som är vårdnadshavare, var de är och vad barnet säger om dem.',
        en: 'Who the guardians are, where they are and what the child says about them.',
      },
      indicators: [
        {
          key: 'without_guardian',
          text: {
            sv: 'Barnet är skilt från sina vårdnadshavare',
            en: 'The child is separated from the guardians',
          },
        },
        {
          key: 'relation_unclear',
          text: {
            sv: 'En vuxen som säger sig ansvara för barnet kan inte visa eller beskriva hur de hör ihop',
            en: 'An adult who claims to be responsible cannot show or describe how they belong together',
          },
        },
        {
          key: 'guardian_gains',
          text: {
            sv: 'Vårdnadshavare eller släkting tar emot pengar eller annat för barnet',
            en: 'A guardian or relative receives money or other things for the child',
          },
        },
        {
          key: 'nobody_looks_for_child',
          text: {
            sv: 'Ingen har saknat eller efterlyst barnet',
            en: 'Nobody has missed the child or reported them missing',
          },
        },
      ],
    },
    {
      key: 'adults_around',
      title: { sv: 'Vuxna omkring barnet', en: 'Adults around the child' },
      lead: {
        sv: 'Vem som följer med, ringer, hämtar och svarar.',
        en: 'Who comes along, calls, picks up and answers.',
      },
      indicators: [
        {
          key: 'adult_answers',
          text: {
            sv: 'En vuxen svarar åt barnet eller vill inte lämna det ensamt med dig',
            en: 'An adult answers for the child or does not want to leave them alone with you',
          },
        },
        {
          key: 'older_partner',
          text: {
            sv: 'Barnet har en mycket äldre partner eller vän som bestämmer',
            en: 'The child has a much older partner or friend who decides',
          },
        },
        {
          key: 'picked_up_by_unknown',
          text: {
            sv: 'Vuxna som ni inte känner hämtar, lämnar eller väntar på barnet',
            en: 'Adults whom you do not know pick up, drop off or wait for the child',
          },
        },
        {
          key: 'same_adult_many_children',
          text: {
            sv: 'Samma vuxna, adress eller telefonnummer återkommer kring flera barn',
            en: 'The same adult, address or telephone number recurs around several children',
          },
        },
      ],
    },
    {
      key: 'movement',
      title: { sv: 'Resor och handlingar', en: 'Movement and documents' },
      lead: {
        sv: 'Hur barnet kom hit och vem som ordnade det.',
        en: 'How the child got here and who arranged it.',
      },
      indicators: [
        {
          key: 'journey_by_others',
          text: {
            sv: 'Någon utanför familjen har ordnat eller betalat resan',
            en: 'Somebody outside the family has arranged or paid for the journey',
          },
        },
        {
          key: 'documents_held_or_wrong',
          text: {
            sv: 'Någon annan har barnets handlingar, eller de stämmer inte med vad barnet berättar',
            en: 'Somebody else holds the child’s documents, or they do not agree with what the child tells',
          },
        },
        {
          key: 'does_not_know_address',
          text: {
            sv: 'Barnet vet inte var det bor eller vart det är på väg',
            en: 'The child does not know where they live or where they are going',
          },
        },
        {
          key: 'moved_between_places',
          text: {
            sv: 'Barnet flyttas mellan bostäder, kommuner eller länder',
            en: 'The child is moved between homes, municipalities or countries',
          },
        },
      ],
    },
    {
      key: 'age_and_school',
      title: { sv: 'Ålder och skola', en: 'Age and school' },
      lead: {
        sv: 'Om barnets vardag är ett barns vardag.',
        en: 'Whether the child’s daily life is that of a child.',
      },
      indicators: [
        {
          key: 'other_age_given',
          text: {
            sv: 'Barnet uppger, eller har fått veta att det ska uppge, en annan ålder',
            en: 'The child gives, or has been told to give, another age',
          },
        },
        {
          key: 'not_in_school',
          text: {
            sv: 'Barnet går inte i skolan, är ofta borta eller är inte anmält',
            en: 'The child does not go to school, is often absent or is not enrolled',
          },
        },
        {
          key: 'alone_or_out_at_night',
          text: {
            sv: 'Barnet vistas ute nattetid, ensamt eller i miljöer som inte är till för barn',
            en: 'The child is out at night, alone or in places that are not for children',
          },
        },
      ],
    },
    {
      key: 'missing',
      title: { sv: 'Försvinnanden', en: 'Going missing' },
      lead: {
        sv: 'Borta en natt är också borta.',
        en: 'Away for one night is away too.',
      },
      indicators: [
        {
          key: 'has_been_missing',
          text: {
            sv: 'Barnet har varit försvunnet eller borta över natten',
            en: 'The child has been missing or away overnight',
          },
        },
        {
          key: 'returns_changed',
          text: {
            sv: 'Barnet kommer tillbaka med nya saker, skador eller rädsla och vill inte säga var det har varit',
            en: 'The child comes back with new things, injuries or fear and does not want to say where they have been',
          },
        },
        {
          key: 'number_to_call',
          text: {
            sv: 'Barnet har fått ett nummer att ringa, eller en plats att ta sig till, så snart det kan',
            en: 'The child has been given a number to call, or a place to get to, as soon as they can',
          },
        },
      ],
    },
    {
      key: 'internet',
      title: { sv: 'Internet och bilder', en: 'Internet and images' },
      lead: {
        sv: 'Fråga om nätet som om resten av vardagen.',
        en: 'Ask about the internet as about the rest of daily life.',
      },
      indicators: [
        {
          key: 'contacted_online',
          text: {
            sv: 'En vuxen, eller någon okänd, har sökt kontakt med barnet på nätet om sex, pengar eller möten',
            en: 'An adult, or somebody unknown, has approached the child online about sex, money or meetings',
          },
        },
        {
          key: 'images_spread_or_threatened',
          text: {
            sv: 'Bilder eller filmer av barnet har begärts, köpts, spridits eller används som hot',
            en: 'Images or films of the child have been asked for, bought, spread or used as a threat',
          },
        },
        {
          key: 'accounts_run_by_others',
          text: {
            sv: 'Någon annan sköter eller ser barnets konton, eller barnet har flera telefoner',
            en: 'Somebody else runs or sees the child’s accounts, or the child has several phones',
          },
        },
      ],
    },
    {
      key: 'gifts_and_debts',
      title: { sv: 'Gåvor, pengar och skulder', en: 'Gifts, money and debts' },
      lead: {
        sv: 'Vad barnet har fått, och vad någon vill ha tillbaka.',
        en: 'What the child has been given, and what somebody wants back.',
      },
      indicators: [
        {
          key: 'unexplained_things',
          text: {
            sv: 'Barnet har kläder, telefon, pengar eller resor som det inte kan ha betalat själv',
            en: 'The child has clothes, a phone, money or trips that they cannot have paid for',
          },
        },
        {
          key: 'owes',
          text: {
            sv: 'Barnet eller familjen är skyldig någon pengar eller tjänster',
            en: 'The child or the family owes somebody money or services',
          },
        },
        {
          key: 'substances_given',
          text: {
            sv: 'Någon ger barnet alkohol, narkotika eller läkemedel',
            en: 'Somebody gives the child alcohol, drugs or medicines',
          },
        },
      ],
    },
    {
      key: 'control',
      title: { sv: 'Kontroll, hot och instruktioner', en: 'Control, threats and instructions' },
      lead: {
        sv: 'Vad som gör att barnet inte vågar eller får berätta.',
        en: 'What makes the child not dare or not be allowed to tell.',
      },
      indicators: [
        {
          key: 'threats_or_violence',
          text: {
            sv: 'Någon hotar, slår eller straffar barnet, eller hotar familjen',
            en: 'Somebody threatens, hits or punishes the child, or threatens the family',
          },
        },
        {
          key: 'not_free',
          text: {
            sv: 'Barnet får inte gå ut, ringa eller träffa andra fritt',
            en: 'The child may not go out, call or meet others freely',
          },
        },
        {
          key: 'instructed',
          text: {
            sv: 'Barnet har fått veta vad det ska säga eller hålla tyst om',
            en: 'The child has been told what to say or to keep silent about',
          },
        },
        {
          key: 'same_words_as_others',
          text: {
            sv: 'Barnet berättar ord för ord samma sak som andra barn',
            en: 'The child tells word for word the same as other children',
          },
        },
      ],
    },
    {
      key: 'exploitation',
      title: { sv: 'Utnyttjande', en: 'Exploitation' },
      lead: {
        sv: 'Vad barnet förmås att göra. Ett barn kan aldrig samtycka till att utnyttjas.',
        en: 'What the child is made to do. A child can never consent to being exploited.',
      },
      indicators: [
        {
          key: 'sexual',
          text: {
            sv: 'Någon låter barnet utföra, utstå eller visa sexuella handlingar, med eller utan ersättning',
            en: 'Somebody has the child perform, endure or show sexual acts, with or without payment',
          },
        },
        {
          key: 'criminal',
          text: {
            sv: 'Någon får barnet att stjäla, sälja eller gömma narkotika, vapen eller pengar, eller skada någon',
            en: 'Somebody makes the child steal, sell or hide drugs, weapons or money, or hurt somebody',
          },
        },
        {
          key: 'begging',
          text: {
            sv: 'Någon får barnet att tigga eller sälja på gatan',
            en: 'Somebody makes the child beg or sell in the street',
          },
        },
        {
          key: 'labour',
          text: {
            sv: 'Barnet arbetar långa dagar, i fara eller i ett hushåll i stället för att gå i skolan',
            en: 'The child works long days, in danger or in a household instead of going to school',
          },
        },
        {
          key: 'marriage',
          text: {
            sv: 'Barnet är bortlovat, gift eller lever som gift',
            en: 'The child is promised or married, or lives as if married',
          },
        },
        {
          key: 'name_used',
          text: {
            sv: 'Någon använder barnets namn eller identitet till bidrag, konton eller köp',
            en: 'Somebody uses the child’s name or identity for benefits, accounts or purchases',
          },
        },
      ],
    },
    {
      key: 'health',
      title: { sv: 'Hälsa', en: 'Health' },
      lead: {
        sv: 'Det du ser eller får veta. Det kan finnas många förklaringar.',
        en: 'What you see or are told. There can be many explanations.',
      },
      indicators: [
        {
          key: 'injuries',
          text: {
            sv: 'Skador eller smärta som ingen har sökt vård för',
            en: 'Injuries or pain for which nobody has sought care',
          },
        },
        {
          key: 'pregnancy_or_infection',
          text: {
            sv: 'Graviditet, abort eller könssjukdom',
            en: 'Pregnancy, abortion or a sexually transmitted infection',
          },
        },
        {
          key: 'exhausted_or_frightened',
          text: {
            sv: 'Stark trötthet, hunger, rädsla eller självskada',
            en: 'Great tiredness, hunger, fear or self-harm',
          },
        },
      ],
    },
    {
      key: 'own_words',
      title: { sv: 'Det barnet själv säger', en: 'What the child says' },
      lead: {
        sv: 'Skriv med barnets egna ord. Fråga inte vidare om det barnet inte vill tala om.',
        en: 'Write it in the child’s own words. Do not press what the child does not want to talk about.',
      },
      indicators: [
        {
          key: 'says_somebody_decides',
          text: {
            sv: 'Barnet säger att någon bestämmer, tvingar eller lurar',
            en: 'The child says that somebody decides, forces or deceives',
          },
        },
        {
          key: 'says_not_back',
          text: {
            sv: 'Barnet säger att det inte vill eller vågar tillbaka',
            en: 'The child says they do not want to go back or do not dare to',
          },
        },
        {
          key: 'says_afraid_for_family',
          text: {
            sv: 'Barnet säger att någon i familjen far illa om det berättar',
            en: 'The child says that somebody in the family will be hurt if they tell',
          },
        },
      ],
    },
  ],
  judgement: {
    question: {
      sv: 'Hur bedömer du barnets situation, och vad bygger du det på?',
      en: 'How do you judge the child’s situation, and what do you base it on?',
    },
    hint: {
      sv: 'Med egna ord. Skriv också vad du inte vet, vad barnet själv vill och vad som är bäst för barnet just nu.',
      en: 'In your own words. Also write what you do not know, what the child wants and what is best for the child right now.',
    },
  },
  duties: nextStepsChild,
} as const satisfies Checklist
