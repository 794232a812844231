import type { FC } from 'hono/jsx'
import { roleMessages } from '../../../platform/access/role-messages.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Absence } from '../../../platform/on-call/absence.ts'
import { Button, LinkButton } from '../../../web/components/button.tsx'
import { RadioField } from '../../../web/components/choice-field.tsx'
import { errorFor } from '../../../web/components/errors.tsx'
import { TextField } from '../../../web/components/field.tsx'
import { Form } from '../../../web/components/form.tsx'
import { Link } from '../../../web/components/link.tsx'
import { Notice } from '../../../web/components/message.tsx'
import { Day, DescriptionList, Moment, Section } from '../../../web/components/structure.tsx'
import { Table } from '../../../web/components/table.tsx'
import { refusedAt } from '../../../web/fields/entered.ts'
import type { RefusedForm, View } from '../../../web/pages.tsx'
import { useFormat, useReader } from '../../../web/reader.ts'
import { Page } from '../../../web/shell.tsx'
import { onCallPaths } from '../../on-call/paths.ts'
import { accountMessages } from '../account-messages.ts'
import type { OwnDevice } from '../known-device-store.ts'
import { identityPaths } from '../paths.ts'
import type { Membership, Person } from '../person.ts'
import { proofMessages } from '../proof-messages.ts'
import { PasskeyForm } from './passkey-form.tsx'

type OwnPasskey = { id: string; name: string; createdAt: Date; usedAt: Date | null }
type OwnSession = { id: string; startedAt: Date; seenAt: Date; browser: string | null; current: boolean }
type AccountData = {
  done: string | undefined
  person: Person
  hasPassword: boolean
  passkeys: OwnPasskey[]
  codeApp: Date | undefined
  recoveryCodes: number
  sessions: OwnSession[]
  devices: readonly OwnDevice[]
  /** Something is new that the person has not looked at. */
  isNew: boolean
  memberships: Membership[]
  absences: readonly Absence[] | undefined
  /** Whether the person has just proved who they are. */
  fresh: boolean
}

const useAccountWords = () => translator(accountMessages, useReader().locale)

const doneKeys = ['profile', 'password', 'passkey', 'withdrawn', 'code', 'session', 'sessions'] as const

export const AccountView: View<AccountData> = ({ data, context, refused }) => {
  const t = translator(accountMessages, context.locale)
  const done = refused ? undefined : doneKeys.find((key) => key === data.done)
  return (
    <Page
      title={t('title')}
      state={t('state', { email: data.person.email })}
      notice={done ? <Notice>{t(`done_${done}`)}</Notice> : undefined}
      islands={['passkey']}
    >
      {data.isNew ? <WhatIsNew /> : null}
      <ProfileSection person={data.person} refused={refused} />
      <PasswordSection has={data.hasPassword} email={data.person.email} refused={refused} />
      <PasskeySection passkeys={data.passkeys} fresh={data.fresh} />
      {data.hasPassword ? <CodeSection app={data.codeApp} left={data.recoveryCodes} /> : null}
      <SessionSection sessions={data.sessions} />
      <DeviceSection devices={data.devices} />
      <MembershipSection memberships={data.memberships} />
      {data.absences === undefined ? null : <AbsenceSection absences={data.absences} />}
      <Section heading={t('tokens')} id="tokens">
        <p class="ds-paragraph">{t('tokensText')}</p>
        <p class="ds-paragraph">
          <Link href={identityPaths.tokens()}>{t('tokensLink')}</Link>
        </p>
      </Section>
    </Page>
  )
}

type Refused = { refused: RefusedForm | undefined }

