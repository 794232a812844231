import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { CheckboxGroupField } from '../../../../web/components/choice-field.tsx'
import { errorFor } from '../../../../web/components/errors.tsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { paths } from '../../paths.ts'
import type { viewSection } from '../actions.ts'
import { sourceKey } from '../rules.ts'
import { sectionHeading, useDrafting, words } from './words.ts'

type SectionData = Awaited<ReturnType<typeof viewSection.run>>
type SentenceData = SectionData['section']['sentences'][number]

/** One section of an account: its sentences, each with what it rests on, and room to write more. */
export const SectionPage: View<SectionData> = ({ data, context, refused }) => {
  const t = words(context.locale)
  const { account, plan, section, sections } = data
  const at = sections.findIndex(({ id }) => id === section.id)
  const [previous, next] = [sections[at - 1], sections[at + 1]]
  const isAdding = refused?.sentTo.endsWith('/text') ?? false
  return (
    <Page
      context={context}
      title={sectionHeading(section, t)}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
        { href: paths.account({ accountId: account.id }), label: account.title },
      ]}
      errors={refused?.errors ?? []}
      state={t('sectionState')}
      islands={['forms']}
    >
      {section.sentences.length === 0 ? (
        <EmptyState heading={t('noText')}>{t('noTextText')}</EmptyState>
      ) : (
        section.sentences.map((sentence) => <Sentence data={data} sentence={sentence} refused={refused} />)
      )}
      {account.state === 'draft' ? (
        <Section heading={t('addHeading')} id="add">
          <Form
            action={paths.accountText({ accountId: account.id, sectionId: section.id })}
            revision={account.revision}
            warnUnsaved
            label={t('addHeading')}
          >
            <TextAreaField
              name="text"
              label={t('addText')}
              description={t('addHint')}
              rows={6}
              value={isAdding ? String(refused?.values.text ?? '') : ''}
              error={isAdding ? errorFor(refused?.errors, 'text') : undefined}
            />
            <Button>{t('add')}</Button>
          </Form>
        </Section>
      ) : null}
      {account.state === 'draft' ? <Quotable data={data} /> : null}
      <p class="section-steps">
        {previous ? (
          <a
            class="ds-link"
            href={paths.accountSection({ accountId: account.id, sectionId: previous.id })}
            rel="prev"
          >
            ← {t('previousSection')}: {sectionHeading(previous, t)}
          </a>
        ) : null}{' '}
        {next ? (
          <a
            class="ds-link"
            href={paths.accountSection({ accountId: account.id, sectionId: next.id })}
            rel="next"
          >
            {t('nextSection')}: {sectionHeading(next, t)} →
          </a>
        ) : null}
      </p>
    </Page>
  )
}

const Sentence: FC<{ data: SectionData; sentence: SentenceData; refused: RefusedForm | undefined }> = ({
  data,
  sentence,
  refused,
}) => {
  const t = useDrafting()
  const format = useFormat()
  const [accountId, sectionId] = [data.account.id, data.section.id]
  const isOpen = data.edit === sentence.id || (refused?.sentTo.endsWith(sentence.id) ?? false)
  const lacking = sentence.counts !== 'none' && sentence.sources.length === 0
  return (
    <div class="account-sentence" id={`sentence-${sentence.id}`}>
      <p class="ds-paragraph">{sentence.text}</p>
      <p class="account-sentence-source">
        {lacking ? <Status kind="atRisk">{t('lacking')}</Status> : null}
        {sentence.sources.length > 0
          ? t('restsOn', { sources: format.list(sentence.sources.map(({ label }) => label)) })
          : null}
        {changedSources(data, sentence).map((since) => (
          <>
            {' '}
            <Status kind="atRisk">{t(`since_${since}`)}</Status>
          </>
        ))}
      </p>
      {data.account.state !== 'draft' ? null : isOpen ? (
        <SentenceForm data={data} sentence={sentence} refused={refused} />
      ) : (
        <p>
          <a
            class="ds-link"
            href={`${paths.accountSection({ accountId, sectionId }, { edit: sentence.id })}#sentence-${sentence.id}`}
          >
            {t('change')}
            <span class="ds-sr-only">: {sentence.text}</span>
          </a>
        </p>
      )}
    </div>
  )
}

/** What has happened since to the frozen values that a sentence rests on, where something has. */
const changedSources = ({ quotable }: SectionData, { sources }: SentenceData) =>
  sources.flatMap(({ kind, id }) => {
    if (kind !== 'indicator_snapshot') return []
    const since = quotable.find((one) => one.id === id)?.since
    return since === undefined || since === 'same' ? [] : [since]
  })

/** Frozen values that fit the section, each as the sentence that it would be. */
const Quotable: FC<{ data: SectionData }> = ({ data: { account, section, quotable } }) => {
  const t = useDrafting()
  if (quotable.length === 0) return null
  return (
    <Section heading={t('quoteHeading')} id="quote">
      <p class="ds-paragraph">{t('quoteLead')}</p>
      {quotable.map(({ id, sentence, since }) => (
        <Form
          action={paths.accountQuote({ accountId: account.id, sectionId: section.id })}
          revision={account.revision}
          hidden={{ snapshot: id }}
        >
          <p class="ds-paragraph">
            {sentence} {since === 'same' ? null : <Status kind="atRisk">{t(`since_${since}`)}</Status>}
          </p>
          <ButtonRow>
            <Button variant="tertiary" label={t('quoteOf', { sentence })}>
              {t('quote')}
            </Button>
          </ButtonRow>
        </Form>
      ))}
    </Section>
  )
}

const SentenceForm: FC<{ data: SectionData; sentence: SentenceData; refused: RefusedForm | undefined }> = ({
  data,
  sentence,
  refused,
}) => {
  const t = useDrafting()
  const { account, section, candidates } = data
  const sent = refused?.sentTo.endsWith(sentence.id) ? refused : undefined
  const chosen = sent
    ? ((sent.values.sources as string[] | undefined) ?? [])
    : sentence.sources.map(sourceKey)
  return (
    <Form
      action={paths.accountSentence({
        accountId: account.id,
        sectionId: section.id,
        sentenceId: sentence.id,
      })}
      revision={account.revision}
      label={t('sentence')}
    >
      <TextAreaField
        name="sentence"
        label={t('sentence')}
        description={t('sentenceHint')}
        rows={3}
        value={String(sent?.values.sentence ?? sentence.text)}
        error={errorFor(sent?.errors, 'sentence')}
      />
      <SelectField
        name="claim"
        label={t('claim')}
        value={String(sent?.values.claim ?? sentence.claim)}
        options={(['none', 'number', 'result'] as const).map((claim) => ({
          value: claim,
          label: t(`claim_${claim}`),
        }))}
      />
      <TextField
        name="exemption"
        label={t('exemption')}
        description={t('exemptionHint')}
        optional
        value={String(sent?.values.exemption ?? sentence.exemption ?? '')}
      />
      {candidates.length === 0 ? (
        <p class="ds-paragraph">{t('noCandidates')}</p>
      ) : (
        <CheckboxGroupField
          name="sources"
          label={t('sources')}
          optional
          values={chosen}
          options={candidates.map((candidate) => ({ value: sourceKey(candidate), label: candidate.label }))}
          error={errorFor(sent?.errors, 'sources')}
        />
      )}
      <ButtonRow>
        <Button>{t('saveSentence')}</Button>
      </ButtonRow>
    </Form>
  )
}
