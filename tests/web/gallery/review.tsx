import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../src/web/components/button.tsx'
import { TextField } from '../../../src/web/components/field.tsx'
import { Form } from '../../../src/web/components/form.tsx'
import { LetterKeys } from '../../../src/web/components/letter-keys.tsx'
import { DocumentText } from '../../../src/web/components/quote.tsx'
import { Status } from '../../../src/web/components/status.tsx'
import { ProgressBar, TwoColumns } from '../../../src/web/components/structure.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

/** Written for this gallery; no plan says this. */
const paragraph =
  'Åtgärd 7. Regeringen har gett Exempelmyndigheten i uppdrag att ta fram en vägledning. Uppdraget redovisas den 1 juni 2009.'
const text = Array.from({ length: 12 }, (_, index) => paragraph.replace('7', String(index + 1))).join('\n\n')
const fields = [
  { id: 'lead', label: 'Ansvarig', value: 'Exempelmyndigheten', from: 'Exempelmyndigheten', state: 'unsure' },
  { id: 'due', label: 'Redovisas', value: '2009-06-01', from: 'den 1 juni 2009', state: 'unsure' },
  { id: 'status', label: 'Läge', value: 'gett i uppdrag', from: 'har gett', state: 'confirmed' },
] as const

/** What was read from a document, beside the document. */
export const ReviewPage: FC<{ context: PageContext }> = ({ context }) => (
  <Page
    context={context}
    title="Granska det som lästs"
    state="Två fält är osäkra. Inget räknas förrän du har godkänt det."
    wide
    islands={['review']}
  >
    <ProgressBar label="Åtgärder granskade" done={29} total={36} />
    <TwoColumns
      leftLabel="Dokumentet"
      rightLabel="Det som lästs"
      left={
        <DocumentText
          text={text}
          passages={fields.map(({ id, from }, index) => ({
            id,
            start: text.indexOf(from),
            end: text.indexOf(from) + from.length,
            current: index === 0,
          }))}
        />
      }
      right={[
        <LetterKeys />,
        ...fields.map((field) => (
          <section
            class="review-field"
            data-state={field.state}
            data-passage={field.id}
            aria-label={field.label}
          >
            <div class="review-field-head">
              <Status kind={field.state === 'unsure' ? 'atRisk' : 'done'}>
                {field.state === 'unsure' ? 'Osäkert' : 'Bekräftat'}
              </Status>
              <a class="ds-link review-place" href={`#passage-${field.id}`}>
                Visa stället
              </a>
            </div>
            <Form action="/review" label={field.label} hidden={{ field: field.id }}>
              <TextField name={field.id} label={field.label} value={field.value} />
              <ButtonRow>
                <Button variant="secondary" name="step" value="confirm" label={`Stämmer: ${field.label}`}>
                  Stämmer
                </Button>
                <Button
                  variant="tertiary"
                  name="step"
                  value="correct"
                  label={`Spara rättelsen: ${field.label}`}
                >
                  Spara rättelsen
                </Button>
              </ButtonRow>
            </Form>
          </section>
        )),
      ]}
    />
  </Page>
)
