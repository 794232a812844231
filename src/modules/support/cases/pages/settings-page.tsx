import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import { type BodySetting, fileKinds, signOffs } from '../../settings/setting.ts'
import { caseWords } from '../messages.ts'
import { retentionKinds, secrecyKinds } from '../schema.ts'
import { useCaseWords } from './words.tsx'

type Fields = { data: BodySetting; refused: RefusedForm | undefined; errors: FieldErrors }

/** What was entered last, else what is stored; an unticked box is absent from a form that was sent. */
const entered = ({ data, refused }: Pick<Fields, 'data' | 'refused'>) => ({
  text: (name: 'fileKind' | 'secrecy' | 'retention' | 'opensAt' | 'closesAt' | 'signOff') =>
    refused ? (refused.values[name] as string | undefined) : data[name],
  ticked: (name: 'archiveFirst' | 'researchSample' | 'alwaysOnDuty') =>
    refused ? refused.values[name] === 'yes' : data[name],
})

const KindFields: FC<Fields> = (fields) => {
  const t = useCaseWords()
  const { text, ticked } = entered(fields)
  const { errors } = fields
  return (
    <>
      <RadioField
        name="fileKind"
        label={t('fileKind')}
        value={text('fileKind')}
        options={fileKinds.map((kind) => ({ value: kind, label: t(kind), description: t(`${kind}Hint`) }))}
        error={errorFor(errors, 'fileKind')}
      />
      <RadioField
        name="secrecy"
        label={t('secrecy')}
        value={text('secrecy')}
        options={secrecyKinds.map((kind) => ({ value: kind, label: t(kind) }))}
        error={errorFor(errors, 'secrecy')}
      />
      <RadioField
        name="retention"
        label={t('retention')}
        value={text('retention')}
        options={retentionKinds.map((kind) => ({
          value: kind,
          label: t(`kept${kind}`),
        }))}
        error={errorFor(errors, 'retention')}
      />
      <RadioField
        name="signOff"
        label={t('signOff')}
        description={t('signOffHint')}
        value={text('signOff')}
        options={signOffs.map((what) => ({ value: what, label: t(`signOff${what}`) }))}
        error={errorFor(errors, 'signOff')}
      />
      <CheckboxField name="archiveFirst" label={t('archiveFirst')} checked={ticked('archiveFirst')} />
      <CheckboxField name="researchSample" label={t('researchSample')} checked={ticked('researchSample')} />
    </>
  )
}

const HourFields: FC<Fields> = (fields) => {
  const t = useCaseWords()
  const { text, ticked } = entered(fields)
  return (
    <>
      <div class="field-row">
        {(['opensAt', 'closesAt'] as const).map((name) => (
          <TextField
            name={name}
            label={t(name)}
            description={t(`${name}Hint`)}
            width={8}
            value={text(name)}
            error={errorFor(fields.errors, name)}
          />
        ))}
      </div>
      <CheckboxField name="alwaysOnDuty" label={t('alwaysOnDuty')} checked={ticked('alwaysOnDuty')} />
    </>
  )
}

/** How a body works with cases. */
export const SettingsPage: View<BodySetting> = ({ data, context, refused }) => {
  const t = caseWords(context.locale)
  const errors = refused?.errors ?? []
  const fields = { data, refused, errors }
  return (
    <Page title={t('settings')} state={<p>{t('settingsLead')}</p>}>
      <Form action={paths.settings()} send={t('saveSettings')}>
        <KindFields {...fields} />
        <HourFields {...fields} />
      </Form>
    </Page>
  )
}
