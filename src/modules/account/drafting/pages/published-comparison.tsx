import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { DifferingParts, SideBySide } from '../../../../web/components/comparison.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { Section } from '../../../../web/components/structure.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { planPaths as paths } from '../../../plan/index.ts'
import type { AccountDocument } from '../../document/document.ts'
import type { comparePublished } from '../comparing-actions.ts'
import { publishedMessages } from '../published-messages.ts'
import { words } from './words.ts'

type Comparison = Awaited<ReturnType<typeof comparePublished.run>>

/** What two versions of a published account do not have alike: a line for each part, unfolded by whoever wants the words. */
export const PublishedComparisonPage: View<Comparison> = ({ data, context }) => {
  const t = words(context.locale)
  const p = translator(publishedMessages, context.locale)
  const { publishedId, plan, after, versions, compared } = data
  const format = formatter(context.locale)
  const labelOf = ({ version, published }: AccountDocument) =>
    p('versionLabel', { version: String(version), date: format.date(published ?? context.today) })
  const parts = compared?.differences.parts ?? []
  const count = parts.reduce((sum, { changes }) => sum + changes.length, 0)
  return (
    <Page
      template="story"
      title={
        compared === null
          ? p('compare')
          : p('compareTitle', {
              before: String(compared.document.version),
              after: String(after.version),
            })
      }
      breadcrumb={[
        { href: paths.plans(), label: t('plans') },
        { href: paths.plan({ planId: plan.id }), label: plan.title },
        { href: paths.accounts({ planId: plan.id }), label: t('accounts') },
        {
          href: paths.publishedAccount({ publishedId }),
          label: t('publishedTitle', { number: String(after.number), version: String(after.version) }),
        },
      ]}
      state={compared === null ? p('oneVersion') : p('compareState', { count })}
    >
      {compared === null ? null : (
        <DifferingParts
          parts={parts.map(({ name, state, changes }) => ({
            name: <span lang={after.language}>{name}</span>,
            state,
            content: changes.map(({ within, kind, before, after: now }) => (
              <div class="review-change">
                <h3 class="ds-heading" data-size="2xs" lang={after.language}>
                  {within === '' ? kind : `${within}: ${kind}`}
                </h3>
                <SideBySide
                  before={before}
                  after={now}
                  beforeLabel={labelOf(compared.document)}
                  afterLabel={labelOf(after)}
                />
              </div>
            )),
          }))}
          equal={p('equalParts', { count: compared.differences.equal })}
        />
      )}
      {versions.length < 2 ? null : (
        <Section heading={p('others')} id="others">
          <ul class="ds-list">
            {versions.map(({ id, version }) => (
              <li>
                <Link href={paths.publishedComparison({ publishedId }, { from: id })}>
                  {t('publishedTitle', { number: String(after.number), version: String(version) })}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}
