import type { FC } from 'hono/jsx'
import { statusKinds } from '../../../src/web/components/status-shapes.ts'
import type { PageContext } from '../../../src/web/page-context.ts'
import { AreaProgress } from '../../../src/web/pictures/area-progress.tsx'
import { DependencyGraph } from '../../../src/web/pictures/dependency-graph.tsx'
import { Timeline, type TimelineRow } from '../../../src/web/pictures/timeline.tsx'
import { Trend } from '../../../src/web/pictures/trend.tsx'
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
}))

/** Every picture, with made-up facts. */
export const PicturesPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page context={context} title="Bilder" state="Varje bild har sin tabell.">
    <Timeline
      id="timeline"
      title="Planen över tid"
      description="Fjorton åtgärder från januari 2008 till december 2010. Tre behöver ses till: de är försenade, saknar rapport eller ligger i riskzonen."
      rows={rows}
      headings={{ row: 'Åtgärd', start: 'Börjar', end: 'Sista dag', status: 'Läge' }}
    />
    <AreaProgress
      id="areas"
      title="Områdena"
      description="Fem områden. Förebyggande arbete har kommit längst."
      areas={[
        {
          label: 'Ökat skydd och stöd till utsatta',
          href: '/list',
          counts: { done: 4, running: 3, late: 2, planned: 2 },
        },
        { label: 'Stärkt förebyggande arbete', counts: { done: 5, running: 4 } },
        {
          label: 'Högre kvalitet och effektivitet i rättsväsendet',
          counts: { done: 1, running: 3, atRisk: 1, missing: 1 },
        },
        { label: 'Ökad nationell och internationell samverkan', counts: { done: 3, running: 2 } },
        { label: 'Ökad kunskap', counts: { planned: 5 } },
      ]}
      headings={{ area: 'Område', total: 'Alla' }}
    />
    <Trend
      id="trend"
      title="Personer som fått en stödplan"
      description="Från 34 personer 2007 till 118 personer 2010. Målet, 150, är inte nått."
      points={[
        { day: '2007-01-01', value: 34 },
        { day: '2008-01-01', value: 51 },
        { day: '2009-01-01', value: 87, note: 'Ny definition från detta år.' },
        { day: '2010-01-01', value: 118 },
      ]}
      target={{ value: 150, label: 'Mål 150' }}
      unit="Personer per år"
      headings={{ day: 'År', value: 'Personer', note: 'Anmärkning' }}
    />
    <DependencyGraph
      id="dependencies"
      title="Vad väntar på vad?"
      description="Åtgärd 34 ska vara klar före 10, 11 och 12. Åtgärd 12 ska vara klar före 20."
      nodes={[
        { id: '34', label: '34. Ny kunskap om utsatta', status: 'late', href: '/measure' },
        { id: '10', label: '10. Vägledning för möten med barn', status: 'waiting' },
        { id: '11', label: '11. Utbildning för alla som möter utsatta', status: 'planned' },
        { id: '12', label: '12. Människohandelsbekämpningssamordningsansvar', status: 'atRisk' },
        { id: '20', label: '20. Uppföljning', status: 'planned' },
      ]}
      dependencies={[
        { from: '34', to: '10' },
        { from: '34', to: '11' },
        { from: '34', to: '12' },
        { from: '12', to: '20' },
      ]}
      headings={{ node: 'Åtgärd', waitsFor: 'Väntar på', status: 'Läge' }}
    />
  </Page>
)
