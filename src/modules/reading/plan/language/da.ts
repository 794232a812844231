import type { Vocabulary } from './vocabulary.ts'

/** Danish, as far as plans need it. */
export const danish: Vocabulary = {
  small:
    'og, af, som, til, der, ikke, også, være, hvor, mellem, offentlige, skabe, blive, bliver, vores, indsats',
  labels: {
    lead: 'ansvarlig, ansvarlige, ansvar, ansvarlig myndighed, ansvarlige myndigheder, tovholder, hvem',
    cooperating:
      'samarbejde, samarbejde med, samarbejdspartnere, partnere, deltagere, medvirkende, øvrige parter',
    consulted: 'høring, inddrages, i dialog med',
    deadline: 'tidsplan, tidsfrist, frist, tidspunkt, hvornår, milepæl, milepæle, tidsramme, periode',
    money: 'økonomi, finansiering, udgift, udgifter, omkostninger, bevilling, beløb',
    order: 'indsats, indsatser, initiativ, initiativer, tiltag, handling, aktivitet, beskrivelse, hvad',
    number: 'nr, nr., nummer',
    heading: 'titel, navn, overskrift',
    area: 'område, mål, fokusområde',
    other:
      'formål, baggrund, målgruppe, indikator, indikatorer, resultat, resultater, effekt, succeskriterie',
  },
  stems: { lead: 'ansvarlig', deadline: 'tidsplan, frist', money: 'økonomi, finansiering' },
  measure: 'initiativ, indsats, tiltag, aktivitet, anbefaling, handling',
  area: 'fokusområde, indsatsområde, temaområde, målsætning, delmål, mål, kapitel, spor, pejlemærke',
  introduces:
    'initiativer, indsatser, tiltag, handlinger, anbefalinger, vi vil, parterne vil, regeringen vil, følgende',
  leaves:
    'nøgletal, fakta, indikatorer, kontakt, læs mere, baggrund, kilder, udfordringer, forkortelser, definitioner',
  nouns: `styrket, styrkede?, bedre, nyt, nye, øget, flere, fælles, udvikling, udbredelse, etablering, indførelse,
    \\p{L}{4}\\p{L}*(?:ning|else|ering), kampagne, kursus, evaluering, analyse, database, tilsyn`,
  verbs: `styrke, udvikle, indføre, etablere, øge, sikre, fremme, skabe, udarbejde, gennemføre, undersøge, oprette, afsætte,
    evaluere, igangsætte, understøtte, udbrede, forbedre, give, indgå, nedsætte, stramme, stoppe, fjerne, forhøje,
    afsætter, fremsætte, formulere, foretage, forenkle, forebygge, fastsætte, gøre, halvere, investere, kortlægge,
    lancere, lave, ligestille, målrette, nedbringe, opdatere, opfordre, prioritere, revidere, samle, sikrer,
    sætte, tilbyde, tilføre, uddanne, udvide, udvikle, vurdere, yde, øger, bekæmpe, begrænse, beskytte, digitalisere,
    effektivisere, iværksætte, intensivere, modernisere, opbygge, styrker, undersøger`,
  months: 'januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december',
  totals: 'i alt, sum, samlet, total',
  actsBefore: 'gennemføres af, ledes af, varetages af, drives af, udføres af, udarbejdes af',
  groups: 'staten, kommunerne, regionerne, politiet, styrelserne, domstolene',
}
