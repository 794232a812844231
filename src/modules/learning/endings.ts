import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

const MATERIAL = 'learning.material'
const VERSION = 'learning.material_version'
const OCCASION = 'learning.occasion'
const PERSON = 'identity.person'

/** The columns of one name in tables of the room. */
const columns = (column: string, ...tables: readonly string[]): string[] =>
  tables.map((table) => `learning.${table}.${column}`)
const whoDidIt = nothing('in whose name something was done')
const stays = nothing('what somebody has completed stays completed')
const coming = (sv: readonly [string, string], en: readonly [string, string]) =>
  listed('r.closed_on is null and r.ends_at > access.now()', { words: counted({ sv, en }) })

/** How materials of learning end, and what of the room rests on other things. */
export const learningEndings: Endings = {
  endings: [
    { of: MATERIAL, ended: 'e.ended_on is not null' },
    { of: VERSION, ended: 'e.withdrawn_on is not null' },
    { of: OCCASION, ended: 'e.closed_on is not null' },
  ],
  rests: [
    ...restOn(MATERIAL, columns('material_id', 'material_version'), nothing('a part of the material')),
    ...restOn(
      VERSION,
      columns('version_id', 'material_page', 'feedback', 'check_instrument'),
      nothing('a part of the version'),
    ),
    ...restOn(MATERIAL, columns('material_id', 'completion'), stays),
    ...restOn(VERSION, columns('version_id', 'completion'), stays),
    ...restOn(
      MATERIAL,
      columns('material_id', 'occasion'),
      coming(
        ['{count} kurstillfälle är på gång', '{count} kurstillfällen är på gång'],
        ['{count} course date is coming', '{count} course dates are coming'],
      ),
    ),
    ...restOn(
      'directory.body',
      columns('body_id', 'occasion'),
      coming(
        ['{count} kurstillfälle som den håller', '{count} kurstillfällen som den håller'],
        ['{count} course date that it holds', '{count} course dates that it holds'],
      ),
    ),
    ...restOn(
      PERSON,
      columns('trainer_id', 'occasion'),
      coming(
        ['{count} kurstillfälle att leda', '{count} kurstillfällen att leda'],
        ['{count} course date to lead', '{count} course dates to lead'],
      ),
    ),
    ...restOn(
      OCCASION,
      columns('occasion_id', 'occasion_invited', 'participation_kept'),
      nothing('a part of the occasion'),
    ),
    ...restOn(
      OCCASION,
      columns('occasion_id', 'booking'),
      nothing('who booked is told that it is cancelled'),
    ),
    ...restOn(
      'directory.body',
      [
        ...columns('body_id', 'material', 'staffing'),
        ...columns('body_id', 'occasion_invited', 'booking', 'participation_kept', 'completion'),
        ...columns('issuer_id', 'completion'),
      ],
      whoDidIt,
    ),
    ...restOn(
      PERSON,
      [
        ...columns('made_by', 'material_version', 'staffing'),
        ...columns('published_by', 'material_version'),
        ...columns('changed_by', 'occasion'),
        ...columns('booked_by', 'booking'),
      ],
      whoDidIt,
    ),
    ...restOn(
      PERSON,
      columns('person_id', 'member', 'booking', 'completion'),
      nothing('their own, until they take it back or it lapses'),
    ),
  ],
}
