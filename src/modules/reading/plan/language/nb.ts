import type { Vocabulary } from './vocabulary.ts'

/** Norwegian (bokmål), as far as plans need it. */
export const norwegian: Vocabulary = {
  small:
    'og, av, til, ikke, også, være, regjeringen, gjennom, mellom, arbeidet, blir, hvor, skal, tiltak, våre',
  labels: {
    lead: 'ansvarlig, ansvarlige, ansvar, ansvarlig etat, ansvarlig departement, ansvarlige departementer, hvem, eier',
    cooperating:
      'samarbeid, samarbeid med, samarbeidspartnere, partnere, deltakere, medvirkende, øvrige aktører',
    consulted: 'høring, involveres, i dialog med',
    deadline: 'frist, tidsplan, tidsramme, tidspunkt, når, milepæl, milepæler, periode, fremdrift',
    money: 'økonomi, kostnad, kostnader, finansiering, budsjett, bevilgning, beløp, ressurser',
    order: 'tiltak, innsats, oppdrag, aktivitet, beskrivelse, hva',
    number: 'nr, nr., nummer',
    heading: 'tittel, navn, overskrift',
    area: 'område, mål, innsatsområde',
    other:
      'formål, bakgrunn, målgruppe, indikator, indikatorer, resultat, resultater, effekt, begrunnelse, oppstart',
  },
  stems: { lead: 'ansvarlig', deadline: 'frist, tidsplan', money: 'kostnad, finansiering' },
  measure: 'tiltak, oppdrag, innsats, aktivitet, anbefaling',
  area: 'innsatsområde, satsingsområde, delmål, hovedmål, mål, kapittel, del, tema',
  introduces:
    'tiltak, tiltakene, innsatser, oppdrag, anbefalinger, vi vil, vi skal, regjeringen vil, følgende',
  leaves: 'nøkkeltall, fakta, indikatorer, kontakt, les mer, bakgrunn, kilder, utfordringer, definisjoner',
  nouns: `styrket, styrke, bedre, nytt, nye, økt, flere, felles, utvikling, etablering, innføring, opplæring,
    \\p{L}{4}\\p{L}*(?:ning|else|ering), kampanje, kurs, evaluering, analyse, register, tilsyn, veiledning`,
  verbs: `styrke, utvikle, innføre, etablere, øke, sikre, fremme, skape, utarbeide, gjennomføre, undersøke, opprette, bevilge,
    evaluere, igangsette, forbedre, utrede, vurdere, videreføre, arbeide for, bidra, bygge, digitalisere, effektivisere,
    forebygge, forenkle, foreslå, forsterke, følge opp, gi, gjøre, gjennomgå, halvere, intensivere, invitere, iverksette,
    kartlegge, lage, legge, modernisere, nedsette, oppdatere, oppfordre, prioritere, redusere, revidere, samle, sette,
    stille, stimulere, støtte, ta initiativ, tilby, tilrettelegge, utvide, utdanne, videreutvikle, bekjempe, begrense,
    beskytte, delta, fjerne, heve, innhente, klargjøre, melde, overføre, sørge, utforme, være pådriver`,
  months: 'januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember',
  totals: 'i alt, sum, samlet, totalt',
  actsBefore: 'gjennomføres av, ledes av, drives av, utføres av, utarbeides av',
  groups: 'staten, kommunene, fylkeskommunene, fylkene, politiet, domstolene, statsforvalterne',
}