const ProfileSection: FC<Refused & { person: Person }> = ({ person, refused }) => {
  const t = useAccountWords()
  const mine = refusedAt(refused, identityPaths.profile())
  const name = mine?.values['name']
  return (
    <Section heading={t('profile')} id="profile">
      <DescriptionList items={[{ term: t('email'), value: `${person.email}. ${t('emailHint')}` }]} />
      <Form action={identityPaths.profile()} send={t('save')} secondary>
        <TextField
          name="name"
          label={t('name')}
          autocomplete="name"
          width={32}
          value={typeof name === 'string' ? name : person.name}
          error={errorFor(mine?.errors, 'name')}
        />
        <RadioField
          name="language"
          label={t('language')}
          value={person.language}
          options={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
          error={errorFor(mine?.errors, 'language')}
        />
      </Form>
    </Section>
  )
}

const PasswordSection: FC<Refused & { has: boolean; email: string }> = ({ has, email, refused }) => {
  const t = useAccountWords()
  const mine = refusedAt(refused, identityPaths.password())
  return (
    <Section heading={t('password')} id="password">
      {has ? (
        <Form action={identityPaths.password()} send={t('passwordChange')} secondary>
          <input type="hidden" name="username" autocomplete="username" value={email} />
          <TextField
            name="current"
            label={t('passwordCurrent')}
            type="password"
            autocomplete="current-password"
            width={32}
            error={errorFor(mine?.errors, 'current')}
          />
          <TextField
            name="password"
            label={t('passwordNew')}
            description={t('passwordHint')}
            type="password"
            autocomplete="new-password"
            width={32}
            error={errorFor(mine?.errors, 'password')}
          />
        </Form>
      ) : (
        <p class="ds-paragraph">{t('passwordNone')}</p>
      )}
    </Section>
  )
}

const PasskeySection: FC<{ passkeys: readonly OwnPasskey[]; fresh: boolean }> = ({ passkeys, fresh }) => {
  const t = useAccountWords()
  const proof = translator(proofMessages, useReader().locale)
  return (
    <Section heading={t('passkeys')} id="passkeys">
      <Table
        caption={t('passkeysAll')}
        captionHidden
        rows={passkeys}
        empty={<p class="ds-paragraph">{t('passkeysNone')}</p>}
        columns={[
          { heading: t('name'), rowHeading: true, cell: ({ name }) => name },
          { heading: t('passkeyAdded'), cell: ({ createdAt }) => <Day day={dayOf(createdAt)} /> },
          {
            heading: t('passkeyUsed'),
            cell: ({ usedAt }) => (usedAt ? <Moment at={usedAt} /> : t('never')),
          },
          {
            heading: t('passkeyWithdraw'),
            cell: ({ id, name }) => (
              <Form action={identityPaths.withdrawPasskey({ id })}>
                <Button variant="tertiary" danger label={t('passkeyWithdrawNamed', { name })}>
                  {t('passkeyWithdraw')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      {fresh ? (
        <PasskeyForm
          action={identityPaths.passkeys()}
          question={identityPaths.newPasskeyQuestion()}
          purpose="create"
          button={t('passkeyAdd')}
          failed={t('passkeyFailed')}
        >
          <TextField
            name="passkeyName"
            label={t('passkeyName')}
            description={t('passkeyNameHint')}
            width={32}
            optional
          />
        </PasskeyForm>
      ) : (
        <>
          <p class="ds-paragraph">{proof('needed')}</p>
          <LinkButton href={identityPaths.proof({ return: identityPaths.account() })}>
            {proof('title')}
          </LinkButton>
        </>
      )}
    </Section>
  )
}

const CodeSection: FC<{ app: Date | undefined; left: number }> = ({ app, left }) => {
  const t = useAccountWords()
  const format = useFormat()
  return (
    <>
      <Section heading={t('codes')} id="codes">
        <p class="ds-paragraph">{app ? t('codesSince', { day: format.date(dayOf(app)) }) : t('codesNone')}</p>
        <LinkButton href={identityPaths.code()}>{app ? t('codesReplace') : t('codesSet')}</LinkButton>
      </Section>
      <Section heading={t('recovery')} id="recovery">
        <p class="ds-paragraph">{t('recoveryLeft', { count: left })}</p>
        <Form action={identityPaths.recoveryCodes()} send={t('recoveryRenew')} secondary>
          {left > 0 ? <p class="ds-paragraph">{t('recoveryHint')}</p> : null}
        </Form>
      </Section>
    </>
  )
}

const WhatIsNew: FC = () => {
  const t = useAccountWords()
  return (
    <Section heading={t('changed')} id="new">
      <p class="ds-paragraph">{t('changedText')}</p>
      <Form action={identityPaths.noteWaysIn()} send={t('changedKnown')} secondary />
    </Section>
  )
}

const DeviceSection: FC<{ devices: readonly OwnDevice[] }> = ({ devices }) => {
  const t = useAccountWords()
  if (devices.length === 0) return null
  return (
    <Section heading={t('devices')} id="devices">
      <p class="ds-paragraph">{t('devicesText')}</p>
      <Table
        caption={t('devices')}
        captionHidden
        rows={devices}
        columns={[
          { heading: t('browser'), rowHeading: true, cell: ({ browser }) => browser ?? t('browserUnknown') },
          { heading: t('deviceFirst'), cell: ({ firstAt }) => <Moment at={firstAt} /> },
          { heading: t('deviceLast'), cell: ({ usedAt }) => <Moment at={usedAt} /> },
          {
            heading: t('deviceForget'),
            cell: ({ id, browser }) => (
              <Form action={identityPaths.forgetDevice({ id })}>
                <Button
                  variant="tertiary"
                  label={t('deviceForgetNamed', { name: browser ?? t('browserUnknown') })}
                >
                  {t('deviceForget')}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}

const SessionSection: FC<{ sessions: readonly OwnSession[] }> = ({ sessions }) => {
  const t = useAccountWords()
  return (
    <Section heading={t('sessions')} id="sessions">
      <Table
        caption={t('sessions')}
        captionHidden
        rows={sessions}
        columns={[
          { heading: t('browser'), rowHeading: true, cell: ({ browser }) => browser ?? t('browserUnknown') },
          { heading: t('began'), cell: ({ startedAt }) => <Moment at={startedAt} /> },
          { heading: t('seen'), cell: ({ seenAt }) => <Moment at={seenAt} /> },
          {
            heading: t('end'),
            cell: ({ id, browser, current }) =>
              current ? (
                t('here')
              ) : (
                <Form action={identityPaths.endSession({ id })}>
                  <Button variant="tertiary" label={t('endNamed', { name: browser ?? t('browserUnknown') })}>
                    {t('end')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form action={identityPaths.endOtherSessions()} send={t('endOthers')} secondary />
      ) : null}
    </Section>
  )
}

/** When the person is away from the body for which they act now, and who stands in. */
const AbsenceSection: FC<{ absences: readonly Absence[] }> = ({ absences }) => {
  const t = useAccountWords()
  const format = useFormat()
  return (
    <Section heading={t('absence')} id="absence">
      {absences.map(({ id, fromDay, toDay, standInName }) => (
        <p>
          <Link href={onCallPaths.absence({ absenceId: id })}>
            {t('absenceDays', { from: format.date(fromDay), to: format.date(toDay) })}
          </Link>
          {`. ${standInName === null ? t('absenceAlone') : t('absenceWith', { name: standInName })}`}
        </p>
      ))}
      <p>
        <Link href={onCallPaths.absences()}>{t('absenceLink')}</Link>
      </p>
    </Section>
  )
}

const MembershipSection: FC<{ memberships: readonly Membership[] }> = ({ memberships }) => {
  const t = useAccountWords()
  const roleName = translator(roleMessages, useReader().locale)
  return (
    <Section heading={t('memberships')} id="memberships">
      <Table
        caption={t('memberships')}
        captionHidden
        rows={memberships}
        columns={[
          { heading: t('body'), rowHeading: true, cell: ({ bodyName }) => bodyName },
          { heading: t('role'), cell: ({ role }) => roleName(role) },
          { heading: t('since'), cell: ({ givenAt }) => <Day day={dayOf(givenAt)} /> },
        ]}
      />
    </Section>
  )
}
