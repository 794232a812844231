import type { FC } from 'hono/jsx'
import { dayOf } from '../../../../platform/clock/clock.ts'
import { LinkButton } from '../../../../web/components/button.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { identityPaths } from '../../paths.ts'
import type { ViewedServices } from '../actions.ts'
import { serviceWords } from '../messages.ts'
import type { Service } from '../store.ts'

/** How a program stands: what has to be seen to comes before that it works. */
export const ServiceState: FC<{ of: Service }> = ({ of: { endedAt, endsAt, isAnswered } }) => {
  const { locale, today } = useReader()
  const t = serviceWords(locale)
  if (endedAt !== null) return <Status kind="withdrawn">{t('ended')}</Status>
  if (dayOf(endsAt) < today) return <Status kind="missing">{t('over')}</Status>
  if (!isAnswered) return <Status kind="missing">{t('unanswered')}</Status>
  return <Status kind="done">{t('works')}</Status>
}

/** Which of our programs come in here, and does any of them need me? */
export const ServicesPage: View<ViewedServices> = ({ data, context }) => {
  const t = serviceWords(context.locale)
  const make = (
    <LinkButton variant="primary" href={identityPaths.newService()}>
      {t('new')}
    </LinkButton>
  )
  return (
    <Page title={t('title')} state={<p>{t('lead')}</p>} action={make}>
      <Table
        caption={t('title')}
        captionHidden
        rows={data.services}
        empty={<EmptyState heading={t('none')}>{t('noneText')}</EmptyState>}
        columns={[
          {
            heading: t('name'),
            rowHeading: true,
            cell: ({ id, name }) => <Link href={identityPaths.service({ serviceId: id })}>{name}</Link>,
          },
          { heading: t('body'), cell: ({ bodyName }) => bodyName },
          { heading: t('answeredBy'), cell: ({ answeredByName }) => answeredByName ?? t('somebody') },
          { heading: t('state'), cell: (one) => <ServiceState of={one} /> },
          { heading: t('endsOn'), cell: ({ endsAt }) => <Day day={dayOf(endsAt)} kind="short" /> },
          {
            heading: t('usedOn'),
            cell: ({ usedOn }) => (usedOn === null ? t('never') : <Day day={usedOn} kind="short" />),
          },
        ]}
      />
    </Page>
  )
}
