import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of legislation rests on other things. */
export const legislationEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'legislation.matter',
      [
        'legislation.step.matter_id',
        'legislation.proposal.matter_id',
        'legislation.respondent.matter_id',
        'legislation.judgement.matter_id',
        'legislation.law_text.matter_id',
      ],
      nothing('a matter that has ended keeps its steps and what was answered'),
    ),
    ...restOn(
      'legislation.respondent',
      ['legislation.answer.respondent_id'],
      nothing('what was answered stays'),
    ),
    ...restOn(
      'legislation.proposal',
      ['legislation.answer.proposal_id'],
      nothing('what was answered to it stays'),
    ),
    ...restOn(
      'identity.person',
      ['legislation.respondent.released_by', 'legislation.assessment.decided_by'],
      nothing('in whose name something was done'),
    ),
  ],
}
