import type { FC } from 'hono/jsx'
import { Button, ButtonRow } from '../../../../web/components/button.tsx'
import { TextAreaField, TextField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { DescriptionList, Section } from '../../../../web/components/structure.tsx'
import { Written } from '../../../../web/components/written.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import type { viewRecommendations } from '../actions.ts'
import type { Recommendation } from '../document.ts'
import { situationWords } from '../messages.ts'
import { reportPaths as paths } from '../paths.ts'
import { crumbsOf, fieldsSentTo, SourcesField } from './parts.tsx'

type Viewed = Awaited<ReturnType<typeof viewRecommendations.run>>

const One: FC<{ data: Viewed; recommendation: Recommendation }> = ({
  data: { head, content, mayWrite, revision },
  recommendation: { number, text, because, addressee, sources },
}) => {
  const { locale } = useReader()
  const t = situationWords(locale)
  const format = useFormat()
  const heading = t('recommendation', { number })
  const titles = content.sources.flatMap(({ id, title }) => (sources.includes(id) ? [title[locale]] : []))
  return (
    <Section id={`s-${number}`} heading={heading}>
      <DescriptionList
        items={[
          { term: t('addressee'), value: addressee },
          { term: t('what'), value: <Written text={text} /> },
          { term: t('because'), value: <Written text={because} /> },
          { term: t('restsOnField'), value: titles.length === 0 ? null : format.list(titles) },
        ]}
      />
      {mayWrite ? (
        <Form
          action={paths.removeRecommendation({ situationReportId: head.id })}
          revision={revision}
          hidden={{ number }}
          label={t('removeOf', { title: heading })}
        >
          <ButtonRow>
            <Button variant="tertiary" label={t('removeOf', { title: heading })}>
              {t('remove')}
            </Button>
          </ButtonRow>
        </Form>
      ) : null}
    </Section>
  )
}

/** What should be done, by whom, and why? */
export const RecommendationsPage: View<Viewed> = ({ data, context, refused }) => {
  const t = situationWords(context.locale)
  const { head, content, bodies, mayWrite, revision } = data
  const action = paths.recommendations({ situationReportId: head.id })
  const of = fieldsSentTo(refused, action)
  const sent = refused?.sentTo === action ? refused.values.sources : undefined
  return (
    <Page
      title={t('chapter_recommendations')}
      breadcrumb={crumbsOf(head, context.locale)}
      state={<p>{t('recommendationsLead')}</p>}
      islands={['forms']}
    >
      {content.recommendations.length === 0 ? (
        <EmptyState heading={t('recommendationsNone')}>{t('recommendationsNoneText')}</EmptyState>
      ) : (
        content.recommendations.map((recommendation) => <One data={data} recommendation={recommendation} />)
      )}
      {mayWrite ? (
        <Section id="add" heading={t('addRecommendation')}>
          <Form
            action={action}
            revision={revision}
            warnUnsaved
            label={t('addRecommendation')}
            send={t('add')}
          >
            <TextField
              {...of('addressee')}
              label={t('addressee')}
              description={t('addresseeHint')}
              list="bodies"
              autocomplete="off"
            />
            <datalist id="bodies">
              {bodies.map(({ name }) => (
                <option value={name} />
              ))}
            </datalist>
            <TextAreaField {...of('text')} label={t('what')} rows={3} />
            <TextAreaField {...of('because')} label={t('because')} rows={3} />
            <SourcesField
              sources={content.sources}
              chosen={Array.isArray(sent) ? (sent as string[]) : []}
              label={t('restsOnField')}
            />
          </Form>
        </Section>
      ) : null}
    </Page>
  )
}
