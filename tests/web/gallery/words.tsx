import type { FC } from 'hono/jsx'
import { Button, ButtonRow, LinkButton } from '../../../src/web/components/button.tsx'
import { Card, CardGrid, NumberCards } from '../../../src/web/components/card.tsx'
import { TextField } from '../../../src/web/components/field.tsx'
import { Form } from '../../../src/web/components/form.tsx'
import { Alert, EmptyState } from '../../../src/web/components/message.tsx'
import { Status, Tag } from '../../../src/web/components/status.tsx'
import { DescriptionList } from '../../../src/web/components/structure.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

const long = 'människohandelsbekämpningssamordningsansvar'

/** Swedish puts words together: nothing may burst or be cut off. */
export const WordsPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title={`Länsstyrelsernas ${long}`}
    breadcrumb={[{ href: '/list', label: `Området ${long}` }]}
    state={`Ett ${long} är svårt att få plats med på en telefon.`}
    action={<LinkButton href="/form">Överlämna {long}</LinkButton>}
  >
    <NumberCards
      label="Långa ord"
      cards={[
        { number: 1_650_000, label: `försenade ${long}`, href: '/list', status: 'late' },
        { number: 0, label: 'återrapporteringsskyldigheter', href: '/list', status: 'missing' },
      ]}
    />
    <CardGrid>
      <Card heading={long} headingLevel={2} href="/list" tinted>
        <p>En tonad ruta med en lång rubrik.</p>
        <Tag color="accent">{long}</Tag> <Status kind="waiting">Väntar på {long}</Status>
      </Card>
    </CardGrid>
    <DescriptionList items={[{ term: `Nationellt ${long}`, value: long }]} />
    <Form action="/words">
      <TextField name="long" label={`Vem har ${long}?`} value={long} error={`Ange vem som har ${long}.`} />
      <ButtonRow>
        <Button>Bekräfta {long}</Button>
        <Button variant="tertiary">Avbryt</Button>
        <Button variant="secondary" danger>
          Ta bort
        </Button>
      </ButtonRow>
    </Form>
    <Alert kind="info" heading="Att veta">
      <p>Uppgiften räknas först när en person har godkänt den.</p>
    </Alert>
    <Alert kind="success">
      <p>Allt är sparat.</p>
    </Alert>
    <Alert kind="danger" heading={`Fel i ${long}`}>
      <p>Filen är krypterad och kan inte läsas.</p>
    </Alert>
    <EmptyState heading="Ännu tomt här" action={<a href="/form">Börja här</a>}>
      Här kommer underlagen, när någon har lagt till ett.
    </EmptyState>
    <h2>Vanlig text utan klass</h2>
    <p>
      Löpande text ska vara lätt att läsa: rader på 60–75 tecken, lugnt radavstånd, <a href="/list">länkar</a>{' '}
      som syns. Mänskliga rättigheter är utgångspunkten för arbetet mot människohandel, och den enskildes
      vilja går först.
    </p>
    <ul>
      <li>Första punkten</li>
      <li>Andra punkten</li>
    </ul>
  </Page>
)
