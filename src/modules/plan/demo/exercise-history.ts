import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { exerciseAssignments } from './exercise-assignments.ts'
import { exerciseFigures } from './exercise-figures.ts'
import { type DemoHistory, madeUp } from './shape.ts'

const COUNTY = 'Länsstyrelsen i Övningslän'
const CHARITY = 'Föreningen Exempelstöd'

/**
 * What has happened on the made-up plan, seen from a day: something missing, something due soon, report-backs in every
 * state, an assignment prolonged and one withdrawn. Nothing of it has happened.
 */
export const exerciseHistory = (today: Day): DemoHistory => {
  const year = Number(today.slice(0, 4))
  const from = (days: number): Day => addDays(today, days)
  return {
    followed: `${year - 1}-03-01`,
    until: addDays(today, -6),
    figures: exerciseFigures(today),
    assignments: exerciseAssignments(today),
    money: {
      steps: [
        {
          assignment: `ÖVN${year - 1}/0001`,
          steps: [
            {
              kind: 'grant',
              kronor: '4 000 000',
              on: from(-250),
              words: madeUp('Medel för programmet i två län'),
            },
            { kind: 'disposal', kronor: '3 000 000', on: from(-240), words: madeUp('Första utbetalningen') },
            {
              kind: 'spending',
              kronor: '2 400 000',
              on: from(-60),
              words: madeUp('Förbrukat i första länet'),
            },
            { kind: 'return', kronor: '150 000', on: from(-30), words: madeUp('Lokaler som inte behövdes') },
          ],
        },
      ],
    },
    progress: [
      {
        measure: '1',
        state: 'on_track',
        on: from(-200),
        reason: madeUp('Första länet är redovisat och det andra har börjat.'),
      },
      { measure: '2', state: 'on_track', on: from(-180), reason: madeUp('Enkäten är utskickad.') },
      { measure: '2', state: 'delayed', on: from(-35), reason: madeUp('Redovisningen har inte kommit.') },
      { measure: '3', state: 'on_track', on: from(-60), reason: madeUp('Spridningen följer planen.') },
      {
        measure: '5',
        state: 'at_risk',
        on: from(-8),
        reason: madeUp('Undersökningen måste kompletteras, och åtgärd 6 och 7 väntar på den.'),
      },
      {
        measure: '6',
        state: 'at_risk',
        on: from(-8),
        reason: madeUp('Bygger på undersökningen i åtgärd 5, som inte är klar.'),
      },
      { measure: '8', state: 'on_track', on: from(-90), reason: madeUp('Stödlinjen är i gång.') },
      { measure: '9', state: 'on_track', on: from(-150), reason: madeUp('Länets plan är beslutad.') },
      {
        measure: '11',
        state: 'done',
        carriedOut: 'as_promised',
        on: from(-70),
        reason: madeUp('De nya riktlinjerna är beslutade.'),
      },
      {
        measure: '12',
        state: 'stopped',
        on: from(-30),
        reason: madeUp('Uppdraget är återkallat. Ett annat sätt att följa upp prövas.'),
      },
    ],
    evaluations: [
      {
        measure: '11',
        on: from(-20),
        published: true,
        carriedOut: 'partly',
        carriedOutBecause: madeUp(
          'Riktlinjerna är beslutade, men de har inte nått de handläggare som ska följa dem.',
        ),
        cameOfIt: 'cannot_be_assessed',
        cameOfItBecause: madeUp('De har gällt i två månader. Ingen har frågat dem som de är till för.'),
        otherSources: ['Intervjuer med åtta handläggare (övning)'],
      },
      {
        measure: '1',
        on: from(-7),
        published: false,
        carriedOut: 'partly',
        carriedOutBecause: madeUp('Ett av två län är redovisat.'),
      },
    ],
    activities: [
      {
        body: CHARITY,
        area: '1',
        title: 'Öppet hus på onsdagar (övning)',
        description: madeUp('En plats där den som vill kan komma utan att säga vem den är.'),
        from: `${year - 1}-10-01`,
        output: madeUp('31 kvällar med i genomsnitt åtta besökare.'),
        source: 'Föreningens anteckningar utan namn (övning)',
      },
      {
        body: COUNTY,
        area: '3',
        title: 'Samtal med hotellbranschen (övning)',
        description: madeUp('Två träffar om vad personal kan uppmärksamma och vem man ringer.'),
        from: from(-100),
        to: from(-70),
        output: madeUp('Två träffar med 44 deltagare.'),
        outcome: madeUp('Tre hotell har infört en rutin.'),
        source: 'Länsstyrelsens minnesanteckningar (övning)',
      },
    ],
    accounts: [
      {
        title: `Redovisning av övningsplanen, lägesrapport ${year}`,
        begun: from(-5),
        published: false,
        nothing: { else: 'Uppdraget har nyss lämnats.' },
        read: 4,
        texts: [
          {
            section: 'conclusions',
            // A number without a source: the composer shows it, and the account cannot be published.
            text: madeUp('Hälften av uppdragen är redovisade i tid.'),
          },
          { section: { measure: '9' }, text: madeUp('Arbetet i länet har stärkt samverkan.') },
        ],
      },
    ],
  }
}
