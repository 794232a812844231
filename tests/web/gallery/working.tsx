import type { FC } from 'hono/jsx'
import { TextField } from '../../../src/web/components/field.tsx'
import { Form } from '../../../src/web/components/form.tsx'
import { ProgressBar } from '../../../src/web/components/structure.tsx'
import { Working } from '../../../src/web/components/working.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

/** Work that has come so far, and a form beside it. */
export const WorkingPage: FC<{ context: PageContext; percent: number }> = ({ context, percent }) => (
  <Page context={context} title="Påhittad körning" islands={['working']}>
    {percent < 100 ? (
      <Working>
        <ProgressBar label="Räknar" done={percent} total={100} text={`${percent} %`} />
      </Working>
    ) : (
      <p id="done">Klart.</p>
    )}
    <Form action="/form" label="Anteckning" send="Spara">
      <TextField name="note" label="Anteckning" />
    </Form>
  </Page>
)
