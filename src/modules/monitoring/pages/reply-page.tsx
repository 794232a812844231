import type { FC } from 'hono/jsx'
import { type DifferingPart, DifferingParts, SideBySide } from '../../../web/components/comparison.tsx'
import { ConfirmEffect } from '../../../web/components/confirm.tsx'
import { DateField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Swedish } from '../../../web/components/language.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Day, Details, Section } from '../../../web/components/structure.tsx'
import { Written } from '../../../web/components/written.tsx'
import { fieldsIn } from '../../../web/fields/entered.ts'
import type { View } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { monitoringWords } from '../messages.ts'
import { paths } from '../paths.ts'
import { differencesOf, figureLine } from '../reply.ts'
import type { ViewedDraft, ViewedReply } from '../reply-actions.ts'
import type { Reply, ReplyPart } from '../reply-shape.ts'
import { stateOf } from '../rules.ts'
import { QuestionStatus, SourceName } from './parts.tsx'

const Answered: FC<{ part: ReplyPart }> = ({ part }) => {
  const { locale } = useReader()
  const t = monitoringWords(locale)
  const { number, topic, wording, answer, sources, bodies } = part
  return (
    <Section id={`answer-${number}`} heading={`${number}. ${topic}`} level={3}>
      {wording === '' ? null : <Written text={wording} />}
      {answer === '' && sources.length === 0 && bodies.length === 0 ? <p>{t('noAnswer')}</p> : null}
      <Written text={answer} />
      {sources
        .filter(({ figures }) => figures.length > 0)
        .map(({ title, figures }) => (
          <>
            <p>{title[locale]}</p>
            <ul>
              {figures.map((figure) => (
                <li>{figureLine(figure, locale)}</li>
              ))}
            </ul>
          </>
        ))}
      {sources.length + bodies.length === 0 ? null : (
        <>
          <p>{t('restsOn')}:</p>
          <ul>
            {sources.map((piece) => (
              <li>
                <SourceName piece={piece} />
              </li>
            ))}
            {bodies.map(({ body, source, asOf }) => (
              <li>
                <Swedish text={`${body}: ${source}`} />, <Day day={asOf} kind="short" />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

const Differences: FC<{ last: Reply | undefined; reply: Reply }> = ({ last, reply }) => {
  const { locale } = useReader()
  const t = monitoringWords(locale)
  if (last === undefined) return <p>{t('noLast')}</p>
  const { parts, equal } = differencesOf(last, reply, locale)
  const labels = { beforeLabel: t('before'), afterLabel: t('after') }
  return (
    <DifferingParts
      equal={t('equal', { count: equal })}
      parts={parts.map(
        ({ number, topic, state, before, after }): DifferingPart => ({
          ...{ name: `${number}. ${topic}`, state },
          content: <SideBySide before={before} after={after} {...labels} />,
        }),
      )}
    />
  )
}

/** A reply with its differences from the last, and its files. */
const Body: FC<{
  data: ViewedDraft | ViewedReply
  files: (of: { readonly id: string }, query: { readonly format: 'pdf' | 'docx' }) => string
  json?: string
}> = ({ data: { round, reply, last }, files, json }) => {
  const t = monitoringWords(useReader().locale)
  const { id } = round
  const differences = (
    <Section id="differences" heading={t('differences')}>
      <Differences last={last?.content} reply={reply} />
    </Section>
  )
  return (
    <>
      <ul class="link-line" aria-label={t('files')}>
        <li>
          <Link href={files({ id }, { format: 'pdf' })}>{t('pdf')}</Link>
        </li>
        <li>
          <Link href={files({ id }, { format: 'docx' })}>{t('word')}</Link>
        </li>
        {json === undefined ? null : (
          <li>
            <Link href={json}>{t('json')}</Link>
          </li>
        )}
      </ul>
      {/* Whoever writes it looks for what has changed; whoever reads it, for the answers. */}
      {json === undefined ? differences : null}
      <Section id="answers" heading={t('questions')}>
        {reply.parts.map((part) => (
          <Answered part={part} />
        ))}
      </Section>
      {json === undefined ? null : differences}
    </>
  )
}

const crumbs = (
  t: ReturnType<typeof monitoringWords>,
  round: { readonly id: string; readonly name: string },
) => [
  { href: paths.round.list(), label: t('title') },
  { href: paths.round.one({ id: round.id }), label: round.name },
]

/** Is the reply ready to be sent? */
export const DraftPage: View<ViewedDraft> = ({ data, context: { locale, today }, refused }) => {
  const t = monitoringWords(locale)
  const { round, left } = data
  const { id } = round
  return (
    <Page
      template="document"
      title={t('draft')}
      breadcrumb={crumbs(t, round)}
      state={<p>{t('draftLead', { left: left.length })}</p>}
      islands={['forms']}
    >
      {left.length === 0 ? null : (
        <Details summary={t('left')}>
          <ul>
            {left.map((question) => (
              <li>
                <Link href={paths.question.one({ id, questionId: question.id })}>
                  {question.number}. <Swedish text={question.topic} />
                </Link>{' '}
                <QuestionStatus state={stateOf(question)} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {round.closedOn === null && left.length === 0 ? (
        <Section id="send" heading={t('sendReply')}>
          <Form action={paths.send({ id })} label={t('sendReply')}>
            <ConfirmEffect
              effects={[t('sendReplyHint')]}
              irrevocable
              confirmLabel={t('sendReply')}
              cancelHref={paths.round.one({ id })}
            >
              <DateField {...fieldsIn(refused)('repliedOn', today)} label={t('repliedOn')} max={today} />
            </ConfirmEffect>
          </Form>
        </Section>
      ) : null}
      <Body data={data} files={paths.draftFile} />
    </Page>
  )
}

/** What was replied? */
export const ReplyPage: View<ViewedReply> = ({ data, context: { locale } }) => {
  const t = monitoringWords(locale)
  const { round, repliedOn, sha256, reply } = data
  return (
    <Page
      template="document"
      title={t('reply', { name: round.name })}
      breadcrumb={crumbs(t, round)}
      state={
        <p>
          <Swedish text={reply.from} />. {t('repliedOn')} <Day day={repliedOn} />.
        </p>
      }
    >
      <Body data={data} files={paths.replyFile} json={paths.replyApi({ id: round.id })} />
      <p class="quiet">
        {t('hash')}: <code>{sha256}</code>
      </p>
    </Page>
  )
}
