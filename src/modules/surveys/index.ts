import type { Instrument } from '../../platform/questionnaire/instrument.ts'
import { writeSheets } from '../../platform/tables/workbook.ts'
import { redeemCode, sendAnswers, settleAnswers } from './answers/actions.ts'
import { releaseResults, sayHow, workOutResults } from './results/actions.ts'
import { points } from './results/points.ts'
import { openRound, printSlips, readQuestions, readSitesOf } from './rounds/actions.ts'
import { rounds } from './rounds/registers.ts'
import { sheetsOf } from './rounds/xlsform.ts'

/** What the stories of a demonstration are played with. */
export const surveyActions = {
  addRound: rounds.add,
  addPoint: points.add,
  readQuestions,
  readSites: readSitesOf,
  openRound,
  printSlips,
  redeemCode,
  sendAnswers,
  settleAnswers,
  sayHow,
  workOutResults,
  releaseResults,
  /** Questions as a workbook, as they would be read in. */
  writeXlsForm: (instrument: Instrument, title: string) => writeSheets(sheetsOf(instrument, title)),
}
