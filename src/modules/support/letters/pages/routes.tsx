import { fileResponse } from '../../../../platform/files/index.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginLetter, discardLetter, listLetters, saveDecision, saveLetter, viewLetter } from '../actions.ts'
import {
  finishLetter,
  printLetter,
  returnLetter,
  sendLetter,
  signLetter,
  takeBackLetter,
  tellLetter,
} from '../finish-actions.ts'
import { listTexts, viewText, writeText } from '../text-actions.ts'
import { LetterPage } from './letter-page.tsx'
import { LettersPage } from './letters-page.tsx'
import { LetterTextPage, LetterTextsPage } from './text-pages.tsx'

const lettersPage = page(paths.letters, listLetters, LettersPage)
const letterPage = page(paths.letter, viewLetter, LetterPage)
const textPage = page(paths.letterText, viewText, LetterTextPage)
const onLetter = {
  page: letterPage,
  done: ({ caseId, letterId }: { caseId: string; letterId: string }) => paths.letter({ caseId, letterId }),
}

export const letterRoutes: readonly Route[] = [
  lettersPage,
  form(paths.letters, beginLetter, {
    page: lettersPage,
    done: ({ caseId, letterId }) => paths.letter({ caseId, letterId }),
  }),
  letterPage,
  form(paths.letter, saveLetter, onLetter),
  form(paths.saveDecision, saveDecision, onLetter),
  form(paths.discardLetter, discardLetter, {
    page: letterPage,
    done: ({ caseId }) => paths.letters({ caseId }),
  }),
  form(paths.sendLetter, sendLetter, onLetter),
  form(paths.takeBackLetter, takeBackLetter, onLetter),
  form(paths.finishLetter, finishLetter, onLetter),
  form(paths.signLetter, signLetter, onLetter),
  // What is returned is a draft again, which whoever returned it reads no more, and what waits stands on the list.
  form(paths.returnLetter, returnLetter, { page: letterPage, done: () => paths.cases() }),
  form(paths.tellLetter, tellLetter, onLetter),
  download(paths.letterFile, printLetter, (file) => fileResponse(file)),
  page(paths.letterTexts, listTexts, LetterTextsPage),
  textPage,
  form(paths.letterText, writeText, { page: textPage, done: (_, of) => paths.letterText(of) }),
]
