import type { FC } from 'hono/jsx'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { supportPaths } from '../../../support/index.ts'
import { paths } from '../../paths.ts'
import { purposeName } from '../../purposes.ts'
import { sharingWords } from '../messages.ts'
import type { viewDisclosures } from '../view-actions.ts'
import { DisclosureStanding, PartList, provisionName, useSharing } from './words.tsx'

type Data = Awaited<ReturnType<typeof viewDisclosures.run>>
type Listed = Data['disclosures'][number]

const Line: FC<{ disclosure: Listed }> = ({ disclosure }) => {
  const { locale } = useReader()
  const t = useSharing()
  return (
    <li class="record">
      <DisclosureStanding {...disclosure} />
      <p class="record-heading">
        <Link href={paths.disclosure({ caseId: disclosure.caseId, disclosureId: disclosure.id })}>
          {disclosure.toName}
        </Link>
      </p>
      <p class="quiet">
        {[
          t(disclosure.form === 'copy' ? 'copyOf' : 'liveOf'),
          purposeName(locale, disclosure.purpose),
          provisionName(locale, disclosure.provision),
          ...(disclosure.overriddenBy === null ? [] : [t('overridden')]),
        ].join(' · ')}
      </p>
      <PartList parts={disclosure.items} />
    </li>
  )
}

/** What is disclosed of a case: to whom, what, under what, until when. */
export const DisclosuresPage: View<Data> = ({ data, context }) => {
  const t = sharingWords(context.locale)
  const { caseId, number, works, disclosures } = data
  const begin = works ? (
    <LinkButton variant="primary" href={paths.newDisclosure({ caseId })}>
      {t('newDisclosure')}
    </LinkButton>
  ) : null
  return (
    <Page
      title={t('disclosures')}
      under={t('case', { number })}
      breadcrumb={works ? [{ href: supportPaths.case({ caseId }), label: t('case', { number }) }] : []}
      state={<p>{t('disclosuresLead')}</p>}
      action={disclosures.length > 0 ? begin : null}
    >
      {disclosures.length === 0 ? (
        <EmptyState heading={t('empty')} action={begin}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <ul class="records">
          {disclosures.map((disclosure) => (
            <Line disclosure={disclosure} />
          ))}
        </ul>
      )}
    </Page>
  )
}
