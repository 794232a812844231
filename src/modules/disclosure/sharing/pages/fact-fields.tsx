import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { listedOffences, OFFENCE_FORMS, OTHER_OFFENCE, offenceName } from '../../../law/index.ts'
import { AGE_GROUPS, SPECIAL_GROUNDS } from '../../legal/situation.ts'
import { GUARDIAN_DECIDES, RISK_CRIMES, TRANSFERS, WISHES } from '../../telling/schema.ts'
import type { Ask } from '../choices.ts'
import type { SharingWord } from '../messages.ts'
import { type Filled, fieldOf } from './recipient-fields.tsx'
import { StaleLawField } from './stale-law.tsx'
import { ReadLongAgo, useSharing } from './words.tsx'

/** What the chosen provision asks the decider to state. */
export const FactFields: FC<Filled> = (filled) => {
  const t = useSharing()
  const of = fieldOf(filled)
  const { asks, chosen } = filled.data
  return (
    <Section heading={t('facts')} id="facts">
      {asks.map((ask) => {
        const Fields = FIELDS[ask]
        return <Fields {...filled} />
      })}
      {chosen === undefined || chosen.consent !== undefined ? null : (
        <RadioField
          {...of('situation.wish')}
          label={t('wish')}
          description={t('wishHint')}
          optional
          options={WISHES.map((wish) => ({ value: wish, label: t(`wish_${wish}`) }))}
        />
      )}
      <StaleLaw {...filled} />
      {chosen?.standing === 'needs_lawyer' ? (
        <TextAreaField
          {...of('question')}
          label={t('question')}
          description={t('questionHint')}
          rows={3}
          optional
        />
      ) : null}
    </Section>
  )
}

/**
 * The sections of the way and of the offence where they were not read lately, and where somebody has to answer for one, why it may
 * rest on it. While no offence is chosen, those that would ask for it are named.
 */
const StaleLaw: FC<Filled> = (filled) => {
  const { locale } = useReader()
  const t = useSharing()
  const format = useFormat()
  const { restsOn, unread, unreadOffences } = filled.data
  return (
    <>
      {restsOn.map((lastRead) => (
        <ReadLongAgo lastRead={lastRead} />
      ))}
      {unread.length > 0 || unreadOffences.length === 0 ? null : (
        <p>
          {t('staleOffences', {
            offences: format.list(unreadOffences.map((key) => offenceName(key, locale))),
          })}
        </p>
      )}
      <StaleLawField
        refused={{ ...filled, sentTo: '' }}
        asked={unread.length + unreadOffences.length > 0}
        optional={unread.length === 0 && unreadOffences.length > 0}
      />
    </>
  )
}

const YesNo: FC<Filled & { name: SharingWord }> = ({ name, ...filled }) => {
  const t = useSharing()
  return (
    <RadioField
      {...fieldOf(filled)(`situation.${name}`)}
      label={t(name as 'neededForCare')}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  )
}

const Harm: FC<Filled> = (filled) => {
  const t = useSharing()
  const of = fieldOf(filled)
  return (
    <>
      <RadioField
        {...of('harmTest')}
        label={t('harmTest')}
        options={[
          { value: 'clear_no_harm', label: t('clear_no_harm') },
          { value: 'not_clear', label: t('not_clear') },
        ]}
      />
      <TextAreaField {...of('harmText')} label={t('harmText')} rows={3} />
    </>
  )
}

const Offence: FC<Filled> = (filled) => {
  const { locale } = useReader()
  const t = useSharing()
  const of = fieldOf(filled)
  return (
    <>
      <SelectField
        {...of('offence')}
        label={t('offence')}
        options={[
          ...listedOffences().map((key) => ({ value: key, label: offenceName(key, locale) })),
          { value: OTHER_OFFENCE, label: t('otherOffence') },
        ]}
      />
      <DateField {...of('situation.deedFrom')} label={t('deedFrom')} description={t('deedFromHint')} />
      <DateField {...of('situation.deedUntil')} label={t('deedUntil')} optional />
      <RadioField
        {...of('offenceForm')}
        label={t('offenceForm')}
        options={OFFENCE_FORMS.map((form) => ({ value: form, label: t(`form_${form}`) }))}
      />
      <SelectField
        {...of('situation.otherVictim')}
        label={t('otherVictim')}
        optional
        emptyLabel={t('victimSelf')}
        options={AGE_GROUPS.map((age) => ({ value: age, label: t(`victim_${age}`) }))}
      />
    </>
  )
}

const Balancing: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <RadioField
      {...fieldOf(filled)('situation.balancing')}
      label={t('balancing')}
      options={[
        { value: 'outweighs', label: t('outweighs') },
        { value: 'does_not_outweigh', label: t('does_not_outweigh') },
      ]}
    />
  )
}

const Risk: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <>
      <YesNo {...filled} name="riskConcrete" />
      <RadioField
        {...fieldOf(filled)('situation.riskCrime')}
        label={t('riskCrime')}
        options={RISK_CRIMES.map((crime) => ({ value: crime, label: t(`risk_${crime}`) }))}
      />
      <YesNo {...filled} name="riskByYoung" />
      <YesNo {...filled} name="riskToRelative" />
      <YesNo {...filled} name="riskInappropriate" />
    </>
  )
}

const Abroad: FC<Filled> = (filled) => (
  <>
    <YesNo {...filled} name="swedishEquivalentFits" />
    <YesNo {...filled} name="clearlyInSwedishInterest" />
    <YesNo {...filled} name="specialRule" />
  </>
)

const Transfer: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <RadioField
      {...fieldOf(filled)('situation.transfer')}
      label={t('transfer')}
      options={TRANSFERS.map((way) => ({ value: way, label: t(`transfer_${way}`) }))}
    />
  )
}

const SpecialGround: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <RadioField
      {...fieldOf(filled)('situation.specialGround')}
      label={t('specialGround')}
      options={SPECIAL_GROUNDS.map((ground) => ({ value: ground, label: t(`ground_${ground}`) }))}
    />
  )
}

const Proviso: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <TextAreaField
      {...fieldOf(filled)('proviso')}
      label={t('proviso')}
      description={t('provisoHint')}
      rows={2}
      optional
    />
  )
}

const Necessity: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <TextAreaField
      {...fieldOf(filled)('necessity')}
      label={t('necessity')}
      description={t('necessityHint')}
      rows={3}
      optional
    />
  )
}

const GuardianDecides: FC<Filled> = (filled) => {
  const t = useSharing()
  return (
    <RadioField
      {...fieldOf(filled)('situation.guardianDecides')}
      label={t('guardianDecides')}
      description={t('guardianDecidesHint')}
      options={GUARDIAN_DECIDES.map((value) => ({ value, label: t(value) }))}
    />
  )
}

const asking =
  (name: SharingWord): FC<Filled> =>
  (filled) => <YesNo {...filled} name={name} />

const FIELDS: Readonly<Record<Ask, FC<Filled>>> = {
  proviso: Proviso,
  harm: Harm,
  necessity: Necessity,
  offence: Offence,
  balancing: Balancing,
  transfer: Transfer,
  abroad: Abroad,
  risk: Risk,
  specialGround: SpecialGround,
  neededForCare: asking('neededForCare'),
  unableToConsent: asking('unableToConsent'),
  concernForChild: asking('concernForChild'),
  childInvestigationOpen: asking('childInvestigationOpen'),
  childFoundInDanger: asking('childFoundInDanger'),
  childRisksHarm: asking('childRisksHarm'),
  guardianDecides: GuardianDecides,
  investigationUnharmed: asking('investigationUnharmed'),
}
