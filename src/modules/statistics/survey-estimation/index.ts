export { readSurvey } from './data.ts'
export { SurveyRefusal } from './refusal.ts'
export { type Answer, estimateSurvey, type SurveyDocument } from './survey.ts'
