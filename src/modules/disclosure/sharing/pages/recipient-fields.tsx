import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../../platform/access/role-messages.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useReader } from '../../../../web/reader.ts'
import { caseworkRoles } from '../../../support/index.ts'
import { DISCLOSURE_FORMS } from '../../legal/situation.ts'
import { purposeCodes, purposeName } from '../../purposes.ts'
import { RecipientField, recipientKindName } from '../../telling/pages/found.tsx'
import { LIVE_GROUNDS } from '../../telling/schema.ts'
import type { PreparedDisclosure } from '../decide-actions.ts'
import { useSharing } from './words.tsx'

/** The page as far as it has been filled in. */
export interface Filled {
  readonly data: PreparedDisclosure
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: FieldErrors
}

/** The text entered under a name; `situation.transfer` reaches into a group. */
export const textIn = (values: Filled['values'], name: string): string | undefined => {
  const value = name
    .split('.')
    .reduce<unknown>((inside, part) => (inside as Record<string, unknown> | undefined)?.[part], values)
  return typeof value === 'string' ? value : undefined
}

/** The parts that have been ticked. */
export const partsIn = (values: Filled['values']): readonly string[] =>
  Array.isArray(values.items) ? values.items.filter((one) => typeof one === 'string') : []

/** Name, value and error of a field. */
export const fieldOf =
  ({ values, errors }: Pick<Filled, 'values' | 'errors'>) =>
  (name: string) => ({ name, value: textIn(values, name), error: errorFor(errors, name) })

/** What few disclosures need: folded until it says something. */
const RARE = ['toName', 'toRole', 'toKind']

/** Who is told, how, and what for. */
export const RecipientFields: FC<Filled> = (filled) => {
  const { data, values } = filled
  const { locale } = useReader()
  const t = useSharing()
  const of = fieldOf(filled)
  const { kinds } = data
  const kindField = (
    <SelectField
      {...of('toKind')}
      value={textIn(values, 'toKind') ?? data.onlyKind}
      label={t('toKind')}
      description={t('toKindHint')}
      optional={!data.hasBody}
      options={kinds.map((kind) => ({ value: kind, label: recipientKindName(locale, kind) }))}
    />
  )
  return (
    <>
      <RecipientField
        name="toBody"
        label={t('recipient')}
        description={t('recipientHint')}
        searched={data.recipients}
        value={textIn(values, 'toBody')}
        errors={filled.errors}
      />
      <Details
        summary={t('otherRecipient')}
        open={RARE.some(
          (name) =>
            (name !== 'toKind' && (textIn(values, name) ?? '') !== '') ||
            (errorFor(filled.errors, name) !== undefined && !(name === 'toKind' && data.hasBody)),
        )}
      >
        <div class="form-part">
          <TextField
            {...of('toName')}
            label={t('recipientName')}
            description={t('recipientNameHint')}
            optional
          />
          {data.hasBody ? null : kindField}
          <SelectField
            {...of('toRole')}
            label={t('toRole')}
            optional
            emptyLabel={t('toRoleAny')}
            options={caseworkRoles.map((role) => ({
              value: role,
              label: translator(roleMessages, locale)(role),
            }))}
          />
        </div>
      </Details>
      {data.hasBody && kinds.length > 1 ? kindField : null}
      <RadioField
        {...of('purpose')}
        label={t('purpose')}
        options={purposeCodes.map((code) => ({ value: code, label: purposeName(locale, code) }))}
      />
      <TextAreaField {...of('purposeText')} label={t('purposeText')} rows={2} optional />
      <RadioField
        {...of('form')}
        label={t('form')}
        options={DISCLOSURE_FORMS.map((form) => ({
          value: form,
          label: t(`form_${form}`),
          description: t(`form_${form}_hint`),
        }))}
      />
      <div class="form-part only-live">
        <RadioField
          {...of('liveGround')}
          label={t('liveGround')}
          description={t('liveGroundHint')}
          options={LIVE_GROUNDS.map((ground) => ({ value: ground, label: t(ground) }))}
        />
        <TextField
          {...of('liveSection')}
          label={t('liveSection')}
          description={t('liveSectionHint')}
          optional
        />
      </div>
    </>
  )
}
