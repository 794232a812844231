import type { FC } from 'hono/jsx'
import { Button, LinkButton } from '../../../../web/components/button.tsx'
import { Form } from '../../../../web/components/form.tsx'
import { Link } from '../../../../web/components/link.tsx'
import { EmptyState } from '../../../../web/components/message.tsx'
import { Status } from '../../../../web/components/status.tsx'
import { Day, Section } from '../../../../web/components/structure.tsx'
import { Table } from '../../../../web/components/table.tsx'
import type { View } from '../../../../web/pages.tsx'
import { useFormat, useReader } from '../../../../web/reader.ts'
import { Page } from '../../../../web/shell.tsx'
import { OccasionStanding, occasionWords, When } from '../../occasions/door.ts'
import { paths } from '../../paths.ts'
import type { ViewedOwn } from '../actions.ts'
import { completionWords } from '../messages.ts'
import type { Completion } from '../store.ts'
import { useCompletionWords } from './words.tsx'

/** What the learner can take along: with a random name, or their own. */
const Taking: FC<{ of: Completion }> = ({ of }) => {
  const t = useCompletionWords()
  const address = { completionId: of.id }
  const files = (
    of.version === null ? (['certificate'] as const) : (['certificate', 'badge'] as const)
  ).flatMap((what) => [
    { href: paths[what](address), label: t(what) },
    { href: paths[what](address, { name: 'yes' }), label: t(`${what}Named`) },
  ])
  return (
    <ul class="plain-list">
      {files.map(({ href, label }) => (
        <li>
          <a
            class="ds-link"
            href={href}
            download
            aria-label={t('of', { what: label, course: of.courseName })}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Shown: FC<{ of: Completion }> = ({ of }) => {
  const t = useCompletionWords()
  const format = useFormat()
  if (of.revokedOn !== null)
    return (
      <>
        <Status kind="withdrawn">{t('revoked', { day: format.date(of.revokedOn) })}</Status>
        <p>{of.revokedWhy === 'not_there' ? t('not_there') : of.revokedWhy}</p>
      </>
    )
  const step = of.shownToBody ? t('hideIt') : t('showIt')
  const label = t('of', { what: step, course: of.courseName })
  return (
    <Form
      action={paths.show({ completionId: of.id })}
      label={label}
      hidden={{ show: of.shownToBody ? 'no' : 'yes' }}
    >
      <p>{of.shownToBody ? t('shown') : t('notShown')}</p>
      <Button variant="tertiary" label={label}>
        {step}
      </Button>
    </Form>
  )
}

const Booked: FC<{ booked: ViewedOwn['booked'] }> = ({ booked }) => {
  const { locale } = useReader()
  const said = occasionWords(locale)
  return (
    <Section id="booked" heading={said('yourBookings')}>
      <ul class="plain-list">
        {booked.map(({ occasionId, title, titleLanguage, startsAt, endsAt, state, count, closedOn }) => (
          <li>
            <Link href={paths.occasion({ occasionId })} lang={titleLanguage}>
              {title}
            </Link>
            , <When startsAt={startsAt} endsAt={endsAt} />.{' '}
            {closedOn === null ? (
              said(state === 'booked' ? 'booked' : 'waiting', { count })
            ) : (
              <OccasionStanding standing="cancelled" />
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What have I learnt, and how do I show it? */
export const OwnPage: View<ViewedOwn> = ({ data, context }) => {
  const t = completionWords(context.locale)
  return (
    <Page
      title={t('myLearning')}
      state={<p>{t('lead')}</p>}
      action={<LinkButton href={paths.occasions()}>{t('findOccasion')}</LinkButton>}
    >
      {data.booked.length === 0 ? null : <Booked booked={data.booked} />}
      <Table
        caption={t('myLearning')}
        captionHidden
        rows={data.completions}
        empty={<EmptyState heading={t('noneHeading')}>{t('noneText')}</EmptyState>}
        columns={[
          {
            heading: t('course'),
            rowHeading: true,
            cell: ({ courseName, version }) => (
              <>
                {courseName}
                {version === null ? null : (
                  <>
                    <br />
                    <span class="quiet">{t('version', { version: String(version) })}</span>
                  </>
                )}
              </>
            ),
          },
          { heading: t('completedOn'), cell: ({ completedOn }) => <Day day={completedOn} kind="short" /> },
          {
            heading: t('how'),
            cell: ({ mode, hours }) =>
              [t(mode), hours === null ? '' : t('hours', { hours })].filter(Boolean).join(', '),
          },
          {
            heading: t('take'),
            cell: (one) => (one.revokedOn === null ? <Taking of={one} /> : null),
          },
          { heading: t('whoSees'), cell: (one) => <Shown of={one} /> },
        ]}
      />
      {data.speaksForBody ? (
        <p>
          <Link href={paths.bodyPeople()}>{t('bodyPeople')}</Link>
        </p>
      ) : null}
    </Page>
  )
}
