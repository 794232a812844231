import type { FC } from 'hono/jsx'
import { CheckboxField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor, type FieldErrors } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Details } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { citation } from '../../../law/index.ts'
import { languageOptions } from '../../../support/index.ts'
import { interpreters, manners, representatives } from '../../consents/schema.ts'
import { provisionOf } from '../../legal/provisions.ts'
import { SPECIAL_GROUNDS } from '../../legal/situation.ts'
import { type PurposeCode, purposeName } from '../../purposes.ts'
import { StaleLawField } from '../../sharing/pages/stale-law.tsx'
import type { Grounds } from '../prepare-actions.ts'
import { useReferralWords } from './words.tsx'

export interface Entered {
  readonly values: Readonly<Record<string, unknown>>
  readonly errors: FieldErrors
}

export const textOf = (values: Entered['values'], name: string): string | undefined =>
  typeof values[name] === 'string' ? values[name] : undefined

/** Name, value and error of a field, as it came back. */
export const fieldOf = ({ values, errors }: Entered, name: string) => ({
  name,
  value: textOf(values, name),
  error: errorFor(errors, name),
})

type Answers = Entered & { grounds: Pick<Grounds, 'language' | 'isAdult'> }

/** How a consent was given: as short as it can be said, the person themselves unless something else is chosen. */
export const ConsentAnswers: FC<Answers> = ({ grounds, ...entered }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  return (
    <>
      <SelectField
        {...fieldOf(entered, 'language')}
        value={textOf(entered.values, 'language') ?? grounds.language}
        label={t('language')}
        options={languageOptions(locale)}
      />
      <RadioField
        {...fieldOf(entered, 'interpreter')}
        label={t('interpreter')}
        options={interpreters.map((value) => ({ value, label: t(value) }))}
      />
      <RadioField
        {...fieldOf(entered, 'manner')}
        label={t('manner')}
        options={manners.map((value) => ({ value, label: t(value) }))}
      />
      <SelectField
        {...fieldOf(entered, 'representative')}
        value={textOf(entered.values, 'representative') ?? 'none'}
        label={t('representative')}
        options={representatives
          .filter((one) => !(grounds.isAdult && one === 'guardian'))
          .map((value) => ({ value, label: t(value === 'other' ? 'other_representative' : value) }))}
      />
      {grounds.isAdult ? null : (
        <RadioField
          {...fieldOf(entered, 'guardianSuspected')}
          optional
          label={t('guardianSuspected')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      )}
      <DateField
        {...fieldOf(entered, 'expiresOn')}
        value={textOf(entered.values, 'expiresOn')}
        optional
        label={t('expiresOn')}
        description={t('expiresOnHint')}
      />
    </>
  )
}

const has = ({ errors }: Entered, ...names: readonly string[]): boolean =>
  errors.some(({ field }) => names.includes(field))

const OtherProvision: FC<Entered & { grounds: Grounds }> = ({ grounds, ...entered }) => {
  const t = useReferralWords()
  const { locale } = useReader()
  const situation = (entered.values.situation ?? {}) as Record<string, unknown>
  const stated = (name: string) => ({
    name: `situation.${name}`,
    error: errorFor(entered.errors, `situation.${name}`),
  })
  return (
    <>
      <SelectField
        {...fieldOf(entered, 'provision')}
        optional
        label={t('provision')}
        options={grounds.provisions.map((key) => {
          const { name, section } = provisionOf(key)
          return { value: key, label: `${name[locale]} (${citation(section, locale)})` }
        })}
      />
      <SelectField
        {...fieldOf(entered, 'harmTest')}
        optional
        label={t('harmTest')}
        options={(['clear_no_harm', 'not_clear'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <TextAreaField {...fieldOf(entered, 'harmText')} optional rows={2} label={t('harmText')} />
      <TextAreaField {...fieldOf(entered, 'necessity')} optional rows={2} label={t('necessity')} />
      <CheckboxField
        {...stated('neededForCare')}
        label={t('neededForCare')}
        checked={situation.neededForCare === 'yes'}
      />
      <SelectField
        {...stated('specialGround')}
        optional
        label={t('specialGround')}
        value={typeof situation.specialGround === 'string' ? situation.specialGround : undefined}
        options={SPECIAL_GROUNDS.map((value) => ({ value, label: t(value) }))}
      />
      <CheckboxField
        {...stated('concernForChild')}
        label={t('concernForChild')}
        checked={situation.concernForChild === 'yes'}
      />
      <p class="quiet">{t('moreProvisions')}</p>
    </>
  )
}

/** On what ground something is told: a consent that is given now, one that is there, another provision, a decision. */
export const GroundFields: FC<Entered & { grounds: Grounds; purpose: PurposeCode }> = ({
  grounds,
  purpose,
  ...entered
}) => {
  const t = useReferralWords()
  const format = useFormat()
  const { locale } = useReader()
  const ground = textOf(entered.values, 'ground')
  const situation = (entered.values.situation ?? {}) as Record<string, unknown>
  return (
    <>
      {grounds.holdsInvestigation ? (
        <RadioField
          name="situation.investigationUnharmed"
          value={textOf(situation, 'investigationUnharmed')}
          error={errorFor(entered.errors, 'situation.investigationUnharmed')}
          optional
          label={t('investigationUnharmed')}
          description={t('investigationUnharmedHint')}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`investigation_${value}`) }))}
        />
      ) : null}
      <RadioField
        {...fieldOf(entered, 'ground')}
        label={t('ground')}
        description={t('groundHint', { purpose: purposeName(locale, purpose) })}
        options={[
          { value: 'new_consent', label: t('new_consent'), description: t('new_consentHint') },
          ...(grounds.consents.length > 0 ? [{ value: 'consent', label: t('consent') }] : []),
          { value: 'other', label: t('other') },
          ...(grounds.decided.length > 0 ? [{ value: 'decided', label: t('decided') }] : []),
        ]}
      />
      <StaleLawField refused={{ ...entered, sentTo: '' }} />
      <Details summary={t('consentDetails')} open={ground === undefined || ground === 'new_consent'}>
        <p class="quiet">{t('consentDetailsHint')}</p>
        <ConsentAnswers {...entered} grounds={grounds} />
      </Details>
      {grounds.consents.length > 0 ? (
        <Details summary={t('consent')} open={ground === 'consent' || has(entered, 'consentId')}>
          <SelectField
            {...fieldOf(entered, 'consentId')}
            optional
            label={t('existingConsent')}
            options={grounds.consents.map(({ id, items, expiresOn }) => ({
              value: id,
              label: t('consentOption', {
                recipient: format.list([...new Set(items.map(({ toName }) => toName))]),
                purpose: format.list([...new Set(items.map((item) => purposeName(locale, item.purpose)))]),
                day: format.date(expiresOn),
              }),
            }))}
          />
        </Details>
      ) : null}
      <Details
        summary={t('otherDetails')}
        open={ground === 'other' || has(entered, 'provision', 'harmTest', 'harmText', 'necessity')}
      >
        <OtherProvision {...entered} grounds={grounds} />
      </Details>
      {grounds.decided.length > 0 ? (
        <Details summary={t('decidedDetails')} open={ground === 'decided' || has(entered, 'disclosureId')}>
          <SelectField
            {...fieldOf(entered, 'disclosureId')}
            optional
            label={t('whichDisclosure')}
            options={grounds.decided.map(({ id, toName, purpose: what, endsOn }) => ({
              value: id,
              label: t('consentOption', {
                recipient: toName,
                purpose: purposeName(locale, what),
                day: format.date(endsOn),
              }),
            }))}
          />
        </Details>
      ) : null}
    </>
  )
}
