import type { DemoFigures, DemoSeries } from './figures-shape.ts'
import { madeUp } from './shape.ts'

const MADE_UP = 'Påhittade tal för övning'
const METHOD = madeUp('Räknat ur ett register som inte finns.')

const series = (of: Omit<DemoSeries, 'source' | 'method'>): DemoSeries => ({
  source: MADE_UP,
  method: METHOD,
  ...of,
})

/**
 * Figures on the plan of 2008. The values of the series are made up and say so; the baselines are the plan's own, and so is the
 * case of sources that differ.
 */
export const FIGURES_2008: DemoFigures = {
  begun: '2008-10-01',
  series: [
    series({
      code: 'anmald_manniskohandel',
      body: 'Rikspolisstyrelsen',
      title: ['Polisanmälda människohandelsbrott (övning)', 'Trafficking offences reported (exercise)'],
      unit: ['anmälningar', 'reports'],
      definition: [
        'Brott mot 4 kap. 1 a § brottsbalken som anmäldes under året, alla ändamål.',
        'Offences against chapter 4, section 1 a of the Criminal Code reported in the year, all purposes.',
      ],
      evidence: 'outcome',
      adds: true,
      threshold: 1,
      measures: '18',
      years: [
        { year: 2007, value: 29 },
        { year: 2008, value: 41 },
        { year: 2009, value: 58, corrected: [59, 'En anmälan hade förts på fel år.'] },
        { year: 2010, value: 84 },
      ],
    }),
    series({
      code: 'kop_av_sexuell_tjanst',
      body: 'Brottsförebyggande rådet',
      title: [
        'Polisanmälda köp av sexuell tjänst (övning)',
        'Reported purchases of sexual services (exercise)',
      ],
      unit: ['anmälningar', 'reports'],
      definition: [
        'Anmälda brott, inte misstänkta och inte inledda utredningar.',
        'Reported offences, not suspects and not investigations opened.',
      ],
      evidence: 'outcome',
      adds: true,
      threshold: 1,
      breakdowns: ['county'],
      measures: '18',
      years: [
        {
          year: 2008,
          value: 202,
          parts: [
            ['county', '01', 96],
            ['county', '14', 41],
            ['county', '12', 37],
          ],
        },
        {
          year: 2009,
          value: 371,
          parts: [
            ['county', '01', 180],
            ['county', '14', 74],
            ['county', '12', 66],
          ],
        },
        {
          year: 2010,
          value: 1199,
          parts: [
            ['county', '01', 612],
            ['county', '14', 233],
            ['county', '12', 190],
          ],
        },
      ],
    }),
    series({
      code: 'kommuner_med_material',
      body: 'Socialstyrelsen',
      title: [
        'Kommuner som använder utbildningsmaterialet (övning)',
        'Municipalities using the training material (exercise)',
      ],
      unit: ['kommuner', 'municipalities'],
      definition: [
        'Kommuner som har svarat att socialtjänsten använder materialet.',
        'Municipalities that have answered that social services use the material.',
      ],
      evidence: 'output',
      adds: true,
      threshold: 1,
      measures: '2',
      years: [
        { year: 2009, value: 48 },
        { year: 2010, value: 112 },
      ],
    }),
    series({
      code: 'deltagare_pa_anstalt',
      body: 'Kriminalvården',
      title: [
        'Kvinnor på anstalt som har gått programmet (övning)',
        'Women in prison who completed the programme (exercise)',
      ],
      unit: ['kvinnor', 'women'],
      definition: [
        'Kvinnor som har fullföljt programmet under året.',
        'Women who completed the programme in the year.',
      ],
      evidence: 'output',
      adds: true,
      threshold: 5,
      measures: '14',
      years: [
        { year: 2009, value: 11 },
        { year: 2010, value: 'suppressed' },
      ],
    }),
    series({
      code: 'unga_som_salt_sex',
      body: 'Ungdomsstyrelsen',
      title: ['Unga som har sålt sex (övning)', 'Young people who have sold sex (exercise)'],
      unit: ['procent', 'per cent'],
      definition: [
        'Andel av tillfrågade i årskurs 3 på gymnasiet som har svarat ja.',
        'Share of those asked in the third year of upper secondary school who answered yes.',
      ],
      evidence: 'outcome',
      adds: false,
      threshold: 1,
      breakdowns: ['sex'],
      measures: '34',
      years: [
        {
          year: 2009,
          value: 1.7,
          parts: [
            ['sex', 'women', 1.2],
            ['sex', 'men', 2.1],
          ],
        },
        { year: 2010, value: 'not_collected' },
      ],
    }),
  ],
  indicators: [
    {
      measure: '18',
      title: ['Anmäld människohandel', 'Trafficking reported'],
      unit: ['anmälningar', 'reports'],
      meaning: [
        'Fler anmälningar kan komma av att polisen letar mer. Det säger inte att brotten är fler.',
        'More reports may come from the police looking harder. It does not say that there are more offences.',
      ],
      evidence: 'outcome',
      direction: 'up',
      series: 'anmald_manniskohandel',
      fact: { topic: 'Polisanmälda brott: människohandel, alla ändamål', year: 2006 },
      frozen: true,
    },
    {
      measure: '18',
      title: ['Anmälda köp av sexuell tjänst', 'Reported purchases of sexual services'],
      unit: ['anmälningar', 'reports'],
      meaning: [
        'Anmälningar följer polisens insatser. De säger inte hur många köp som görs.',
        'Reports follow what the police do. They do not say how many purchases are made.',
      ],
      evidence: 'outcome',
      direction: 'up',
      series: 'kop_av_sexuell_tjanst',
      breakdown: 'county',
    },
    {
      measure: '2',
      title: ['Kommuner som använder materialet', 'Municipalities using the material'],
      unit: ['kommuner', 'municipalities'],
      meaning: [
        'Att materialet används säger inte vad de som har läst det gör annorlunda.',
        'That the material is used does not say what its readers do differently.',
      ],
      evidence: 'output',
      direction: 'up',
      series: 'kommuner_med_material',
      baseline: { value: '0', day: '2008-12-31', source: madeUp('Materialet fanns inte.') },
      target: '100',
      targetDay: '2010-12-31',
      frozen: true,
    },
    {
      measure: '14',
      title: ['Kvinnor som har gått programmet', 'Women who completed the programme'],
      unit: ['kvinnor', 'women'],
      meaning: [
        'Små tal visas inte, så att ingen kan kännas igen.',
        'Small figures are not shown, so that nobody can be recognised.',
      ],
      evidence: 'output',
      direction: 'up',
      series: 'deltagare_pa_anstalt',
      baseline: { value: '0', day: '2008-12-31', source: madeUp('Programmet hade inte börjat.') },
      target: '20',
      targetDay: '2010-12-31',
    },
    {
      measure: '34',
      title: ['Unga som har sålt sex', 'Young people who have sold sex'],
      unit: ['procent', 'per cent'],
      meaning: [
        'Svaren bygger på en enkät. Den som inte svarade syns inte.',
        'The answers come from a survey. Those who did not answer are not seen.',
      ],
      evidence: 'outcome',
      direction: 'down',
      series: 'unga_som_salt_sex',
      breakdown: 'sex',
      fact: { topic: 'Unga som erbjudit eller sålt sex' },
      target: '1',
      targetDay: '2010-12-31',
    },
  ],
  conflicts: [
    {
      title: [
        'Hur mycket ökade de anmälda köpen av sexuella tjänster?',
        'By how much did reported purchases of sexual services rise?',
      ],
      explanation: [
        'Den ena källan räknar anmälda brott vid två tidpunkter. Den andra räknar anmälningar och inledda utredningar tillsammans och anger hur mycket summan har ökat. Samma händelse kan finnas med två gånger i den andra, en gång som anmälan och en gång som utredning. Talen svarar därför på olika frågor och kan inte räknas om till varandra.',
        'One source counts reported offences at two times. The other counts reports and opened investigations together and says by how much their sum has risen. The same event may be in the other twice, once as a report and once as an investigation. So the figures answer different questions, and neither can be turned into the other.',
      ],
      measure: '18',
      indicator: 'Anmälda köp av sexuell tjänst',
      sources: [
        {
          name: 'Källan som räknar anmälningar',
          reference: 'Uppföljning av handlingsplanen',
          counts: ['Anmälda köp av sexuell tjänst', 'Reported purchases of sexual services'],
          earlier: '200',
          value: '1200',
          unit: ['anmälningar', 'reports'],
        },
        {
          name: 'Källan som räknar anmälningar och inledda utredningar',
          reference: 'Uppföljning av handlingsplanen',
          counts: [
            'Anmälningar och inledda utredningar tillsammans, som ökning',
            'Reports and opened investigations together, as an increase',
          ],
          value: '569',
          unit: ['procents ökning', 'per cent increase'],
        },
      ],
    },
  ],
}
