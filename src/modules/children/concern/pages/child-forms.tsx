import type { FC } from 'hono/jsx'
import { formatter } from '../../../../platform/i18n/format.ts'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, SelectField, TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Details, Section } from '../../../../web/components/structure.tsx'
import { chosen, entered, fieldsIn } from '../../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { windowWords } from '../../../../web/window-words.ts'
import { languageOptions } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import type { PreparedInterest, PreparedVoice } from '../child-actions.ts'
import { concernWords } from '../messages.ts'
import { NEEDED_HEADINGS } from '../rules.ts'
import { hows, interestHeadings, interpreters, notHeards, presents } from '../schema.ts'
import { OneInterest, OneVoice } from './child-page.tsx'
import { childCrumbs, useConcernWords } from './words.tsx'

type VoiceProps = { data: PreparedVoice; refused: RefusedForm | undefined }

const IfHeard: FC<VoiceProps> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  const { locale } = useReader()
  const errors = refused?.errors ?? []
  return (
    <fieldset class="ds-fieldset">
      <legend class="ds-label">{t('onlyIfHeard')}</legend>
      <RadioField
        {...field('how')}
        label={t('how')}
        optional
        options={hows.map((value) => ({ value, label: t(`how_${value}`) }))}
      />
      <SelectField
        {...field('language', data.language)}
        label={t('language')}
        optional
        options={languageOptions(locale)}
      />
      <RadioField
        {...field('interpreter')}
        label={t('interpreter')}
        optional
        options={interpreters.map((value) => ({ value, label: t(`interpreter_${value}`) }))}
      />
      <CheckboxGroupField
        name="present"
        label={t('present')}
        description={t('presentHint')}
        optional
        values={chosen(refused, 'present') ?? []}
        options={presents.map((value) => ({ value, label: t(`present_${value}`) }))}
        error={errorFor(errors, 'present')}
      />
    </fieldset>
  )
}

const VoiceForm: FC<VoiceProps> = ({ data, refused }) => {
  const field = fieldsIn(refused)
  const t = useConcernWords()
  const { today } = useReader()
  const { caseId } = data
  return (
    <Form action={paths.voice({ caseId })} warnUnsaved send={t('saveVoice')} cancel={paths.child({ caseId })}>
      <RadioField
        {...field('heard')}
        label={t('heard')}
        options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`heard_${value}`) }))}
      />
      <DateField {...field('heardOn', today)} label={t('heardOn')} max={today} />
      <TextAreaField {...field('words')} label={t('voiceWords')} description={t('voiceWordsHint')} rows={7} />
      <IfHeard data={data} refused={refused} />
      <RadioField
        {...field('notHeard')}
        label={t('notHeard')}
        description={t('onlyIfNot')}
        optional
        options={notHeards.map((value) => ({ value, label: t(`notHeard_${value}`) }))}
      />
    </Form>
  )
}

/** What does the child say, in the child's own words? */
export const VoicePage: View<PreparedVoice> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  return (
    <Page
      title={t('addVoice')}
      windowTitle={windowWords(context.locale)('ownWords')}
      under={t('case', { number: data.number })}
      breadcrumb={childCrumbs(t, data)}
      state={<p>{t('voiceLead')}</p>}
      islands={['forms']}
    >
      {data.writes ? <VoiceForm data={data} refused={refused} /> : null}
      {data.voices.length > 0 ? (
        <Section id="voices" heading={t('voices')}>
          <ul class="records">
            {data.voices.map((voice) => (
              <OneVoice voice={voice} />
            ))}
          </ul>
        </Section>
      ) : null}
    </Page>
  )
}

const InterestForm: FC<{ data: PreparedInterest; refused: RefusedForm | undefined }> = ({
  data,
  refused,
}) => {
  const t = useConcernWords()
  const format = useFormat()
  const { caseId, concerns, voice } = data
  const sent = refused?.values.headings as Record<string, unknown> | undefined
  const first = (heading: string) =>
    heading === 'child_says' && voice !== undefined ? voice.words : undefined
  return (
    <Form
      action={paths.bestInterest({ caseId })}
      warnUnsaved
      send={t('saveInterest')}
      cancel={paths.child({ caseId })}
    >
      {concerns.length > 0 ? (
        <SelectField
          name="concernId"
          label={t('interestConcern')}
          optional
          emptyLabel={t('interestNoConcern')}
          value={refused === undefined ? concerns[0]?.id : entered(refused, 'concernId')}
          options={concerns.map(({ id, receivedOn }) => ({
            value: id,
            label: t('concern', { day: format.date(receivedOn) }),
          }))}
          error={errorFor(refused?.errors, 'concernId')}
        />
      ) : null}
      {interestHeadings.map((heading) => (
        <TextAreaField
          name={`headings.${heading}`}
          label={t(heading)}
          description={t(`${heading}Hint`)}
          optional={!NEEDED_HEADINGS.includes(heading)}
          rows={4}
          value={sent === undefined ? first(heading) : String(sent[heading] ?? '')}
          error={errorFor(refused?.errors, `headings.${heading}`)}
        />
      ))}
    </Form>
  )
}

/** What is best for the child, and what weight has it been given? */
export const InterestPage: View<PreparedInterest> = ({ data, context, refused }) => {
  const t = concernWords(context.locale)
  const format = formatter(context.locale)
  return (
    <Page
      title={t('addInterest')}
      windowTitle={windowWords(context.locale)('toAssess')}
      under={t('case', { number: data.number })}
      breadcrumb={childCrumbs(t, data)}
      state={<p>{t('interestLead')}</p>}
      islands={['forms']}
    >
      {data.writes ? <InterestForm data={data} refused={refused} /> : null}
      {data.interests.map((interest) => (
        <Details summary={format.instant(interest.madeAt)}>
          <OneInterest interest={interest} />
        </Details>
      ))}
    </Page>
  )
}
