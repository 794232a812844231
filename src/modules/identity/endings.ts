import { type Endings, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const PERSON = 'identity.person'
const SERVICE = 'identity.service_account'
const MEMBERSHIP = 'identity.membership'
/** A proposal that waits for its second person, or an agreement that holds. */
const WAITING = "r.refused_at is null and (r.confirmed_at is null or r.kind = 'agreement')"
const credential = nothing(
  'a way of signing in: a closed account has no use for it, and one that is opened again needs it',
)

/** How accounts, memberships and sessions end, and what of the room rests on other things. */
export const identityEndings: Endings = {
  endings: [
    { of: PERSON, ended: 'e.disabled_at is not null' },
    { of: MEMBERSHIP, ended: 'e.ended_at is not null' },
    { of: 'identity.session', ended: 'e.ended_at is not null' },
    { of: 'identity.token', ended: 'e.withdrawn_at is not null' },
    { of: SERVICE, ended: 'e.ended_at is not null' },
  ],
  rests: [
    ...restOn(MEMBERSHIP, ['identity.token.membership_id'], stopped('r.withdrawn_at is null')),
    ...restOn(SERVICE, ['identity.service_token.service_id'], stopped('r.withdrawn_at is null')),
    ...restOn('directory.body', ['identity.service_account.body_id'], stopped('r.ended_at is null')),
    ...restOn(
      PERSON,
      ['identity.service_account.answered_by'],
      nothing(
        'a program goes on reading and does nothing in anybody’s name; it waits for whoever lets people in',
      ),
    ),
    ...restOn(
      MEMBERSHIP,
      ['identity.kept_form.membership_id'],
      nothing('sealed for its writer alone, and gone within a week'),
    ),
    ...restOn(
      PERSON,
      ['identity.kept_form.person_id'],
      nothing('sealed for its writer alone, and gone within a week'),
    ),
    ...restOn(
      MEMBERSHIP,
      ['identity.session.membership_id'],
      nothing('a session whose membership has ended acts by none'),
    ),
    ...restOn(
      'identity.session',
      ['identity.device_store.session_id'],
      nothing('what is kept on a device ends at its own hour'),
    ),
    ...restOn(
      'identity.token',
      ['identity.token_without_mac.token_id'],
      nothing('a token that was withdrawn lets nobody in, with a MAC or without'),
    ),
    ...restOn(
      PERSON,
      ['identity.membership.person_id'],
      nothing('a closed account acts by none; opened again it acts by those that it has'),
    ),
    ...restOn(
      PERSON,
      ['identity.session.person_id'],
      stopped('r.ended_at is null and r.ends_at > access.now()'),
    ),
    ...restOn(PERSON, ['identity.token.person_id'], stopped('r.withdrawn_at is null')),
    ...restOn(
      PERSON,
      ['identity.invitation.person_id'],
      stopped('r.withdrawn_at is null and r.used_at is null and r.ends_at > access.now()'),
    ),
    ...restOn(
      PERSON,
      [
        'identity.password.person_id',
        'identity.passkey.person_id',
        'identity.one_time_code.person_id',
        'identity.recovery_code.person_id',
        'identity.agency_account.person_id',
        'identity.ceremony.person_id',
        'identity.device_store.person_id',
        'identity.known_device.person_id',
      ],
      credential,
    ),
    ...restOn(
      MEMBERSHIP,
      ['identity.proposal.membership_id'],
      nothing('how it was given, which stays as it was'),
    ),
    ...restOn(PERSON, ['identity.proposal.person_id'], stopped(WAITING)),
    ...restOn('directory.body', ['identity.proposal.body_id'], stopped(WAITING)),
    ...restOn(
      'directory.body',
      ['identity.body_change.body_id'],
      nothing('that it was changed, and by whom'),
    ),
    ...restOn(PERSON, ['identity.body_change.person_id'], nothing('whose membership or account was ended')),
    ...restOn(
      'directory.body',
      ['identity.membership.body_id'],
      // Whoever administers the house keeps that, or nobody could.
      stopped("r.ended_at is null and r.role <> 'administrator'"),
    ),
  ],
}
