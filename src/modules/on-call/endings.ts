import { counted, type Endings, listed, nothing, restOn, stopped } from '../../platform/ends/rests.ts'

const BODY = 'directory.body'

/** How numbers end, and what of on-call rests on bodies and memberships. */
export const onCallEndings: Endings = {
  endings: [
    { of: 'on_call.line', ended: 'e.ended_at is not null' },
    { of: 'on_call.absence', ended: 'e.ended_at is not null' },
  ],
  rests: [
    ...restOn('on_call.line', ['on_call.hours.line_id'], nothing('a part of the number')),
    ...restOn(
      'identity.membership',
      ['on_call.duty.membership_id'],
      stopped('r.withdrawn_at is null and r.ends_at > access.now()'),
    ),
    ...restOn(
      'identity.membership',
      ['on_call.absence.membership_id', 'on_call.absence.stand_in_id'],
      stopped('r.ended_at is null'),
    ),
    ...restOn(BODY, ['on_call.absence.body_id'], nothing('ends with the memberships of the body')),
    ...restOn(BODY, ['on_call.duty.body_id'], nothing('ends with the memberships of the body')),
    ...restOn(
      BODY,
      ['on_call.line.body_id'],
      listed('r.ended_at is null', {
        words: counted({
          sv: ['{count} nummer som någon svarar på', '{count} nummer som någon svarar på'],
          en: ['{count} number that somebody answers', '{count} numbers that somebody answers'],
        }),
      }),
    ),
  ],
}
