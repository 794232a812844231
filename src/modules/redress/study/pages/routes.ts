import type { Route } from '../../../../platform/http/route.ts'
import { sheetFile } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  addProposal,
  changeProposal,
  prepareProposal,
  prepareText,
  printStudy,
  viewProposal,
  viewStudy,
  writeText,
} from '../actions.ts'
import { studySheet } from '../print.ts'
import { StudyPage } from './study-page.tsx'
import { ProposalPage, TextPage } from './write-pages.tsx'

const textPage = page(paths.studyText, prepareText, TextPage)
const newProposalPage = page(paths.newProposal, prepareProposal, ProposalPage)
const proposalPage = page(paths.proposal, viewProposal, ProposalPage)
const toStudy = () => paths.study()

/** The pages of the study; a word in the place of a proposal's identifier stands first. */
export const studyRoutes: readonly Route[] = [
  page(paths.study, viewStudy, StudyPage),
  textPage,
  form(paths.studyText, writeText, { page: textPage, done: toStudy }),
  newProposalPage,
  form(paths.newProposal, addProposal, { page: newProposalPage, done: toStudy }),
  proposalPage,
  form(paths.proposal, changeProposal, { page: proposalPage, done: toStudy }),
  download(paths.studyFile, printStudy, (study, context) =>
    sheetFile(studySheet(study, context.get('locale')), 'pdf', 'samlad'),
  ),
]
