import type { FC } from 'hono/jsx'
import { statusKinds } from '../../../src/web/components/status-shapes.ts'
import type { PageContext } from '../../../src/web/page-context.ts'
import { areaProgress } from '../../../src/web/pictures/area-progress.tsx'
import { countyMap } from '../../../src/web/pictures/county-map.tsx'
import { dependencyGraph } from '../../../src/web/pictures/dependency-graph.tsx'
import type { Depiction, PictureReader } from '../../../src/web/pictures/depiction.ts'
import { frameBar } from '../../../src/web/pictures/frame-bar.tsx'
import { indicatorSeries } from '../../../src/web/pictures/indicator-series.tsx'
import { Depicted } from '../../../src/web/pictures/picture.tsx'
import { type TimelineRow, timeline } from '../../../src/web/pictures/timeline.tsx'
import { Page } from '../../../src/web/shell.tsx'

const titles = [
  'Stöd som utgår från den enskilde',
  'Skyddade boenden med kunskap om målgruppen i hela landet',
  'Människohandelsbekämpningssamordningsansvar',
  'Handbok för möten med barn',
  'Återvändande under trygga former',
]

const rows: readonly TimelineRow[] = Array.from({ length: 14 }, (_, index) => ({
  id: String(index + 1),
  label: `${index + 1}. ${titles[index % titles.length]}`,
  href: '/measure',
  start: `2008-${String((index % 9) + 1).padStart(2, '0')}-10`,
  end: `20${index % 3 === 0 ? '09' : '10'}-${String(((index * 5) % 12) + 1).padStart(2, '0')}-28`,
  status: statusKinds[index % statusKinds.length] ?? 'planned',
  interim: index % 2 === 0 ? ['2009-03-01'] : [],
  group: index < 6 ? '1 Skydd och stöd' : '2 Förebyggande arbete',
  after: index === 4 ? ['1'] : index === 9 ? ['2', '4'] : index === 12 ? ['11'] : [],
}))

const million = 100_000_000
const counties = [
  '01',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '12',
  '13',
  '14',
  '17',
  '18',
  '19',
  '20',
  '21',
  '22',
  '23',
  '24',
  '25',
]

