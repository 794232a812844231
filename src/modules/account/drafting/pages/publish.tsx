import type { FC } from 'hono/jsx'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { ConfirmEffect } from '../../../../web/components/confirm.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { EndsInSwedish } from '../../../../web/components/language.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import type { viewPublishing } from '../publishing-actions.ts'
import { sectionHeading, useDrafting, words } from './words.ts'

type Publishing = Awaited<ReturnType<typeof viewPublishing.run>>

/** The step to publication: what remains, what happens, and what cannot be undone. One proposes it, another publishes. */
export const PublishPage: View<Publishing> = ({ data, context }) => {
  const t = words(context.locale)
  const { account, plan, count } = data
  return (
    <Page
      template="step"
      title={t('publishTitle', { number: String(account.number) })}
      breadcrumb={[
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
        { href: paths.account({ accountId: account.id }), label: account.title },
      ]}
      state={
        account.state === 'published' ? (
          <Status kind="done">{t('published')}</Status>
        ) : count === 0 ? (
          t('publishReady')
        ) : (
          t('publishNotReady', { count })
        )
      }
    >
      {account.state === 'published' ? null : (
        <>
          <CheckList {...data} />
          <p>
            <Link href={paths.accountPreview({ accountId: account.id }, { format: 'html' })}>
              {t('previewWhole')}
            </Link>
          </p>
          {count === 0 ? <Step {...data} /> : null}
        </>
      )}
    </Page>
  )
}

const checks = ['unread', 'unsupported', 'unanswered'] as const

/** What has to be so before it may be published, each with where it is not yet. */
const CheckList: FC<Publishing> = ({ account, remaining }) => {
  const t = useDrafting()
  const format = useFormat()
  const section = (sectionId: string) => paths.accountSection({ accountId: account.id, sectionId })
  return (
    <Section heading={t('checkList')} id="check-list">
      <ul class="account-check">
        {checks.map((check) => {
          const [first] = remaining[check]
          return (
            <li>
              <Status kind={first === undefined ? 'done' : 'missing'} /> {t(`check_${check}`)}
              {first === undefined ? null : (
                <>
                  {': '}
                  <Link href={section(first.section.id)}>
                    <EndsInSwedish
                      text={t('check_sections', {
                        count: remaining[check].length,
                        first: sectionHeading(first.section, t),
                      })}
                      words={first.section.heading}
                      language={account.language}
                    />
                  </Link>
                </>
              )}
            </li>
          )
        })}
        <li>
          <Status kind={remaining.letter.length === 0 ? 'done' : 'missing'} />{' '}
          <Link href={paths.accountLetter({ accountId: account.id })}>{t('check_letter')}</Link>
          {remaining.letter.length > 0
            ? `: ${t('letterLacks', { list: format.list(remaining.letter.map((part) => withinSentence(t(`letter_${part}`)))) })}`
            : account.letter?.onPaper === true
              ? `. ${t('letterOnPaper')}.`
              : null}
        </li>
        <li>
          <Status kind={remaining.document.length === 0 ? 'done' : 'missing'} /> {t('check_document')}
          {remaining.document.length === 0 ? null : (
            <ul class="ds-list">
              {[...new Set(remaining.document.map((refusal) => reason(refusal, t)))]
                .slice(0, 5)
                .map((words_) => (
                  <li>{words_}</li>
                ))}
            </ul>
          )}
        </li>
      </ul>
    </Section>
  )
}

const reason = (
  { code, subject }: Publishing['remaining']['document'][number],
  t: ReturnType<typeof words>,
): string => {
  if (code === 'account.conclusions_missing') return t('refusal_conclusions_missing')
  if (code === 'account.source_differs_from_register')
    return t('refusal_source_differs_from_register', { subject: subject ?? '' })
  return t('refusal_other', { subject: subject ?? '' })
}

const Step: FC<Publishing> = ({ account, proposal, mayPropose, mayPublish }) => {
  const t = useDrafting()
  const format = useFormat()
  const back = paths.account({ accountId: account.id })
  const effects = [
    t('effectFrozen', { number: String(account.number) }),
    t('effectPublic'),
    t('effectTold'),
    ...(proposal === undefined ? [t('effectTwo'), t('proposeEffect')] : []),
  ]
  const proposed =
    proposal === undefined ? null : (
      <p class="ds-paragraph">
        {proposal.proposedByName === null
          ? t('publishWaitingUnnamed', { date: format.instant(proposal.proposedAt) })
          : t('publishWaiting', {
              name: proposal.proposedByName,
              date: format.instant(proposal.proposedAt),
            })}
      </p>
    )
  if (mayPublish)
    return (
      <>
        {proposed}
        <Form
          action={paths.publishAccount({ accountId: account.id })}
          revision={account.revision}
          label={t('publish')}
        >
          <ConfirmEffect effects={effects} irrevocable confirmLabel={t('publish')} cancelHref={back} />
        </Form>
      </>
    )
  if (proposal !== undefined)
    return (
      <>
        {proposed}
        <p class="ds-paragraph">
          <Link href={back}>{t('backToDraft')}</Link>
        </p>
      </>
    )
  return mayPropose ? (
    <Form
      action={paths.proposeAccount({ accountId: account.id })}
      revision={account.revision}
      label={t('propose')}
    >
      <ConfirmEffect effects={effects} confirmLabel={t('propose')} cancelHref={back} />
    </Form>
  ) : (
    <p class="ds-paragraph">{t('notProposed')}</p>
  )
}
