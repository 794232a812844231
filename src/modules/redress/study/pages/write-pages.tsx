import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxGroupField, RadioField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { DateField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { BothVersions, chosen, entered } from '../../form-state.tsx'
import { paths } from '../../paths.ts'
import { paymentWords } from '../../payments/messages.ts'
import { obstacleCodes } from '../../payments/schema.ts'
import type { PreparedText, ViewedProposal } from '../actions.ts'
import { studyWords } from '../messages.ts'
import { confidences, proposalStates } from '../schema.ts'
import { confidenceWord } from './study-page.tsx'

type Words = ReturnType<typeof studyWords>
const bothWords = (t: Words) => ({ heading: t('conflict'), theirs: t('theirs'), yours: t('yours') })
const crumbs = (t: Words) => [{ href: paths.study(), label: t('study') }]

/** Writes an entry of the comparison anew: what holds, where it was read and how sure it is. */
export const TextPage: View<PreparedText> = ({ data, context, refused }) => {
  const t = studyWords(context.locale)
  const { entry } = data
  const { place, topic } = entry
  const text = entry.text[context.locale]
  const errors = refused?.errors
  return (
    <Page
      context={context}
      title={`${t(`topic_${topic}`)}: ${t(`place_${place}`)}`}
      breadcrumb={crumbs(t)}
      state={<p>{t('comparisonNote')}</p>}
      errors={errors ?? []}
      islands={['forms']}
    >
      <Form action={paths.studyText({ place, topic })} revision={entry.version} warnUnsaved label={t('edit')}>
        <BothVersions
          refused={refused}
          revision={entry.version}
          words={bothWords(t)}
          fields={[
            { label: t('text'), saved: text, entered: entered(refused, 'text') },
            { label: t('source'), saved: entry.source, entered: entered(refused, 'source') },
          ]}
        />
        <TextAreaField
          name="text"
          label={t('text')}
          value={entered(refused, 'text') ?? text}
          error={errorFor(errors, 'text')}
        />
        <TextField
          name="source"
          label={t('source')}
          value={entered(refused, 'source') ?? entry.source}
          error={errorFor(errors, 'source')}
        />
        <TextField
          name="sourceAddress"
          label={t('sourceAddress')}
          type="url"
          optional
          value={entered(refused, 'sourceAddress') ?? entry.sourceAddress}
          error={errorFor(errors, 'sourceAddress')}
        />
        <DateField
          name="sourceDay"
          label={t('sourceDay')}
          max={context.today}
          value={entered(refused, 'sourceDay') ?? context.today}
          error={errorFor(errors, 'sourceDay')}
        />
        <RadioField
          name="confidence"
          label={t('confidence')}
          value={entered(refused, 'confidence') ?? entry.confidence}
          options={confidences.map((value) => ({ value, label: confidenceWord(t, value) }))}
          error={errorFor(errors, 'confidence')}
        />
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}

/** A proposal: which obstacles it answers, and who would do it. */
export const ProposalPage: View<ViewedProposal> = ({ data, context, refused }) => {
  const t = studyWords(context.locale)
  const obstacle = paymentWords(context.locale)
  const { proposal } = data
  const errors = refused?.errors
  const address = proposal === undefined ? paths.newProposal() : paths.proposal({ proposalId: proposal.id })
  return (
    <Page
      context={context}
      title={proposal === undefined ? t('newProposal') : t('proposal')}
      breadcrumb={crumbs(t)}
      errors={errors ?? []}
      islands={['forms']}
    >
      <Form
        action={address}
        {...(proposal === undefined ? {} : { revision: proposal.revision })}
        warnUnsaved
        label={t('proposal')}
      >
        {proposal === undefined ? null : (
          <BothVersions
            refused={refused}
            revision={proposal.revision}
            words={bothWords(t)}
            fields={[
              { label: t('title'), saved: proposal.title, entered: entered(refused, 'title') },
              { label: t('proposalText'), saved: proposal.text, entered: entered(refused, 'text') },
            ]}
          />
        )}
        <TextField
          name="title"
          label={t('title')}
          value={entered(refused, 'title') ?? proposal?.title}
          error={errorFor(errors, 'title')}
        />
        <TextAreaField
          name="text"
          label={t('proposalText')}
          value={entered(refused, 'text') ?? proposal?.text}
          error={errorFor(errors, 'text')}
        />
        <CheckboxGroupField
          name="grounds"
          label={t('grounds')}
          optional
          values={chosen(refused, 'grounds') ?? proposal?.grounds ?? []}
          options={obstacleCodes.map((value) => ({ value, label: obstacle(`obstacle_${value}`) }))}
          error={errorFor(errors, 'grounds')}
        />
        <TextField
          name="addressedTo"
          label={t('addressedTo')}
          optional
          value={entered(refused, 'addressedTo') ?? proposal?.addressedTo}
          error={errorFor(errors, 'addressedTo')}
        />
        <RadioField
          name="state"
          label={t('state')}
          value={entered(refused, 'state') ?? proposal?.state ?? 'draft'}
          options={proposalStates.map((value) => ({ value, label: t(`prop_${value}`) }))}
          error={errorFor(errors, 'state')}
        />
        <ButtonRow>
          <Button>{t('save')}</Button>
        </ButtonRow>
      </Form>
    </Page>
  )
}
