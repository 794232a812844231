/** A survey that cannot be estimated, and why: which of the three files, and the row of the data where there is one; never a cell of it. */
export class SurveyRefusal extends Error {
  readonly file: 'data' | 'design' | 'ask'

  /** @param row as a spreadsheet counts, the headings being row 1. */
  constructor(file: SurveyRefusal['file'], reason: string, row?: number) {
    super(row === undefined ? reason : `row ${row}: ${reason}`)
    this.name = 'SurveyRefusal'
    this.file = file
  }
}
