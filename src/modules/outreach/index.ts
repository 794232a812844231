import { makeSlips, noteContact, useSlip, viewSlips, writeAnew } from './contacts/actions.ts'
import {
  answerMan,
  countMen,
  openLeaving,
  readResult,
  sayOfResult,
  workOutChange,
} from './leaving/actions.ts'
import { adoptMethod, methods } from './methods/registers.ts'

/** What the stories of a demonstration are played with. */
export const outreachActions = {
  noteContact,
  makeSlips,
  viewSlips,
  useSlip,
  writeAnew,
  openLeaving,
  countMen,
  answerMan,
  workOutChange,
  sayOfResult,
  readResult,
  addMethod: methods.add,
  adoptMethod,
}
