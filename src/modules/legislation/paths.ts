import { path } from '../../platform/http/path.ts'
import { picturePaths } from '../../web/pictures/addresses.ts'
import { registerPaths } from '../../web/registers/paths.ts'

/** The addresses of what is written under a matter: a new one, and a changed one. */
const under = <const Noun extends string>(noun: Noun) => ({
  add: path(`/legislation/:matterId/${noun}/new`),
  change: path(`/legislation/:matterId/${noun}/:id`),
})

/** Every address of the room of legislation, for routes, links and tests. */
export const paths = {
  matter: registerPaths('/legislation'),
  takeOver: path('/legislation/:id/take-over'),
  picture: picturePaths('/legislation/:id/pictures/steps'),
  step: under('steps'),
  proposal: under('proposals'),
  respondent: under('respondents'),
  answers: path('/legislation/:id/answers'),
  answersFile: path('/legislation/:id/answers/list'),
  answersOf: path('/legislation/:matterId/respondents/:id/answers'),
  releaseAnswers: path('/legislation/:matterId/respondents/:id/release'),
  answersApi: path('/v1/legislation/:id/answers'),
  article: under('articles'),
  articles: path('/legislation/:id/articles'),
  articlesApi: path('/v1/legislation/:id/articles'),
  text: under('texts'),
  texts: path('/legislation/:id/texts'),
  akomaNtoso: path('/legislation/:id/texts/:stage/akoma-ntoso'),
  eli: path('/eli/sfs/:year/:number'),
  feed: path('/legislation/news/feed'),
  assessment: registerPaths('/register-assessments'),
  decide: path('/register-assessments/:id/decide'),
  memo: path('/register-assessments/:id/memo'),
  simulation: path('/register-assessments/simulation'),
  stepsApi: path('/v1/legislation/:id/steps'),
}

export type UnderPaths = ReturnType<typeof under<string>>