/** Every picture that is told by one description, with made-up facts. */
export const depictions = (reader: PictureReader): Readonly<Record<string, Depiction>> => ({
  timeline: timeline(
    rows,
    {
      title: 'Planen över tid',
      headings: { row: 'Åtgärd', start: 'Börjar', end: 'Sista dag', status: 'Läge' },
    },
    reader,
  ),
  areas: areaProgress(
    [
      {
        label: '1 Ökat skydd och stöd till utsatta',
        href: '/list',
        counts: { done: 4, running: 3, late: 2, planned: 2 },
      },
      { label: '2 Stärkt förebyggande arbete', counts: { done: 5, running: 4 } },
      {
        label: '3 Högre kvalitet och effektivitet i rättsväsendet',
        counts: { done: 1, running: 3, atRisk: 1, missing: 1 },
      },
      { label: '4 Ökad nationell och internationell samverkan', counts: { done: 3, running: 2 } },
      { label: '5 Ökad kunskap', counts: { planned: 5 } },
    ],
    {
      title: 'Områdena',
      headings: { area: 'Område', total: 'Alla' },
    },
    reader,
  ),
  dependencies: dependencyGraph(
    [
      { id: '34', number: '34', label: '34. Ny kunskap om utsatta', status: 'late', href: '/measure' },
      { id: '10', number: '10', label: '10. Vägledning för möten med barn', status: 'waiting' },
      { id: '11', number: '11', label: '11. Utbildning för alla som möter utsatta', status: 'planned' },
      { id: '12', number: '12', label: '12. Människohandelsbekämpningssamordningsansvar', status: 'atRisk' },
      { id: '20', number: '20', label: '20. Uppföljning', status: 'planned' },
    ],
    [
      { from: '34', to: '10' },
      { from: '34', to: '11' },
      { from: '34', to: '12' },
      { from: '12', to: '20' },
    ],
    {
      title: 'Vad väntar på vad?',
      note: 'En pil går från åtgärden som behövs till den som bygger på den.',
      headings: { node: 'Åtgärd', waitsFor: 'Väntar på', status: 'Läge' },
    },
    reader,
  ),
  money: frameBar(
    {
      parts: [
        ...[52, 10, 7, 5, 3, 2, 1].map((sum, place) => ({
          label: `Påhittade insatser, del ${place + 1}`,
          name: `Påhittade insatser i hela landet med ett långt namn, del ${place + 1}`,
          holder: 'Exempelmyndigheten',
          measures: `Åtgärd ${place + 1}`,
          ore: sum * million,
          planned: place === 1,
          ...(place === 0 ? { href: '/measure' } : {}),
        })),
        { label: 'Liten del', name: 'Liten del', holder: '', measures: '', ore: 1, planned: false },
      ],
      untracedOre: 139 * million,
    },
    {
      title: '139 av 219 miljoner kronor går inte att följa till ett uppdrag.',
      note: '80 miljoner kronor är beslutade eller planerade till åtta ändamål.',
      untraced: 'går inte att följa',
      untracedPart: 'Går inte att följa',
      planned: 'planerat',
      others: (count) => `${count} till`,
      headings: { part: 'Del av ramen', holder: 'Vem', measures: 'Åtgärd', amount: 'Belopp' },
    },
    reader,
  ),
  indicator: indicatorSeries(
    {
      unit: 'Anmälningar per år',
      baseline: { value: 37 },
      target: { value: 60, label: 'Mål 60' },
      points: [
        {
          period: '2006',
          day: '2006-12-31',
          figure: { kind: 'measured', value: 37 },
          interval: { low: 33, high: 42 },
        },
        {
          period: '2007',
          day: '2007-12-31',
          figure: { kind: 'measured', value: 41 },
          interval: { low: 36, high: 45 },
        },
        {
          period: '2008',
          day: '2008-12-31',
          figure: { kind: 'measured', value: 48 },
          interval: { low: 44, high: 55 },
        },
        { period: '2009', day: '2009-12-31', figure: { kind: 'suppressed' }, note: 'Ny definition.' },
        {
          period: '2010',
          day: '2010-12-31',
          figure: { kind: 'measured', value: 55 },
          interval: { low: 49, high: 61 },
        },
        { period: '2011', day: '2011-12-31', figure: { kind: 'zero' } },
        { period: '2012', day: '2012-12-31', figure: { kind: 'unknown' } },
        { period: '2013', day: '2013-12-31', figure: { kind: 'not_collected' } },
        { period: '2014', day: '2014-12-31', figure: { kind: 'measured', value: 58 } },
      ],
    },
    {
      title: 'Anmälningar om påhittade brott',
    },
    reader,
  ),
  counties: countyMap(
    counties.map((code, place) => ({
      code,
      name: `Län ${code}`,
      figure:
        place % 7 === 2
          ? { kind: 'suppressed' }
          : place % 11 === 4
            ? { kind: 'zero' }
            : place === 20
              ? { kind: 'unknown' }
              : place === 19
                ? { kind: 'not_collected' }
                : { kind: 'measured', value: place * 3 + 2 },
    })),
    { title: 'Län för län', heading: 'Antal' },
    reader,
  ),
})

/** Every picture, with made-up facts. */
export const PicturesPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page context={context} title="Bilder" state="Varje bild har sin tabell." wide>
    {Object.entries(depictions(context)).map(([name, depiction]) => (
      <Depicted
        id={name}
        depiction={depiction}
        address={{ page: `/pictures/${name}`, svg: `/pictures/${name}.svg`, csv: `/pictures/${name}.csv` }}
      />
    ))}
  </Page>
)
