import type { FC } from 'hono/jsx'
import { SelectField, TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { RefusedForm, View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewChapter } from '../actions.ts'
import { chapters } from '../document.ts'
import { reportLabels } from '../labels.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import { crumbsOf, fieldsSentTo, SourcesField } from './parts.tsx'

type Viewed = Awaited<ReturnType<typeof viewChapter.run>>
type SentenceData = Viewed['sentences'][number]

const addressOf = ({ head, chapter }: Viewed) => ({ situationReportId: head.id, chapter })

const SentenceForm: FC<{ data: Viewed; sentence: SentenceData; refused: RefusedForm | undefined }> = ({
  data,
  sentence,
  refused,
}) => {
  const t = situationWords(useReader().locale)
  const action = paths.sentence(addressOf(data))
  const isThis = (values: RefusedForm['values']) => values.sentenceId === sentence.id
  const of = fieldsSentTo(refused, action, isThis)
  const sent = refused?.sentTo === action && isThis(refused.values) ? refused.values.sources : undefined
  return (
    <Form
      action={action}
      revision={data.revision}
      hidden={{ sentenceId: sentence.id }}
      label={t('change')}
      send={t('save')}
      secondary
    >
      <TextAreaField
        {...of('sentence', sentence.text)}
        label={t('sentence')}
        description={t('sentenceHint')}
        rows={3}
        optional="unmarked"
      />
      <SelectField
        {...of('claim', sentence.claim)}
        label={t('claim')}
        options={(['none', 'number', 'result'] as const).map((claim) => ({
          value: claim,
          label: t(`claim_${claim}`),
        }))}
      />
      <SourcesField
        sources={data.content.sources}
        chosen={Array.isArray(sent) ? (sent as string[]) : sentence.sources}
        label={t('restsOnField')}
      />
      <TextField
        {...of('exemption', sentence.exemption ?? '')}
        label={t('exemption')}
        description={t('exemptionHint')}
        optional
      />
    </Form>
  )
}

const SentenceView: FC<{ data: Viewed; sentence: SentenceData; refused: RefusedForm | undefined }> = ({
  data,
  sentence,
  refused,
}) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  const format = useFormat()
  const { id, text, lack, unfound, sources } = sentence
  const isOpen =
    data.mayWrite &&
    (data.edit === id ||
      (refused?.sentTo === paths.sentence(addressOf(data)) && refused.values.sentenceId === id))
  const titles = data.content.sources.flatMap((source) =>
    sources.includes(source.id) ? [source.title[locale]] : [],
  )
  return (
    <div class="account-sentence" id={`s-${id}`}>
      <p class="ds-paragraph">{text}</p>
      <p class="account-sentence-source">
        {lack === null ? null : <Status kind="atRisk">{t(`lack_${lack}`)}</Status>}{' '}
        {titles.length === 0 ? null : t('restsOn', { sources: format.list(titles) })}{' '}
        {unfound.length === 0 ? null : (
          <Status kind="waiting">{t('unfound', { numbers: format.list(unfound) })}</Status>
        )}
      </p>
      {isOpen ? (
        <SentenceForm data={data} sentence={sentence} refused={refused} />
      ) : data.mayWrite ? (
        <p>
          <Link href={`${paths.chapter(addressOf(data), { edit: id })}#s-${id}`}>
            {t('change')}
            <span class="ds-sr-only">: {text}</span>
          </Link>
        </p>
      ) : null}
    </div>
  )
}

const Quote: FC<{ data: Viewed; refused: RefusedForm | undefined }> = ({ data, refused }) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  const action = paths.quote(addressOf(data))
  const of = fieldsSentTo(refused, action)
  return (
    <Section id="quote" heading={t('quoteHeading')}>
      {data.offers.length === 0 ? (
        <p class="ds-paragraph quiet">{t('noOffers')}</p>
      ) : (
        <Form action={action} revision={data.revision} label={t('quoteHeading')} send={t('quote')}>
          <SelectField
            {...of('offer')}
            label={t('offer')}
            description={t('quoteHint')}
            options={data.offers.map(({ name, kind, title }) => ({
              value: name,
              label: `${reportLabels[locale].kinds[kind]}: ${title[locale]}`,
            }))}
          />
        </Form>
      )}
    </Section>
  )
}

const Shown: FC<{ data: Viewed }> = ({ data }) => {
  const t = situationWords(useReader().locale)
  const withFigures = data.content.sources.filter(({ figures }) => figures.length > 0)
  if (withFigures.length === 0) return null
  return (
    <Section id="shown" heading={t('shownHeading')}>
      <Form
        action={paths.shown(addressOf(data))}
        revision={data.revision}
        label={t('shownHeading')}
        send={t('save')}
        secondary
      >
        <SourcesField sources={withFigures} chosen={data.shown} label={t('shownLead')} name="shown" />
      </Form>
    </Section>
  )
}

/** What may be said here, and what does it rest on? */
export const ChapterPage: View<Viewed> = ({ data, context, refused }) => {
  const t = situationWords(context.locale)
  const { head, chapter, sentences, mayWrite, revision } = data
  const place = chapters.indexOf(chapter)
  const [previous, next] = [chapters[place - 1], chapters[place + 1]]
  const of = fieldsSentTo(refused, paths.text(addressOf(data)))
  return (
    <Page
      title={t(`chapter_${chapter}`)}
      breadcrumb={crumbsOf(head, context.locale)}
      state={<p>{t('chapterLead')}</p>}
      islands={['forms']}
    >
      {sentences.length === 0 ? (
        <EmptyState heading={t('noText')}>{t('noTextText')}</EmptyState>
      ) : (
        sentences.map((sentence) => <SentenceView data={data} sentence={sentence} refused={refused} />)
      )}
      {mayWrite ? (
        <>
          <Quote data={data} refused={refused} />
          <Section id="add" heading={t('addHeading')}>
            <Form
              action={paths.text(addressOf(data))}
              revision={revision}
              warnUnsaved
              label={t('addHeading')}
              send={t('add')}
              secondary
            >
              <TextAreaField {...of('text')} label={t('addText')} description={t('addHint')} rows={6} />
            </Form>
          </Section>
          <Shown data={data} />
        </>
      ) : null}
      <p class="section-steps">
        {previous === undefined ? null : (
          <Link href={paths.chapter({ situationReportId: head.id, chapter: previous })} rel="prev">
            ← {t('previousPart')}: {t(`chapter_${previous}`)}
          </Link>
        )}{' '}
        {next === undefined ? null : (
          <Link href={paths.chapter({ situationReportId: head.id, chapter: next })} rel="next">
            {t('nextPart')}: {t(`chapter_${next}`)} →
          </Link>
        )}
      </p>
    </Page>
  )
}
