import type { FC } from 'hono/jsx'
import { RadioField } from '../../../../web/components/choice-field.tsx'
import { DateField, SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import { languageOptions } from '../../cases/languages.ts'
import { caseWords } from '../../cases/messages.ts'
import { useCaseWords, useCountyOptions } from '../../cases/pages/words.tsx'
import { noteWords } from '../../notes/messages.ts'
import { ageGroups } from '../../sections/age.ts'
import { offlineWords } from '../messages.ts'
import { DeviceForm } from './form-parts.tsx'
import { KeptPage, useOfflineWords } from './kept.tsx'

const CaseFields: FC<{ locale: 'sv' | 'en' }> = ({ locale }) => {
  const t = useCaseWords()
  return (
    <>
      <TextField
        name="chosenName"
        label={t('chosenName')}
        description={t('chosenNameHint')}
        optional
        autocomplete="off"
        maxlength={200}
      />
      <RadioField
        name="ageGroup"
        label={t('age')}
        options={ageGroups.map((group) => ({
          value: group,
          label: t(group),
          ...(group === 'uncertain' ? { description: t('uncertainHint') } : {}),
        }))}
      />
      <SelectField name="county" label={t('county')} optional options={useCountyOptions()} />
      <SelectField name="language" label={t('language')} optional options={languageOptions(locale)} />
      <TextField
        name="externalNumber"
        label={t('externalNumber')}
        description={t('externalNumberHint')}
        optional
        autocomplete="off"
        maxlength={100}
      />
    </>
  )
}

const FirstNote: FC<{ locale: 'sv' | 'en' }> = ({ locale }) => {
  const t = useOfflineWords()
  const notes = noteWords(locale)
  return (
    <Section heading={t('firstNote')} id="first-note">
      <p>{t('firstNoteHint')}</p>
      <DateField
        name="note.happenedOn"
        label={notes('happenedOn')}
        description={notes('happenedOnHint')}
        optional
      />
      <TextAreaField name="note.text" label={notes('text')} optional rows={8} />
    </Section>
  )
}

/** The few questions with which a case begins, and its first note, without a connection. */
export const OfflineCasePage: FC<{ context: PageContext }> = ({ context }) => {
  const { locale } = context
  const t = offlineWords(locale)
  return (
    <KeptPage context={context} page="case" title={caseWords(locale)('newCase')} lead={t('caseLead')}>
      <DeviceForm label={t('newCase')}>
        <CaseFields locale={locale} />
        <FirstNote locale={locale} />
      </DeviceForm>
    </KeptPage>
  )
}
