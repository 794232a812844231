/** The test that keeps a promise: its file, and words of its name. */
interface Keeper {
  readonly file: string
  readonly test: string
}

/**
 * Every text that promises what a reader cannot see for themselves: that it works without a connection, that what was written is
 * still there, that nothing is kept. By file and key of the message; `tests/house/promises.test.ts` fails for one that has no keeper.
 */
export const PROMISES: Readonly<Record<string, Keeper>> = {
  'src/modules/learning/occasions/messages.ts notBegun': {
    file: 'tests/journeys/trainer-without-connection.test.ts',
    test: 'the list is taken along, filled in without a connection, and arrives once',
  },
  'src/modules/learning/occasions/messages.ts takeAlong': {
    file: 'tests/journeys/trainer-without-connection.test.ts',
    test: 'the list is taken along, filled in without a connection, and arrives once',
  },
  'src/modules/learning/completions/messages.ts checkOffline': {
    file: 'src/modules/learning/completions/completions.test.ts',
    test: 'is verified by the published key alone',
  },
  'src/modules/support/offline/messages.ts title': {
    file: 'tests/journeys/offline.test.ts',
    test: 'after one visit every page opens without a connection',
  },
  'src/modules/support/offline/messages.ts start': {
    file: 'tests/journeys/offline.test.ts',
    test: 'after one visit every page opens without a connection',
  },
  'src/modules/support/offline/messages.ts nothingHereText': {
    file: 'tests/journeys/offline.test.ts',
    test: 'what is filled in without a connection arrives once',
  },
  'src/modules/support/offline/messages.ts needsScripts': {
    file: 'tests/journeys/offline.test.ts',
    test: 'without client code the lists, the law’s times and the numbers can be read',
  },
  'src/modules/support/offline/messages.ts lead': {
    file: 'tests/journeys/offline-without-account.test.ts',
    test: 'without an account nothing is kept until the button is pressed',
  },
  'src/modules/support/offline/messages.ts pagesKept': {
    file: 'tests/journeys/offline-without-account.test.ts',
    test: 'without an account nothing is kept until the button is pressed',
  },
  'src/modules/support/offline/messages.ts nothingKept': {
    file: 'tests/journeys/offline-without-account.test.ts',
    test: 'without an account nothing is kept until the button is pressed',
  },
  'src/modules/support/offline/messages.ts cannotSave': {
    file: 'tests/journeys/offline-without-account.test.ts',
    test: 'where what is written cannot be kept, the page says so before anything is written',
  },
  'src/modules/support/identification/consultations/messages.ts noteLead': {
    file: 'src/modules/support/identification/consultations/consultations.test.ts',
    test: 'advice leaves no personal trace',
  },
  'src/modules/statistics/runs/messages.ts encoderText': {
    file: 'tests/web/encoder.test.ts',
    test: 'bit for bit, and nothing is asked of any network',
  },
  'src/modules/statistics/linkage/encoder/client/words.ts lead': {
    file: 'tests/web/encoder.test.ts',
    test: 'bit for bit, and nothing is asked of any network',
  },
  'src/modules/conduct/agreements/messages.ts aidHint': {
    file: 'tests/measures/16-agreements.test.ts',
    test: 'the agreement that it reads is kept nowhere',
  },
  'src/modules/conduct/guidelines/messages.ts aidHint': {
    file: 'tests/measures/15-guidelines.test.ts',
    test: 'the text that it reads is kept nowhere',
  },
  'src/modules/outreach/contacts/messages.ts sheetText': {
    file: 'tests/journeys/outreach-at-night.test.ts',
    test: 'contacts are ticked without a connection, each is sent once when there is one',
  },
  'src/modules/outreach/contacts/messages.ts childList': {
    file: 'tests/journeys/outreach-at-night.test.ts',
    test: 'and a child leads to the list for children',
  },
  'src/modules/outreach/leaving/messages.ts askLead': {
    file: 'tests/measures/08-men-who-stop.test.ts',
    test: 'and nothing is dated finer than the year',
  },
  'src/modules/statistics/runs/messages.ts exactText': {
    file: 'src/modules/statistics/runs/runs.test.ts',
    test: 'no exact count reaches the rapporteur or another body',
  },
  'src/modules/statistics/collection/asked-messages.ts leftOut': {
    file: 'src/modules/statistics/collection/hand-in.test.ts',
    test: 'loses whatever tells who somebody is before it is kept',
  },
  'src/modules/disclosure/emergency/messages.ts keptText': {
    file: 'tests/journeys/deny-list.test.ts',
    test: 'a number is declared as a stand-in',
  },
  'src/modules/children/joint/messages-layer.ts keepHint': {
    file: 'src/modules/children/joint/keeping.test.ts',
    test: 'a layer is kept until its own authority has decided, and then until that day',
  },
  'src/modules/children/concern/messages.ts saveReportHint': {
    file: 'src/modules/children/concern/report.test.ts',
    test: 'the board has what is told and no more',
  },
  'src/modules/accessibility/messages.ts assessedText': {
    file: 'tests/journeys/public.test.ts',
    test: 'a visitor chooses English and dark colours without client code',
  },
  'src/modules/learning/materials/messages.ts forYoungText': {
    file: 'tests/journeys/lessons.test.ts',
    test: 'a young reader leaves no trace: no account, no cookie, nothing kept, and a neutral name in the history',
  },
  'src/web/entered/messages.ts files': {
    file: 'src/modules/identity/kept/kept.test.ts',
    test: 'a file is named and never kept: it is chosen again',
  },
  'src/modules/identity/kept/messages.ts files': {
    file: 'src/modules/identity/kept/kept.test.ts',
    test: 'a file is named and never kept: it is chosen again',
  },
  'src/modules/help/content/languages/sv.ts': {
    file: 'tests/journeys/help.test.ts',
    test: 'no cookie is given or read, nothing is kept',
  },
  'src/modules/help/content/languages/en.ts': {
    file: 'tests/journeys/help.test.ts',
    test: 'no cookie is given or read, nothing is kept',
  },
}
