export { readSurvey } from './data.ts'
export { normalBelowMinus } from './distributions.ts'
export { SurveyRefusal } from './refusal.ts'
export { type Answer, estimateSurvey, type SurveyDocument } from './survey.ts'
