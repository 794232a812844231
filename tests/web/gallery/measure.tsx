import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../src/web/components/button.tsx'
import { SideBySide } from '../../../src/web/components/comparison.tsx'
import { ConfirmEffect } from '../../../src/web/components/confirm.tsx'
import { Form } from '../../../src/web/components/form.tsx'
import { Alert } from '../../../src/web/components/message.tsx'
import { Quote } from '../../../src/web/components/quote.tsx'
import {
  Day,
  DescriptionList,
  Details,
  History,
  Section,
  Tabs,
} from '../../../src/web/components/structure.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'
import { Status, statusKindsShown, Tag } from './status-row.tsx'

/** Written for this gallery; no plan says this. */
const text =
  'Regeringen avser att ge Exempelmyndigheten i uppdrag att tillsammans med länsstyrelserna utveckla stödet till personer som utsatts. Uppdraget ska redovisas senast den 30 april 2010.\n\nUnder 2009 avsätts 12 miljoner kronor. Arbetet ska utgå från den enskildes egna önskemål.'

/** One measure with all its parts. */
export const MeasurePage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title="Åtgärd 12: Stöd som utgår från den enskilde"
    breadcrumb={[
      { href: '/overview', label: 'Överblick' },
      { href: '/list', label: 'Planen' },
    ]}
    state={
      <p>
        <Status kind="atRisk">Risk</Status> Arbetet pågår men två av tre län har inte börjat, enligt
        delrapporten den 15 april.
      </p>
    }
    action={<LinkButton href="/form">Begär komplettering</LinkButton>}
    history={
      <History
        entries={[{ at: '2010-04-15T09:05:00+02:00', who: 'Bo Påhittad', what: 'Delrapporten kom in.' }]}
      />
    }
  >
    <Tabs
      label="Om åtgärden"
      tabs={[
        { href: '/measure', label: 'Läget', current: true },
        { href: '/measure?view=assignments', label: 'Uppdrag', current: false, count: 3 },
        { href: '/measure?view=reports', label: 'Återrapporter', current: false, count: 1 },
        { href: '/measure?view=money', label: 'Pengar', current: false },
      ]}
    />
    <div class="button-row">{statusKindsShown()}</div>
    <Section heading="Så står det i planen" id="text">
      <Quote
        text={text}
        passages={[
          { id: 'body', start: 24, end: 42 },
          { id: 'deadline', start: text.indexOf('senast'), end: text.indexOf('.\n'), current: true },
          { id: 'money', start: text.indexOf('Under'), end: text.indexOf(' Arbetet') },
        ]}
        source="Påhittad plan 2008, sidan 14"
      />
    </Section>
    <Section heading="Fakta" id="facts" aside={<a href="/form">Rätta</a>}>
      <DescriptionList
        items={[
          { term: 'Ansvarig', value: 'Exempelmyndigheten' },
          {
            term: 'Samverkar med',
            value:
              'Länsstyrelserna, Exempelköpings kommun och Myndigheten för påhittade förebyggande insatser',
          },
          { term: 'Sista dag', value: <Day day="2010-04-30" kind="deadline" /> },
          { term: 'Område', value: <Tag>Skydd och stöd</Tag> },
          { term: 'Ansvar enligt organisationsnummer', value: '' },
        ]}
      />
    </Section>
    <Section heading="Vad som ändrats" id="changes">
      <SideBySide
        before="Uppdraget ska redovisas senast den 31 mars 2010 till regeringen."
        after="Uppdraget ska slutredovisas senast den 30 april 2010 till regeringen (Exempeldepartementet)."
        beforeLabel="Version 1, 10 juli 2008"
        afterLabel="Version 2, 3 mars 2010"
      />
    </Section>
    <Alert kind="warning" heading="Åtgärden väntar på en annan">
      <p>Åtgärd 34 ska vara klar först. Den är försenad.</p>
    </Alert>
    <Details summary="Hur läget har bedömts">
      <p>Läget sätts av samordnaren och har alltid ett skäl och ett datum.</p>
    </Details>
    <Form action="/measure" label="Dra tillbaka åtgärden">
      <ConfirmEffect
        danger
        irrevocable
        effects={['Tre myndigheter får veta att uppdraget upphör.', 'Två utskrifter kan inte återkallas.']}
        confirmLabel="Dra tillbaka åtgärden"
        cancelHref="/measure"
      />
    </Form>
  </Page>
)
