import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Details, ProgressBar, Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { Finished } from '../../../../web/templates/composer.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import type { viewDraft } from '../actions.ts'
import { sectionHeading, useDrafting, words } from './words.ts'

type Draft = Awaited<ReturnType<typeof viewDraft.run>>
type Judged = Draft['judged'][number]

/** An account while it is written: how far it has come, what is left to do, and the step to its publication. */
export const DraftPage: View<Draft> = ({ data, context }) => {
  const t = words(context.locale)
  const { account, plan, judged, published } = data
  const next = judged.find(({ finished }) => !finished)
  const isDraft = account.state === 'draft'
  const isDrafted = account.draftedOn !== null
  return (
    <Page
      template="list"
      title={t('draftTitle', { number: String(account.number), title: account.title })}
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
      ]}
      state={<State {...data} />}
      action={
        !isDraft ? null : isDrafted && next === undefined ? (
          <LinkButton variant="primary" href={paths.publishAccount({ accountId: account.id })}>
            {t('toPublishing')}
          </LinkButton>
        ) : isDrafted && next !== undefined ? (
          <LinkButton
            variant="primary"
            href={paths.accountSection({ accountId: account.id, sectionId: next.section.id })}
          >
            <EndsInSwedish
              text={t('continueWith', { section: sectionHeading(next.section, t) })}
              words={next.section.heading}
              language={account.language}
            />
          </LinkButton>
        ) : null
      }
    >
      {isDraft ? <Drafting {...data} /> : null}
      {published.length > 0 ? (
        <ul class="ds-list">
          {published.map(({ id, number, version }) => (
            <li>
              <Link href={paths.publishedAccount({ publishedId: id })}>
                {t('publishedTitle', { number: String(number), version: String(version) })}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {isDraft ? <ToDo {...data} /> : null}
      {isDraft ? (
        <ul class="link-line">
          <li>
            <Link href={paths.accountPreview({ accountId: account.id }, { format: 'html' })}>
              {t('preview')}
            </Link>
          </li>
          <li>
            <Link href={paths.accountPreview({ accountId: account.id }, { format: 'pdf' })}>
              {t('previewPdf')}
            </Link>
          </li>
          <li>
            <Link href={paths.publishAccount({ accountId: account.id })}>{t('toPublishing')}</Link>
          </li>
        </ul>
      ) : null}
    </Page>
  )
}

const State: FC<Draft> = ({ account, unsourced, judged }) => {
  const t = useDrafting()
  if (account.state === 'published') return <Status kind="done">{t('published')}</Status>
  const finished = judged.filter((one) => one.finished).length
  return (
    <>
      <Status kind="draft" /> {t('draftState', { unsourced: unsourced.length })}
      <ProgressBar
        label={t('progressLabel')}
        done={finished}
        total={judged.length}
        text={t('progressText', { done: finished, total: judged.length })}
      />
    </>
  )
}

/** Writing the draft: one press, and again when something new has been accepted. */
const Drafting: FC<Draft> = ({ account }) => {
  const t = useDrafting()
  const format = useFormat()
  const again = account.draftedOn !== null
  return (
    <Section heading={t('draftHeading')} id="drafting">
      <p class="ds-paragraph">{t(again ? 'draftAgainLead' : 'draftLead')}</p>
      {account.draftedOn === null ? null : (
        <p class="ds-paragraph">{t('draftedOn', { date: format.date(account.draftedOn) })}</p>
      )}
      <Form
        action={paths.draftAccount({ accountId: account.id })}
        revision={account.revision}
        label={t('draftHeading')}
        send={t(again ? 'draftAgain' : 'draftAll')}
        secondary={again}
      />
    </Section>
  )
}

const what = ({ state }: Judged, t: ReturnType<typeof words>): string =>
  [
    state.unanswered ? t('toDoUnanswered') : '',
    state.unsupported > 0 ? t('toDoUnsupported', { count: state.unsupported }) : '',
    state.unread > 0 ? t('toDoUnread', { count: state.unread }) : '',
  ]
    .filter((words_) => words_ !== '')
    .join(' · ')

const Row: FC<{ account: Draft['account']; judged: Judged }> = ({ account, judged }) => {
  const t = useDrafting()
  return (
    <li>
      <Link href={paths.accountSection({ accountId: account.id, sectionId: judged.section.id })}>
        <EndsInSwedish
          text={sectionHeading(judged.section, t)}
          words={judged.section.heading}
          language={account.language}
        />
      </Link>
      {judged.finished ? null : <span class="account-to-do-what">{what(judged, t)}</span>}
    </li>
  )
}

/** Sections that are in sight at once; of more, the rest unfolds. */
const FIRST = 12

/** What is left to do, in the order of the account; what is finished folds to a count. */
const ToDo: FC<Draft> = ({ account, judged }) => {
  const t = useDrafting()
  const open = judged.filter(({ finished }) => !finished)
  const done = judged.filter(({ finished }) => finished)
  return (
    <Section heading={t('toDo')} id="to-do">
      {open.length === 0 ? <p class="ds-paragraph">{t('toDoNone')}</p> : null}
      <ul class="account-to-do">
        {open.slice(0, FIRST).map((one) => (
          <Row account={account} judged={one} />
        ))}
      </ul>
      {open.length > FIRST ? (
        <Details summary={t('toDoRest', { count: open.length - FIRST })}>
          <ul class="account-to-do">
            {open.slice(FIRST).map((one) => (
              <Row account={account} judged={one} />
            ))}
          </ul>
        </Details>
      ) : null}
      <Finished count={done.length}>
        <ul class="account-to-do">
          {done.map((one) => (
            <Row account={account} judged={one} />
          ))}
        </ul>
      </Finished>
    </Section>
  )
}
