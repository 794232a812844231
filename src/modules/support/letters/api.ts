import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { paths } from '../paths.ts'
import { beginLetter, discardLetter, listLetters, saveDecision, saveLetter, viewLetter } from './actions.ts'
import {
  finishLetter,
  returnLetter,
  sendLetter,
  signLetter,
  takeBackLetter,
  tellLetter,
} from './finish-actions.ts'
import { letterKinds, letterLanguages } from './records.ts'

const Moment = z.date().transform((at) => at.toISOString())
const head = {
  id: z.guid(),
  kind: z.enum(letterKinds),
  state: z.enum(['draft', 'waiting', 'finished', 'discarded']),
  writtenAt: Moment,
  finishedAt: Moment.nullable(),
  toldOn: z.iso.date().nullable(),
}
const said = z.string()

const Letter = z.object({
  ...head,
  language: z.enum(letterLanguages),
  recipient: said,
  address: said,
  subject: said,
  body: said,
  reasons: said,
  provisions: said,
  delegation: said,
  appeal: z.enum(['court', 'none']).nullable(),
  appealNote: said,
  /** Why it was returned last; empty where it was not. */
  returned: said,
  pages: z.number().int().nullable(),
  revision: z.number().int(),
  /** What nobody has filled in yet, as it stands in brackets. */
  gaps: z.array(said),
  /** Whether another who leads signs it before it is finished. */
  wantsSigning: z.boolean(),
  /** The last day on which an appeal may come in. */
  appealUntil: z.iso.date().nullable(),
})

const Changed = z.object({ caseId: z.guid(), letterId: z.guid() })
const output = Changed
const step = <const S extends string>(name: S) => path(`/v1/cases/:caseId/letters/:letterId/${name}`)

/** Letters and decisions of a case for programs: what the pages show and do. What is finished is fetched among its documents. */
export const letterApi: readonly ApiRoute[] = [
  apiList(paths.apiLetters, listLetters, {
    summary: 'Letters and decisions of a case, the latest first, without what they say',
    name: 'letters',
    record: z.object(head),
    found: ({ rows }) => ({ rows }),
  }),
  apiPost(paths.apiLetters, beginLetter, {
    summary: 'Begin a letter with the text of the body, filled in with what the case knows',
    status: 201,
    output,
  }),
  apiGet(path('/v1/cases/:caseId/letters/:letterId'), viewLetter, {
    summary: 'A letter with what it says, what is left to fill in and until when it is appealed',
    output: Letter,
    answer: ({ letter, ...seen }) => ({ ...seen, ...letter }),
  }),
  apiPost(step('text'), saveLetter, { summary: 'Change the draft of a letter', output }),
  apiPost(step('decision'), saveDecision, { summary: 'Change the draft of a decision', output }),
  apiPost(step('discard'), discardLetter, {
    summary: 'Throw a draft away',
    output: Changed.pick({ caseId: true }),
  }),
  apiPost(step('finish'), finishLetter, {
    summary: 'Finish a letter, with its whole text where that is given; from then it does not change',
    output,
  }),
  apiPost(step('send'), sendLetter, {
    summary: 'Send a letter to be signed by another who leads, with its whole text where that is given',
    output,
  }),
  apiPost(step('take-back'), takeBackLetter, {
    summary: 'Take a letter back that waits to be signed',
    output,
  }),
  apiPost(step('sign'), signLetter, { summary: 'Sign a letter as another who leads', output }),
  apiPost(step('return'), returnLetter, { summary: 'Return a letter with what is to be changed', output }),
  apiPost(step('told'), tellLetter, {
    summary:
      'Note the day on which whom it concerns was told, from which the time to appeal counts; or correct it',
    output,
  }),
]
