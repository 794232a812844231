import type { FC } from 'hono/jsx'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { TextAreaField } from '../../../../web/components/field.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Details, Moment, Section } from '../../../../web/components/structure.tsx'
import { ChapterFragment, LetterFragment } from '../../../../web/composed/fragment.tsx'
import { OneNode, type Reading } from '../../../../web/composed/nodes.tsx'
import { fieldsIn } from '../../../../web/fields/entered.ts'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Story } from '../../../../web/templates/story.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import { type AccountInPages, accountInPages, readingInPages } from '../../document/html.tsx'
import { publishedMessages } from '../published-messages.ts'
import type { readPublished } from '../publishing-actions.ts'
import { accountFormats } from '../schema.ts'
import { useDrafting, words } from './words.ts'

type Published = Awaited<ReturnType<typeof readPublished.run>>

const usePublished = () => translator(publishedMessages, useReader().locale)

/** The nodes of one chapter that answer how it went: its sentence and its picture. */
const Answer: FC<{ account: AccountInPages; id: string; kinds: readonly string[]; reading: Reading }> = ({
  account,
  id,
  kinds,
  reading,
}) => (
  <div class="account account-chapter" lang={reading.language}>
    {account.contents
      .find((page) => page.id === id)
      ?.chapter.nodes.filter(({ kind }) => kinds.includes(kind))
      .slice(0, 2)
      .map((node) => (
        <OneNode node={node} level={2} reading={reading} />
      ))}
  </div>
)

const Formats: FC<{ publishedId: string }> = ({ publishedId }) => {
  const t = useDrafting()
  return (
    <ul class="link-line">
      {accountFormats.map((format) => (
        <li>
          <Link href={paths.publishedFile({ publishedId }, { format })}>{t(`format_${format}`)}</Link>
        </li>
      ))}
    </ul>
  )
}

const Versions: FC<{ data: Published }> = ({ data: { publishedId, versions, document } }) => {
  const t = useDrafting()
  const p = usePublished()
  if (versions.length < 2) return null
  return (
    <Section heading={t('versions')} id="versions">
      <ul class="ds-list">
        {versions.map(({ id, version, publishedAt, correction }) => (
          <li>
            <Link href={paths.publishedAccount({ publishedId: id })}>
              {t('publishedTitle', { number: String(document.number), version: String(version) })}
            </Link>
            , <Moment at={publishedAt} />
            {correction ? `: ${correction}` : ''}
          </li>
        ))}
      </ul>
      <p>
        <Link href={paths.publishedComparison({ publishedId })}>{p('compare')}</Link>
      </p>
    </Section>
  )
}

/** What the account tells, in a sentence and a picture; what went wrong; how it is known; and its parts. */
const FirstPage: FC<{
  data: Published
  account: AccountInPages
  reading: Reading
  hrefOf: (anchor: string) => string
}> = ({ data, account, reading, hrefOf }) => {
  const t = useDrafting()
  const p = usePublished()
  const { publishedId, document } = data
  const part = (id: string) => {
    const found = account.contents.find((page) => page.id === id)
    return (
      <Link href={hrefOf(id)} lang={reading.language}>
        {found?.title}
      </Link>
    )
  }
  const [before, between, after] = p('howText', { sources: '\u0000', method: '\u0000' }).split('\u0000')
  return (
    <Story
      picture={<Answer account={account} id="brief" kinds={['paragraph', 'picture']} reading={reading} />}
      wrong={
        <Section heading={p('wrong')} id="wrong">
          <Answer account={account} id="promises" kinds={['paragraph']} reading={reading} />
          <p>{part('promises')}</p>
        </Section>
      }
      how={
        <Section heading={p('how')} id="how">
          <p>
            {before}
            {part('sources')}
            {between}
            {part('method')}
            {after}
          </p>
          <Details summary={t('verify')}>
            <p class="ds-paragraph">{t('verifyText')}</p>
            <p class="ds-paragraph">
              <code>{document.hash}</code>
            </p>
          </Details>
        </Section>
      }
      rest={
        <>
          <Section heading={p('contents')} id="contents">
            <ol class="in-columns" lang={document.language}>
              {account.composition.cover.letter === undefined ? null : (
                <li>
                  <Link href={hrefOf('letter')}>{p('first')}</Link>
                </li>
              )}
              {account.contents.map(({ id, title }) => (
                <li>
                  <Link href={hrefOf(id)}>{title}</Link>
                </li>
              ))}
            </ol>
          </Section>
          <Section heading={t('download')} id="download">
            <Formats publishedId={publishedId} />
          </Section>
          <Versions data={data} />
        </>
      }
    />
  )
}

