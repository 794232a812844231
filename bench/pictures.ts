import { areaProgress } from '../src/web/pictures/area-progress.tsx'
import { countyMap } from '../src/web/pictures/county-map.tsx'
import type { Depiction } from '../src/web/pictures/depiction.ts'
import { frameBar } from '../src/web/pictures/frame-bar.tsx'
import type { IndicatorData } from '../src/web/pictures/indicator-drawing.ts'
import { indicatorSeries } from '../src/web/pictures/indicator-series.tsx'
import { standaloneSvg } from '../src/web/pictures/standalone.ts'
import { type TimelineRow, timeline } from '../src/web/pictures/timeline.tsx'
import { interleaved, median } from './figures.ts'
import { asNodes, plotAreas, plotIndicator, plotTimeline } from './plot-pictures.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'

const ROUNDS = 5
const MILLISECONDS = 300
const reader = { locale: 'sv', today: '2010-04-18' } as const
const words = {
  title: 'Påhittad bild',
  note: 'Påhittade uppgifter, lika många som i planen från 2008.',
}
const statuses = ['late', 'running', 'done', 'planned', 'waiting', 'atRisk'] as const

/** 36 measures, as the plan of 2008 has. */
const rows: TimelineRow[] = Array.from({ length: 36 }, (_, index) => ({
  id: String(index + 1),
  label: `${index + 1}. Påhittad åtgärd om stöd och skydd i hela landet`,
  start: '2008-07-10',
  end: `20${10 + (index % 2)}-${String((index % 12) + 1).padStart(2, '0')}-28`,
  status: statuses[index % statuses.length]!,
  interim: ['2009-03-01'],
  group: `${Math.floor(index / 8) + 1} Påhittat område`,
  after: index % 9 === 8 ? [String(index - 3)] : [],
}))
const areas = Array.from({ length: 5 }, (_, index) => ({
  label: `${index + 1} Påhittat område med ett namn på två rader i bilden`,
  counts: { done: index + 1, running: 3, late: 1, planned: 2 },
}))
const series: IndicatorData = {
  unit: 'Anmälningar per år',
  target: { value: 60 },
  baseline: { value: 37 },
  points: Array.from({ length: 12 }, (_, index) => ({
    period: String(2006 + index),
    day: `${2006 + index}-12-31`,
    figure: index === 5 ? { kind: 'suppressed' } : { kind: 'measured', value: 37 + index * 2 },
    interval: { low: 33 + index * 2, high: 42 + index * 2 },
  })),
}
const codes = '01 03 04 05 06 07 08 09 10 12 13 14 17 18 19 20 21 22 23 24 25'.split(' ')
const parts = codes.map((code, place) => ({
  label: `Påhittat uppdrag i län ${code}`,
  name: `Påhittat uppdrag i län ${code}`,
  holder: `Påhittade länsstyrelsen ${code}`,
  measures: `Åtgärd ${place + 1}`,
  ore: (place + 1) * 100_000_000,
  planned: place % 5 === 0,
}))
const frameWords = {
  ...words,
  untraced: 'går inte att följa',
  untracedPart: 'Går inte att följa',
  planned: 'planerat',
  others: (count: number) => `${count} till`,
  headings: { part: 'Del', holder: 'Vem', measures: 'Åtgärd', amount: 'Belopp' },
}

const pictures: Readonly<Record<string, () => Depiction>> = {
  timeline: () =>
    timeline(
      rows,
      { ...words, headings: { row: 'Åtgärd', start: 'Börjar', end: 'Slutar', status: 'Läge' } },
      reader,
    ),
  areas: () => areaProgress(areas, { ...words, headings: { area: 'Område', total: 'Alla' } }, reader),
  indicator: () => indicatorSeries(series, words, reader),
  counties: () =>
    countyMap(
      codes.map((code, place) => ({
        code,
        name: `Län ${code}`,
        figure: { kind: 'measured', value: place + 1 },
      })),
      { ...words, heading: 'Antal' },
      reader,
    ),
  money: () => frameBar({ parts, untracedOre: 9_000_000_000 }, frameWords, reader),
}

const plots: Readonly<Record<string, () => string>> = {
  timeline: () => plotTimeline(rows, reader.today),
  areas: () => plotAreas(areas),
  indicator: () => plotIndicator(series),
}

/** How often a second it is drawn. */
const rate = async (work: () => unknown): Promise<number> => {
  const begun = performance.now()
  let times = 0
  while (performance.now() - begun < MILLISECONDS) {
    work()
    times += 1
  }
  return (times * 1000) / (performance.now() - begun)
}

const measure = async (name: string, depict: () => Depiction): Promise<Row> => {
  const drawn = () => standaloneSvg(depict(), { locale: 'sv', source: 'Påhittad källa' })
  const svg = drawn()
  const plot = plots[name]
  const baseline = plot ?? asNodes(svg)
  const figures = await interleaved(ROUNDS, { samlad: () => rate(drawn), baseline: () => rate(baseline) })
  return rateRow({
    benchmark: 'pictures',
    what: `${name}, ${(Buffer.byteLength(svg) / 1000).toFixed(0)} kB with its table, words and style`,
    unit: 'pictures/s',
    samlad: median(figures.samlad),
    against: plot ? 'its marks drawn with Observable Plot' : 'the same nodes built with linkedom and written',
    baseline: median(figures.baseline),
  })
}

/** Every picture from its data to a whole SVG, as its address gives it before anything is kept ready. */
export const picturesDrawn: Benchmark = {
  name: 'pictures',
  run: async () => {
    const rows: Row[] = []
    for (const [name, depict] of Object.entries(pictures)) rows.push(await measure(name, depict))
    return rows
  },
}
