import { z } from 'zod'
import { outputOf } from '../../../platform/fields/output.ts'
import { apiGet } from '../../../platform/http/api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, holdsNothing } from '../../../platform/http/route.ts'
import { listFile } from '../../../web/list-files.tsx'
import { form, page } from '../../../web/pages.tsx'
import { underPages } from '../matters/under-pages.tsx'
import { paths } from '../paths.ts'
import {
  keepAnswers,
  prepareAnswers,
  proposals,
  releaseAnswers,
  respondents,
  viewAnswers,
} from './actions.ts'
import { AnswersPage, answersFile, WritePage } from './answers-page.tsx'
import { proposal, respondent, stances } from './fields.ts'
import { proposalWords, referralRefusals, respondentWords } from './messages.ts'
import { referralSeries } from './series.ts'

const writePage = page(paths.answersOf, prepareAnswers, WritePage)
const toAnswers = ({ id }: { readonly id: string }) => paths.answers({ id })

/** Referral answers (measure 23). */
export const referralPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.answers, viewAnswers, AnswersPage)),
    listFile(paths.answersFile, viewAnswers, answersFile),
    ...underPages(proposals, {
      paths: paths.proposal,
      words: proposalWords,
      heading: (locale, isNew) => proposalWords(locale)(isNew ? 'newProposal' : 'changeProposal'),
      done: toAnswers,
    }),
    ...underPages(respondents, {
      paths: paths.respondent,
      words: respondentWords,
      heading: (locale, isNew) => respondentWords(locale)(isNew ? 'newRespondent' : 'changeRespondent'),
      done: toAnswers,
    }),
    writePage,
    form(paths.answersOf, keepAnswers, { page: writePage, done: (_, given) => paths.answersOf(given) }),
    holdsNothing(form(paths.releaseAnswers, releaseAnswers, { page: writePage, done: toAnswers })),
  ],
  api: [
    apiGet(paths.answersApi, viewAnswers, {
      summary: 'What was proposed in a matter of legislation, who was asked, and what was answered',
      output: z.object({
        proposals: z.array(z.object({ id: z.guid(), ...outputOf(proposal) })),
        respondents: z.array(z.object({ id: z.guid(), ...outputOf(respondent), released: z.boolean() })),
        answers: z.array(
          z.object({
            respondentId: z.guid(),
            proposalId: z.guid(),
            stance: z.enum(stances),
            quote: z.string(),
            page: z.string(),
          }),
        ),
      }),
    }),
  ],
  refusals: [referralRefusals],
  series: referralSeries,
}
