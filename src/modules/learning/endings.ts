import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const MATERIAL = 'learning.material'
const VERSION = 'learning.material_version'

/** How materials of learning end, and what of the room rests on other things. */
export const learningEndings: Endings = {
  endings: [
    { of: MATERIAL, ended: 'e.ended_on is not null' },
    { of: 'learning.local_plan', ended: 'e.closed_on is not null' },
    { of: 'learning.need', ended: 'e.closed_on is not null' },
    { of: VERSION, ended: 'e.withdrawn_on is not null' },
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
        ...['local_plan', 'need', 'support'].flatMap((table) => [`learning.${table}.body_id`]),
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
      ['learning.material_version.made_by', 'learning.material_version.published_by'],
      nothing('who made it'),
    ),
  ],
}
