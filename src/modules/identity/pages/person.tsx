import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { Button } from '../../../web/components/button.tsx'
import { ConfirmEffect } from '../../../web/components/confirm.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Notice } from '../../../web/components/message.tsx'
import { Day, DescriptionList, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { refusedAt } from '../../../web/fields/entered.ts'
import type { View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { needsTwo } from '../by-two/rules.ts'
import { identityPaths } from '../paths.ts'
import type { EndingMembership } from '../people-actions.ts'
import { peopleMessages } from '../people-messages.ts'
import type { BodyChoice } from '../people-store.ts'
import type { Person } from '../person.ts'
import { MembershipFields } from './membership-fields.tsx'

type PersonData = {
  done: string | undefined
  person: Person
  memberships: EndingMembership[]
  invitation: { endsAt: Date } | undefined
  bodies: BodyChoice[]
  isOneself: boolean
  sendsMail: boolean
}

const doneKeys = ['membership', 'ended', 'end_asked', 'disabled', 'enabled'] as const

export const PersonView: View<PersonData> = ({ data, context, refused }) => {
  const t = translator(peopleMessages, context.locale)
  const { person } = data
  const byTwo = data.memberships.some(({ role, endedAt }) => endedAt === null && needsTwo(role))
  const done = refused ? undefined : doneKeys.find((key) => key === data.done)
  const giving = refusedAt(refused, identityPaths.memberships({ personId: person.id }))
  return (
    <Page
      title={person.name}
      windowTitle={t('title')}
      breadcrumb={[{ href: identityPaths.people(), label: t('title') }]}
      state={<PersonStatus person={person} invitation={data.invitation} />}
      notice={done ? <Notice>{t(`done_${done}`)}</Notice> : undefined}
    >
      <DescriptionList items={[{ term: t('email'), value: person.email }]} />
      <Section heading={t('memberships')} id="memberships">
        <Memberships person={person} memberships={data.memberships} />
        {data.memberships.some(({ endedAt }) => endedAt === null) ? (
          <p class="quiet">
            {t('endEffect')} {t('nobodyLeft')} {t('endByTwo')}
          </p>
        ) : null}
      </Section>
      <Section heading={t('giveHeading')} id="give">
        <Form action={identityPaths.memberships({ personId: person.id })} send={t('give')} secondary>
          <MembershipFields bodies={data.bodies} refused={giving} />
        </Form>
      </Section>
      {person.disabledAt ? null : <WayIn {...data} byTwo={byTwo} />}
      {data.isOneself ? null : <Closing person={person} byTwo={byTwo} />}
    </Page>
  )
}

const PersonStatus: FC<{ person: Person; invitation: { endsAt: Date } | undefined }> = ({
  person,
  invitation,
}) => {
  const t = translator(peopleMessages, useReader().locale)
  const format = useFormat()
  const day = (moment: Date) => format.date(dayOf(moment))
  if (person.disabledAt) return <>{t('statusDisabled', { day: day(person.disabledAt) })}</>
  return (
    <>
      {person.activatedAt
        ? t('statusActive', { day: day(person.activatedAt) })
        : t('statusInvited', { day: day(person.createdAt) })}{' '}
      {invitation ? t('openLink', { day: day(invitation.endsAt) }) : null}
    </>
  )
}

const Memberships: FC<{ person: Person; memberships: readonly EndingMembership[] }> = ({
  person,
  memberships,
}) => {
  const { locale } = useReader()
  const t = translator(peopleMessages, locale)
  const roleName = translator(roleMessages, locale)
  return (
    <Table
      caption={t('memberships')}
      captionHidden
      rows={memberships}
      empty={<p class="ds-paragraph">{t('membershipsNone')}</p>}
      columns={[
        { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
        {
          heading: t('role'),
          cell: ({ role, isDefault }) =>
            isDefault ? `${roleName(role)} (${t('defaultOne')})` : roleName(role),
        },
        { heading: t('given'), cell: ({ givenAt }) => <Day day={dayOf(givenAt)} kind="short" /> },
        {
          heading: t('ended'),
          cell: ({ id, role, bodyName, endedAt, endWaits }) => {
            if (endedAt) return <Day day={dayOf(endedAt)} kind="short" />
            if (endWaits) return <Link href={identityPaths.colleagues()}>{t('endWaits')}</Link>
            return (
              <Form action={identityPaths.endMembership({ personId: person.id, membershipId: id })}>
                <Button
                  variant="tertiary"
                  danger
                  label={t('endNamed', { role: roleName(role), body: bodyName })}
                >
                  {t('end')}
                </Button>
              </Form>
            )
          },
        },
      ]}
    />
  )
}

type WayInProps = Pick<PersonData, 'person' | 'isOneself' | 'sendsMail'> & { byTwo: boolean }

const WayIn: FC<WayInProps> = ({ person, byTwo, isOneself, sendsMail }) => {
  const t = translator(peopleMessages, useReader().locale)
  if (isOneself) return null
  if (person.activatedAt && !sendsMail)
    return (
      <Section heading={t('wayInHeading')} id="way-in">
        <p class="ds-paragraph">{t('newLinkNoMail')}</p>
      </Section>
    )
  if (person.activatedAt || byTwo)
    return (
      <Section heading={t('wayInHeading')} id="way-in">
        <Form
          action={identityPaths.restore()}
          hidden={{ person: person.id }}
          send={t('askNewLink')}
          secondary
        >
          <p class="ds-paragraph">
            {person.activatedAt ? t('newLinkActive') : t('newLinkInvited')} {byTwo ? t('newLinkByTwo') : null}
          </p>
        </Form>
      </Section>
    )
  return (
    <Section heading={t('wayInHeading')} id="way-in">
      <Form action={identityPaths.renewInvitation({ personId: person.id })} send={t('newLink')} secondary>
        <p class="ds-paragraph">{t('newLinkInvited')}</p>
      </Form>
    </Section>
  )
}

const Closing: FC<{ person: Person; byTwo: boolean }> = ({ person, byTwo }) => {
  const t = translator(peopleMessages, useReader().locale)
  const { id: personId } = person
  if (person.disabledAt && byTwo)
    return (
      <Section heading={t('openHeading')} id="open">
        <Form
          action={identityPaths.restore()}
          hidden={{ person: personId, kind: 'reopen' }}
          send={t('askOpen')}
          secondary
        >
          <p class="ds-paragraph">{t('openByTwo')}</p>
        </Form>
      </Section>
    )
  if (person.disabledAt)
    return (
      <Section heading={t('openHeading')} id="open">
        <Form action={identityPaths.enable({ personId })} send={t('open')} secondary />
      </Section>
    )
  return (
    <Section heading={t('closeHeading')} id="close">
      <Form action={identityPaths.disable({ personId })}>
        <ConfirmEffect
          effects={[t('closeEffect'), t('closeTokens'), t('closeWork'), t('nobodyLeft'), t('closeKept')]}
          confirmLabel={t('close')}
          cancelHref={identityPaths.people()}
          danger
        />
      </Form>
    </Section>
  )
}
