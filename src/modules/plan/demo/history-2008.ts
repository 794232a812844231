import type { CarriedOut } from '../standing/schema.ts'
import { EVALUATIONS_2008 } from './evaluations-2008.ts'
import { FIGURES_2008 } from './figures-2008.ts'
import { LATER_ASSIGNMENTS } from './history-2008-cooperate.ts'
import { MONEY_2008 } from './history-2008-money.ts'
import { PREVENT_ASSIGNMENTS } from './history-2008-prevent.ts'
import { PROTECT_ASSIGNMENTS } from './history-2008-protect.ts'
import type { DemoHistory, DemoProgress } from './shape.ts'
import { madeUp } from './shape.ts'

const done = (
  measure: string,
  on: string,
  reason: string,
  carriedOut: CarriedOut = 'as_promised',
): DemoProgress => ({
  measure,
  state: 'done',
  carriedOut,
  on,
  reason: madeUp(reason),
})

/** A made-up course of events on the plan of 2008, in its own time. Nothing of it has happened. */
export const HISTORY_2008: DemoHistory = {
  money: MONEY_2008,
  followed: '2008-08-01',
  until: '2011-02-20',
  figures: FIGURES_2008,
  assignments: [...PROTECT_ASSIGNMENTS, ...PREVENT_ASSIGNMENTS, ...LATER_ASSIGNMENTS],
  progress: [
    {
      measure: '3',
      state: 'at_risk',
      on: '2009-10-01',
      reason: madeUp('Få boenden har svarat på kartläggningen.'),
    },
    done('3', '2010-12-20', 'Slutrapporten är godtagen.'),
    done('1', '2010-11-30', 'Vägledningen är spridd och bidraget redovisat.'),
    done('2', '2010-12-15', 'Materialet används i 112 kommuner.'),
    {
      measure: '5',
      state: 'delayed',
      on: '2010-03-01',
      reason: madeUp('Upphandlingen av utvärderingen drog ut på tiden.'),
    },
    done('5', '2011-01-20', 'Stödet är avslutat och redovisat efter förlängd tid.', 'otherwise'),
    done('4', '2010-12-20', 'Stödprogrammet är framtaget inom den nationella samordningen.'),
    done('7', '2010-12-20', 'Samarbete finns med motparter i fem länder.', 'partly'),
    done('8', '2010-09-30', 'Utvärderingen är publicerad.'),
    done('9', '2010-09-30', 'Metodbladet är spritt till alla tre grupperna.'),
    done('10', '2010-06-30', 'Kurserna är hållna.'),
    done('11', '2010-12-01', 'Utbildningen nådde de flesta kommuner.', 'partly'),
    done('12', '2009-12-15', 'Materialet finns på nätet och i tryck.'),
    { measure: '14', state: 'on_track', on: '2009-05-01', reason: madeUp('Två anstalter är i gång.') },
    done('13', '2009-12-18', 'Fortbildningen är hållen i alla län.'),
    done('15', '2010-10-29', 'Kartläggningen är klar och spridd.'),
    done('14', '2010-12-10', 'Försöket är avslutat på fyra anstalter.'),
    done('18', '2011-02-15', 'Redovisningen av förstärkningen är godtagen.'),
    done('20', '2010-12-20', 'Alla fyra myndigheter har deltagit.'),
    done('22', '2010-07-02', 'Utredaren har lämnat sitt betänkande.'),
    {
      measure: '23',
      state: 'on_track',
      on: '2010-11-12',
      reason: madeUp('Lagändringen är beslutad, ratificeringen återstår.'),
    },
    {
      measure: '25',
      state: 'stopped',
      on: '2010-10-15',
      reason: madeUp(
        'Övervägandet ledde inte till något förslag: åtgärden bedömdes inte stå i proportion till intrånget.',
      ),
    },
    done('26', '2010-12-31', 'Samtliga län har en plan för samverkan.'),
    done('27', '2010-12-31', 'Samordningen är i drift.'),
    done('28', '2010-12-10', 'Nätverket har träffats varje år.'),
    done('29', '2010-12-10', 'Bidragen är utbetalda och redovisade.'),
    done('30', '2009-11-20', 'De ändrade riktlinjerna är beslutade.'),
    done('33', '2010-10-15', 'Undersökningen är publicerad.'),
    done('34', '2009-06-30', 'Undersökningen är publicerad och används i åtgärd 10, 11 och 12.'),
    done('36', '2008-12-01', 'Studien är redovisad.'),
    done('6', '2011-02-16', 'Programmet finns på de institutioner som planen nämner.'),
    done('16', '2011-02-16', 'Klausulen står i varje nytt avtal.'),
    done('17', '2011-02-16', 'Bidragen är fördelade, och varje förening har redovisat.'),
    done('19', '2011-02-17', 'Rapportören har lämnat en lägesrapport för varje år.'),
    done(
      '21',
      '2011-02-17',
      'Gemensamma utredningar finns i fler län, men inte i alla som planen räknade med.',
      'partly',
    ),
    done('24', '2011-02-18', 'Utbetalningarna är kartlagda och förslag är lämnade.'),
    done('32', '2011-02-18', 'Forskningen är utlyst, granskad och redovisad.'),
  ],
  evaluations: EVALUATIONS_2008,
  activities: [
    {
      body: 'Föreningen Exempelstöd',
      area: '2.1',
      title: 'Stödlinje på fem språk (övning)',
      description: madeUp(
        'En telefonlinje med kvällsöppet för den som är utsatt eller orolig för någon annan.',
      ),
      from: '2009-02-01',
      to: '2010-12-31',
      output: madeUp('640 samtal, vart tredje på annat språk än svenska.'),
      outcome: madeUp('Var femte som ringde fick en fortsatt kontakt.'),
      source: 'Övningsföreningens verksamhetsberättelse 2010',
    },
    {
      body: 'Länsstyrelsen i Skåne län',
      area: '2.4',
      title: 'Samtal med hotell- och taxinäringen (övning)',
      description: madeUp('Tre branschträffar om vad personal kan se och göra.'),
      from: '2009-09-01',
      to: '2010-05-31',
      output: madeUp('Tre träffar med 85 deltagare.'),
      source: 'Övningslänsstyrelsens minnesanteckningar',
    },
  ],
  accounts: [
    {
      title: 'Redovisning av handlingsplanen 2008–2010 (övning)',
      begun: '2011-03-01',
      published: true,
      letter: {
        number: '2010/11:999',
        place: 'Stockholm',
        decided: '2011-03-01',
        primeMinister: 'Påhittad Statsminister',
        minister: 'Påhittat Statsråd',
        department: 'Övningsdepartementet',
      },
      nothing: {
        '22': 'Åtgärden genomfördes av en särskild utredare, som inte redovisar till den nationella samordningen.',
        '23': 'Frågan bereds fortfarande i Regeringskansliet.',
        '25': 'Åtgärden avbröts innan något uppdrag hade lämnats.',
        '30': 'Åtgärden genomfördes i Regeringskansliets eget arbete.',
        else: 'Åtgärden genomfördes utan särskilt uppdrag, och därför begärdes ingen redovisning.',
      },
      texts: [
        {
          section: 'conclusions',
          text: 'Planen satte i gång ett arbete som myndigheterna nu bedriver tillsammans. Vad det har betytt för de utsatta går ännu inte att säga med säkerhet, eftersom få av uppdragen följdes upp mot en jämförelsegrupp.\n\nEn kommande plan bör ange mål och mätning från början.',
        },
        {
          section: 'method',
          text: 'Den här redovisningen är påhittad för övning. Den visar hur en redovisning till riksdagen kommer till och ser ut.',
        },
      ],
    },
  ],
}