/** Leads from one page of the account to the ones beside it. */
const Around: FC<{
  account: AccountInPages
  language: Reading['language']
  at: number
  hrefOf: (anchor: string) => string
}> = ({ account: { pages }, language, at, hrefOf }) => {
  const p = usePublished()
  const [before, after] = [pages[at - 1], pages[at + 1]]
  return (
    <nav class="account-around" aria-label={p('around')}>
      {before === undefined ? (
        <span></span>
      ) : (
        <Link href={hrefOf(before.id)} rel="prev">
          <EndsInSwedish
            text={p('previous', { title: before.title })}
            words={before.title}
            language={language}
          />
        </Link>
      )}
      {after === undefined ? null : (
        <Link href={hrefOf(after.id)} rel="next">
          <EndsInSwedish text={p('next', { title: after.title })} words={after.title} language={language} />
        </Link>
      )}
    </nav>
  )
}

/** A published account, open to all: read page by page, downloaded, checked. */
export const PublishedPage: View<Published> = ({ data, context, refused }) => {
  const field = fieldsIn(refused)
  const t = words(context.locale)
  const p = translator(publishedMessages, context.locale)
  const { publishedId, plan, document, mayCorrect, chapter } = data
  const account = accountInPages(document)
  const anchorOf = (anchor: string) => {
    const page = anchor === 'letter' ? anchor : account.pageOf(anchor)
    const address = paths.publishedAccount({ publishedId }, { chapter: page })
    return page === anchor ? address : `${address}#${anchor}`
  }
  const reading = readingInPages(document, anchorOf)
  const title = t('publishedTitle', { number: String(document.number), version: String(document.version) })
  const breadcrumb = [
    { href: paths.plans(), label: t('plans') },
    { href: paths.plan({ planId: plan.id }), label: plan.title },
    { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
  ]
  const at = account.pages.findIndex(({ id }) => id === chapter)
  const shown = account.pages[at]
  if (chapter === 'letter' || shown !== undefined)
    return (
      <Page
        template="story"
        title={shown?.title ?? p('first')}
        titleIn={shown === undefined ? undefined : document.language}
        breadcrumb={[
          ...breadcrumb.slice(0, 2),
          { href: paths.publishedAccount({ publishedId }), label: title },
          ...(shown?.within
            ? [{ href: anchorOf(shown.within.id), label: shown.within.title, language: document.language }]
            : []),
        ]}
      >
        {shown === undefined ? (
          <LetterFragment composition={account.composition} reading={reading} />
        ) : (
          <ChapterFragment language={document.language} chapter={shown.chapter} reading={reading} />
        )}
        <Around account={account} language={document.language} at={at} hrefOf={anchorOf} />
      </Page>
    )
  return (
    <Page
      template="story"
      title={title}
      breadcrumb={breadcrumb}
      state={t('publishedState', {
        date: formatter(context.locale).date(document.published ?? context.today),
      })}
      action={
        <LinkButton variant="primary" href={paths.publishedFile({ publishedId }, { format: 'pdf' })}>
          {t('format_pdf')}
        </LinkButton>
      }
    >
      <FirstPage data={data} account={account} reading={reading} hrefOf={anchorOf} />
      {mayCorrect ? (
        <Details summary={t('correct')} open={refused !== undefined}>
          <Form action={paths.correctAccount({ publishedId })} label={t('correct')}>
            <TextAreaField
              {...field('reason')}
              label={t('correctReason')}
              description={t('correctHint')}
              rows={3}
            />
            <Button variant="secondary">{t('openCorrection')}</Button>
          </Form>
        </Details>
      ) : null}
    </Page>
  )
}
