import { LinkButton } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { Page } from '../../../../web/shell.tsx'
import type { ListedAmendments } from '../actions.ts'
import { amendmentWords } from '../messages.ts'
import { amendmentPaths as paths } from '../paths.ts'
import { AmendmentStanding, Applies, aboutOf } from './words.tsx'

/** Which amendments does the house know, and which are to come? */
export const AmendmentsPage: View<ListedAmendments> = ({ data, context }) => {
  const { entered, own, mayEnter } = data
  const { locale } = context
  const t = amendmentWords(locale)
  const enter = mayEnter ? <LinkButton href={paths.newAmendment()}>{t('enter')}</LinkButton> : null
  return (
    <Page
      context={context}
      title={t('title')}
      state={<p>{t('lead')}</p>}
      action={entered.length > 0 ? enter : null}
    >
      {entered.length === 0 ? (
        <EmptyState heading={t('none')} action={enter}>
          <p>{t('noneText')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          rows={entered}
          columns={[
            {
              heading: t('number'),
              rowHeading: true,
              cell: (row) => (
                <a class="ds-link" href={paths.amendment({ amendmentId: row.id })}>
                  {row.sfs}
                </a>
              ),
            },
            { heading: t('about'), cell: (row) => aboutOf(row, locale) },
            { heading: t('from'), cell: ({ from }) => <Day day={from} /> },
            { heading: t('stands'), cell: (row) => <AmendmentStanding {...row} /> },
          ]}
        />
      )}
      <Section id="own" heading={t('own')}>
        <Table
          caption={t('own')}
          captionHidden
          rows={own}
          columns={[
            {
              heading: t('number'),
              rowHeading: true,
              cell: ({ sfs }) => (
                <a class="ds-link" href={paths.enacted({ sfs: sfs.replace(':', '-') })}>
                  {sfs}
                </a>
              ),
            },
            { heading: t('about'), cell: ({ about }) => about[locale] },
            { heading: t('from'), cell: ({ from }) => <Day day={from} /> },
            {
              heading: t('stands'),
              cell: ({ from }) => <Applies from={from} />,
            },
          ]}
        />
      </Section>
    </Page>
  )
}
