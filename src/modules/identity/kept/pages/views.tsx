import type { Child } from 'hono/jsx'
import type { Entry } from '../../../../platform/http/entered.ts'
import { translator } from '../../../../platform/i18n/catalogue.ts'
import { formatter } from '../../../../platform/i18n/format.ts'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Table } from '../../../../web/components/table.tsx'
import { textsOf } from '../../../../web/entered/fill-form.ts'
import { Texts } from '../../../../web/entered/form-again.tsx'
import type { PageContext } from '../../../../web/page-context.ts'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import { shellPaths } from '../../../../web/shell-paths.ts'
import { identityPaths } from '../../paths.ts'
import { keptMessages } from '../messages.ts'

interface LateProps {
  readonly context: PageContext
  readonly keptId: string
  readonly hasFiles: boolean
}

const wordsOf = ({ locale }: PageContext) => translator(keptMessages, locale)

/** What a form is answered that came after its session had ended. */
export const LatePage = ({ context, keptId, hasFiles }: LateProps): Child => {
  const t = wordsOf(context)
  const back = identityPaths.keptForm({ keptId })
  return (
    <Page context={context} title={t('lateTitle')}>
      <p class="ds-paragraph">{t('lateText')}</p>
      <p class="ds-paragraph">{t('lateNext')}</p>
      {hasFiles ? <p class="ds-paragraph">{t('files')}</p> : null}
      <p>
        <LinkButton variant="primary" href={identityPaths.signIn({ return: back })}>
          {t('signIn')}
        </LinkButton>
      </p>
    </Page>
  )
}

/** What a form is answered that somebody opened in another sign-in than the one it was sent from: nothing of it is told. */
export const OtherPage = ({
  context,
  keptId,
  isOwn,
}: {
  context: PageContext
  keptId: string
  /** Whether the reader wrote it, for another body or role. */
  isOwn: boolean
}): Child => {
  const t = wordsOf(context)
  return (
    <Page context={context} title={t('otherTitle')}>
      <p class="ds-paragraph">{t('otherText')}</p>
      <p>
        <LinkButton variant="primary" href={isOwn ? identityPaths.keptForm({ keptId }) : shellPaths.start}>
          {t('goOn')}
        </LinkButton>
      </p>
    </Page>
  )
}

/** What was entered, to be copied, where it stands in no form and is kept nowhere. */
export const UnkeptPage = ({
  context,
  entries,
}: {
  context: PageContext
  entries: readonly Entry[]
}): Child => {
  const t = wordsOf(context)
  return (
    <Page context={context} title={t('unkeptTitle')}>
      <p class="ds-paragraph">{t('unkeptText')}</p>
      <Texts texts={textsOf(entries)} />
    </Page>
  )
}

/** What was kept, where the page of its form cannot be shown any more. */
export const GonePage = ({
  context,
  entries,
  keptId,
}: {
  context: PageContext
  entries: readonly Entry[]
  keptId: string
}): Child => {
  const t = wordsOf(context)
  return (
    <Page context={context} title={t('goneTitle')}>
      <p class="ds-paragraph">{t('goneText')}</p>
      <Texts texts={textsOf(entries)} />
      <Form action={identityPaths.throwKeptForm({ keptId })} send={t('throwAway')} secondary />
    </Page>
  )
}

/** What was kept is opened where it was written: first one acts for that body and role again. */
export const WrittenForPage = ({
  context,
  keptId,
  writtenFor,
}: {
  context: PageContext
  keptId: string
  writtenFor: { id: string; bodyName: string }
}): Child => {
  const t = wordsOf(context)
  const body = writtenFor.bodyName
  return (
    <Page context={context} title={t('writtenTitle')}>
      <p class="ds-paragraph">{t('writtenText', { body })}</p>
      <Form
        action={shellPaths.membership}
        hidden={{ membership: writtenFor.id, return: identityPaths.keptForm({ keptId }) }}
        send={t('switchTo', { body })}
      />
    </Page>
  )
}

interface KeptList {
  readonly forms: readonly { readonly id: string; readonly keptAt: Date; readonly bodyName: string }[]
}

/** What the address of a kept form says when it is not there, whatever the reason: somebody went back after sending it. */
export const NoneKeptPage = ({ context }: { context: PageContext }): Child => {
  const t = wordsOf(context)
  return (
    <Page context={context} title={t('noneTitle')}>
      <p class="ds-paragraph">{t('noneText')}</p>
      <p>
        <LinkButton href={shellPaths.start}>{t('goOn')}</LinkButton>
      </p>
    </Page>
  )
}

/** The reader's own forms that were entered and not sent. */
export const KeptListView: View<KeptList> = ({ data, context }) => {
  const t = wordsOf(context)
  const format = formatter(context.locale)
  return (
    <Page context={context} title={t('listTitle')}>
      <p class="ds-paragraph">{t('listText')}</p>
      <Table
        caption={t('listTitle')}
        captionHidden
        rows={data.forms}
        empty={<EmptyState heading={t('empty')} />}
        columns={[
          {
            heading: t('keptAt'),
            rowHeading: true,
            cell: ({ id, keptAt }) => (
              <Link href={identityPaths.keptForm({ keptId: id })}>{format.instant(keptAt)}</Link>
            ),
          },
          { heading: t('body'), cell: ({ bodyName }) => bodyName },
          {
            heading: t('throwAway'),
            cell: ({ id, keptAt }) => (
              <Form action={identityPaths.throwKeptForm({ keptId: id })}>
                <Button variant="tertiary" label={t('throwThat', { when: format.instant(keptAt) })}>
                  {t('throwAway')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Page>
  )
}
