import type { DemoEvaluation } from './shape.ts'
import { madeUp } from './shape.ts'

/** What the made-up evaluator judged of the plan of 2008: sometimes as the coordinator did, sometimes not. */
export const EVALUATIONS_2008: readonly DemoEvaluation[] = [
  {
    measure: '2',
    on: '2011-02-10',
    published: true,
    carriedOut: 'as_promised',
    carriedOutBecause: madeUp('Materialet är framtaget i samråd med dem som planen nämner, och används.'),
    cameOfIt: 'outcome',
    cameOfItBecause: madeUp(
      'Fyra av tio deltagare har ändrat hur de frågar. Om det märks för den som får hjälp är inte undersökt.',
    ),
    otherSources: ['Enkät till deltagare efter sex månader (övning)'],
  },
  {
    measure: '11',
    on: '2011-02-10',
    published: true,
    carriedOut: 'partly',
    carriedOutBecause: madeUp('Var femte kommun nåddes inte, och det var oftare de små.'),
    cameOfIt: 'output',
    cameOfItBecause: madeUp('Antalet deltagare är räknat. Ingen har följt vad kommunerna gjorde sedan.'),
    otherSources: ['Samtal med tio kommuner (övning)'],
  },
  {
    measure: '13',
    on: '2011-02-12',
    published: true,
    carriedOut: 'as_promised',
    carriedOutBecause: madeUp('Fortbildningen är hållen i alla län, som planen sade.'),
    cameOfIt: 'cannot_be_assessed',
    cameOfItBecause: madeUp('Det fanns ingen mätning före, och ingen efter.'),
    otherSources: ['Kursprogram och närvarolistor från länen (övning)'],
  },
  {
    measure: '23',
    on: '2011-02-14',
    published: true,
    carriedOut: 'partly',
    carriedOutBecause: madeUp(
      'Lagen är ändrad. Konventionen är inte ratificerad, fastän det var det som utlovades.',
    ),
    cameOfIt: 'output',
    cameOfItBecause: madeUp('En ändrad lag är en prestation. Vad den lett till syns först i domarna.'),
    otherSources: ['Genomgång av lagändringen (övning)'],
  },
  {
    measure: '8',
    on: '2011-02-15',
    published: false,
    carriedOut: 'as_promised',
    carriedOutBecause: madeUp('Utvärderingen är gjord och publicerad.'),
  },
]
