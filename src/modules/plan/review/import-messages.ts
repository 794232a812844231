import { catalogue } from '../../../platform/i18n/catalogue.ts'

/** What is said while a document is brought in and while readings wait. */
export const importMessages = catalogue({
  sv: {
    importNavigation: 'Läs in plan',
    importTitle: 'Läs in en handlingsplan',
    importState:
      'Samlad läser dokumentet och visar vad som hittades. Inget räknas förrän du har godkänt det.',
    file: 'Dokument',
    fileHint: 'PDF, Word, HTML, Markdown eller text, högst 25 MB. På svenska eller engelska.',
    read: 'Läs dokumentet',
    importSteps: 'Vad som händer sedan',
    importStepRead:
      'Åtgärder, myndigheter, datum, pengar och siffror läses ut, var och en med sin plats i texten.',
    importStepReview: 'Det som är osäkert visas först. Du bekräftar eller rättar det bredvid dokumentet.',
    importStepApprove:
      'När inget är osäkert godkänner du. Är planen redan känd blir det en ny version av den.',
    readings: 'Granskning',
    readingsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'Inget dokument väntar på granskning.'
        : `${f.plural(count, { one: 'dokument', other: 'dokument' })} granskas.`,
    openReadings: 'Granskas nu',
    closedReadings: 'Avslutade',
    document: 'Dokument',
    plan: 'Plan',
    readAt: 'Inläst',
    progress: 'Klart',
    noReadings: 'Inget att granska',
    noReadingsText: 'När en handlingsplan har lästs in visas den här tills någon godkänner den.',
    noTitle: 'Utan titel',
    state_in_review: 'Granskas',
    state_approved: 'Godkänd',
    state_discarded: 'Avbruten',
  },
  en: {
    importNavigation: 'Read in a plan',
    importTitle: 'Read in an action plan',
    importState:
      'Samlad reads the document and shows what it found. Nothing counts until you have approved it.',
    file: 'Document',
    fileHint: 'PDF, Word, HTML, Markdown or text, at most 25 MB. In Swedish or English.',
    read: 'Read the document',
    importSteps: 'What happens then',
    importStepRead:
      'Measures, authorities, dates, money and figures are read out, each with its place in the text.',
    importStepReview: 'What is unsure is shown first. You confirm or correct it beside the document.',
    importStepApprove:
      'When nothing is unsure you approve. If the plan is known already, this becomes a new version of it.',
    readings: 'Review',
    readingsState: ({ count }: { count: number }, f) =>
      count === 0
        ? 'No document is waiting for review.'
        : `${f.plural(count, { one: 'document is', other: 'documents are' })} under review.`,
    openReadings: 'Under review',
    closedReadings: 'Ended',
    document: 'Document',
    plan: 'Plan',
    readAt: 'Read',
    progress: 'Done',
    noReadings: 'Nothing to review',
    noReadingsText: 'When an action plan has been read in it is shown here until somebody approves it.',
    noTitle: 'Without a title',
    state_in_review: 'Under review',
    state_approved: 'Approved',
    state_discarded: 'Ended without a plan',
  },
})
