import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../src/web/components/button.tsx'
import { CheckboxField, CheckboxGroupField, RadioField } from '../../../src/web/components/choice-field.tsx'
import { errorFor } from '../../../src/web/components/errors.tsx'
import {
  DateField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
} from '../../../src/web/components/field.tsx'
import { FileField, FileList } from '../../../src/web/components/files.tsx'
import { Form } from '../../../src/web/components/form.tsx'
import type { PageContext } from '../../../src/web/page-context.ts'
import { Page } from '../../../src/web/shell.tsx'

const errors = [
  { field: 'due', message: 'Sista dag kan inte ligga före beslutet den 10 juli 2008.' },
  { field: 'persons', message: 'Skriv antalet som en siffra, till exempel 120.' },
  { field: 'effect', message: 'Välj om effekten kan bedömas.' },
]

/** Every kind of field, once fresh and once as a refused form with its values kept. */
export const FormPage: FC<{ context: PageContext; refused: boolean }> = ({ context, refused }) => {
  const problem = (name: string) => (refused ? errorFor(errors, name) : undefined)
  return (
    <Page
      context={context}
      title="Återrapport: utbildning av personal"
      breadcrumb={[
        { href: '/list', label: 'Planen' },
        { href: '/measure', label: 'Åtgärd 12' },
      ]}
      state="Utkast. Ska lämnas senast den 30 april 2010 (om 12 dagar)."
      errors={refused ? errors : []}
      islands={['forms', 'upload']}
    >
      <Form action="/form" revision={3} multipart autosave="/form/draft">
        <TextField name="title" label="Rubrik" value={refused ? 'Utbildning vid tre myndigheter' : ''} />
        <TextField
          name="reference"
          label="Diarienummer"
          width={16}
          optional
          description="Som det står i ert diarium."
        />
        <TextAreaField
          name="done"
          label="Vad har ni gjort?"
          description="Skriv för någon som inte känner till uppdraget. Beskriv arbetet, inte resultatet."
          value={
            refused ? 'Vi har hållit fyra utbildningsdagar.\n\nYtterligare två är planerade.' : undefined
          }
        />
        <NumberField
          name="persons"
          label="Hur många deltog?"
          unit="personer"
          value={refused ? 'ungefär hundra' : ''}
          error={problem('persons')}
        />
        <DateField
          name="due"
          label="När blev det klart?"
          value={refused ? '2008-01-01' : ''}
          error={problem('due')}
        />
        <SelectField
          name="body"
          label="Vilken myndighet svarar ni för?"
          value={refused ? '2' : undefined}
          options={[
            { value: '1', label: 'Exempelmyndigheten' },
            { value: '2', label: 'Myndigheten för påhittade förebyggande insatser' },
          ]}
        />
        <RadioField
          name="effect"
          label="Har arbetet gett effekt?"
          error={problem('effect')}
          options={[
            { value: 'yes', label: 'Ja', description: 'Beskriv den i nästa fråga.' },
            { value: 'no', label: 'Nej' },
            {
              value: 'unknown',
              label: 'Kan inte bedömas',
              description: 'Ange varför. Det är ett fullgott svar.',
            },
          ]}
        />
        <CheckboxGroupField
          name="groups"
          label="Vilka har nåtts?"
          optional
          values={refused ? ['police', 'social'] : []}
          options={[
            { value: 'police', label: 'Polis och åklagare' },
            { value: 'social', label: 'Socialtjänst' },
            { value: 'health', label: 'Hälso- och sjukvård' },
          ]}
        />
        <FileField
          name="evidence"
          label="Underlag"
          optional
          multiple
          accept=".pdf,.docx"
          description="PDF eller Word, högst 20 MB. Uppgifter om enskilda ska vara borttagna."
        />
        <FileList
          files={[
            {
              href: '/file',
              name: 'deltagarlista-sammanställning.pdf',
              size: 184_000,
              kind: 'PDF',
              note: 'Tillagd 12 april av Bo Påhittad',
            },
            { href: '/file', name: 'utvärdering.docx', size: 1_840_000, kind: 'Word' },
          ]}
        />
        <CheckboxField
          name="agreed"
          label="Samverkande myndigheter har läst och instämmer"
          checked={refused}
        />
        <ButtonRow>
          <Button>Kontrollera och lämna in</Button>
          <Button variant="secondary" name="step" value="draft" formnovalidate>
            Spara utkast
          </Button>
          <a class="ds-link" href="/measure">
            Avbryt
          </a>
        </ButtonRow>
      </Form>
    </Page>
  )
}
