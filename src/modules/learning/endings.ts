import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

const MATERIAL = 'learning.material'
const VERSION = 'learning.material_version'
const OCCASION = 'learning.occasion'
const BODY = 'directory.body'
const coming = 'r.closed_on is null and r.ends_at > access.now()'

/** How materials of learning end, and what of the room rests on other things. */
export const learningEndings: Endings = {
  endings: [
    { of: MATERIAL, ended: 'e.ended_on is not null' },
    { of: 'learning.local_plan', ended: 'e.closed_on is not null' },
    { of: 'learning.need', ended: 'e.closed_on is not null' },
    { of: VERSION, ended: 'e.withdrawn_on is not null' },
    { of: OCCASION, ended: 'e.closed_on is not null' },
  ],
  rests: [
    ...restOn(MATERIAL, ['learning.material_version.material_id'], nothing('a part of the material')),
    ...restOn(
      VERSION,
      [
        'learning.material_page.version_id',
        'learning.feedback.version_id',
        'learning.check_instrument.version_id',
      ],
      nothing('a part of the version'),
    ),
    ...restOn(
      'directory.body',
      [
        'learning.material.body_id',
        ...['local_plan', 'need', 'support', 'staffing'].flatMap((table) => [`learning.${table}.body_id`]),
      ],
      nothing('who made it'),
    ),
    ...restOn(
      'identity.person',
      ['learning.member.person_id'],
      nothing('ends with the person’s own word, or by itself'),
    ),
    ...restOn(
      'identity.person',
      [
        'learning.material_version.made_by',
        'learning.material_version.published_by',
        'learning.staffing.made_by',
      ],
      nothing('who made it'),
    ),
    ...restOn(
      MATERIAL,
      ['learning.occasion.material_id'],
      listed(coming, {
        words: counted({
          sv: ['{count} kurstillfälle är på gång', '{count} kurstillfällen är på gång'],
          en: ['{count} course date is coming', '{count} course dates are coming'],
        }),
      }),
    ),
    ...restOn(
      BODY,
      ['learning.occasion.body_id'],
      listed(coming, {
        words: counted({
          sv: ['{count} kurstillfälle som den håller', '{count} kurstillfällen som den håller'],
          en: ['{count} course date that it holds', '{count} course dates that it holds'],
        }),
      }),
    ),
    ...restOn(OCCASION, ['learning.occasion_invited.occasion_id'], nothing('a part of the occasion')),
    ...restOn(OCCASION, ['learning.booking.occasion_id'], nothing('who booked is told that it is cancelled')),
    ...restOn(
      MATERIAL,
      ['learning.completion.material_id'],
      nothing('what somebody has completed stays completed'),
    ),
    ...restOn(
      VERSION,
      ['learning.completion.version_id'],
      nothing('what somebody has completed stays completed'),
    ),
    ...restOn(
      BODY,
      [
        'learning.occasion_invited.body_id',
        'learning.booking.body_id',
        'learning.completion.body_id',
        'learning.completion.issuer_id',
      ],
      nothing('in whose name something was done'),
    ),
    ...restOn(
      'identity.person',
      ['learning.occasion.trainer_id'],
      listed(coming, {
        words: counted({
          sv: ['{count} kurstillfälle att leda', '{count} kurstillfällen att leda'],
          en: ['{count} course date to lead', '{count} course dates to lead'],
        }),
      }),
    ),
    ...restOn(
      'identity.person',
      [
        'learning.occasion.changed_by',
        'learning.booking.person_id',
        'learning.booking.booked_by',
        'learning.completion.person_id',
      ],
      nothing('what is about themselves, or was written by them'),
    ),
  ],
}
