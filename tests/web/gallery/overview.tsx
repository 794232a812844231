import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../src/web/components/button.tsx'
import { Card, CardGrid, NumberCards } from '../../../src/web/components/card.tsx'
import { Notice } from '../../../src/web/components/message.tsx'
import { Status } from '../../../src/web/components/status.tsx'
import { History, ProgressBar, Section } from '../../../src/web/components/structure.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

const areas = [
  { name: 'Ökat skydd och stöd till utsatta', done: 4, total: 11, late: 2 },
  { name: 'Stärkt förebyggande arbete', done: 5, total: 9, late: 0 },
  { name: 'Högre kvalitet och effektivitet i rättsväsendet', done: 1, total: 6, late: 1 },
  { name: 'Ökad nationell och internationell samverkan', done: 3, total: 5, late: 0 },
  { name: 'Ökad kunskap', done: 0, total: 5, late: 0 },
]

/** A coordinator's overview of a made-up plan. */
export const OverviewPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title="Överblick"
    state="Planen har gått halva sin tid. Tretton av 36 åtgärder är klara, tre är försenade."
    action={
      <LinkButton href="/form" variant="primary">
        Nytt uppdrag
      </LinkButton>
    }
    notice={<Notice>Återrapporten till åtgärd 12 är godtagen.</Notice>}
    history={
      <History
        entries={[
          {
            at: '2010-04-17T14:32:00+02:00',
            who: 'Anna Exempelsson',
            what: 'Godtog återrapporten till åtgärd 12.',
          },
          {
            at: '2010-04-15T09:05:00+02:00',
            who: 'Bo Påhittad, Exempelmyndigheten',
            what: 'Lämnade delrapporten till åtgärd 7.',
            detail: 'Två bilagor. Utfallet kan inte bedömas än, eftersom utbildningen slutar i juni.',
          },
          {
            at: '2010-03-01T08:00:00+01:00',
            what: 'Uppdraget för åtgärd 31 förlängdes till den 30 september 2010.',
          },
        ]}
      />
    }
  >
    <NumberCards
      label="Det som behöver dig i dag"
      cards={[
        {
          number: 3,
          label: 'försenade',
          href: '/list?status=late',
          status: 'late',
          detail: 'äldst 34 dagar',
        },
        { number: 2, label: 'rapporter saknas', href: '/list?status=missing', status: 'missing' },
        { number: 0, label: 'i riskzonen', href: '/list?status=risk', status: 'atRisk' },
        {
          number: 5,
          label: 'ska in inom 30 dagar',
          href: '/list?due=30',
          status: 'waiting',
          detail: 'närmast 30 april',
        },
      ]}
    />
    <Section heading="Områden" id="areas">
      <CardGrid label="Områden">
        {areas.map((area) => (
          <Card heading={area.name} headingLevel={3} href="/list">
            <ProgressBar label="Åtgärder" done={area.done} total={area.total} />
            {area.late > 0 ? (
              <Status kind="late">{area.late} försenade</Status>
            ) : (
              <Status kind="running">Enligt plan</Status>
            )}
          </Card>
        ))}
      </CardGrid>
    </Section>
  </Page>
)
