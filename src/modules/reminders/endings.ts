import { type Endings, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const PERSON = 'identity.person'

/** How mails end, and what of the room rests on people, their memberships and bodies. */
export const reminderEndings: Endings = {
  endings: [{ of: 'reminders.mail', ended: "e.state in ('sent', 'refused', 'given_up', 'dropped')" }],
  rests: [
    ...restOn('reminders.mail', ['reminders.reminder.mail_id'], nothing('what was told by it')),
    ...restOn('identity.membership', ['reminders.feed.membership_id'], stopped('r.withdrawn_at is null')),
    ...restOn(PERSON, ['reminders.feed.person_id'], stopped('r.withdrawn_at is null')),
    ...restOn(
      PERSON,
      ['reminders.preference.person_id', 'reminders.mail.person_id', 'reminders.reminder.person_id'],
      nothing('nobody is reminded whose account is closed: it is asked when a mail is sent'),
    ),
    ...restOn(
      'directory.body',
      ['reminders.mail.body_id', 'reminders.reminder.body_id'],
      nothing('what people have been reminded of'),
    ),
  ],
}
