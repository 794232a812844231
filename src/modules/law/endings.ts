import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const AMENDMENT = 'law.amendment'
const BODY = 'directory.body'

/** How drafts of amendments end, and what of the law rests on cases, people and bodies. */
export const lawEndings: Endings = {
  endings: [{ of: AMENDMENT, ended: 'e.withdrawn_at is not null' }],
  rests: [
    ...restOn(
      AMENDMENT,
      ['law.change.amendment_id', 'law.effect.amendment_id'],
      nothing('what was entered; what it would change is taken away with the draft'),
    ),
    ...restOn(
      'support.case_file',
      ['law.effect.case_id'],
      nothing('a list of what an amendment changes, worked out anew each morning'),
    ),
    ...restOn(
      AMENDMENT,
      ['law.amendment.corrects'],
      nothing('none but a confirmed one is corrected, and that is never taken back'),
    ),
    ...restOn(
      'identity.person',
      ['law.amendment.entered_by', 'law.amendment.confirmed_by', 'law.amendment.withdrawn_by'],
      nothing('that it was entered and confirmed'),
    ),
    ...restOn(
      BODY,
      [
        'law.amendment.entered_body',
        'law.amendment.confirmed_body',
        'law.amendment.withdrawn_body',
        'law.effect.body_id',
      ],
      nothing('for which body it was done; the law is everybody’s'),
    ),
    ...restOn(BODY, ['law.checking.body_id'], nothing('that it was read has been')),
  ],
}
