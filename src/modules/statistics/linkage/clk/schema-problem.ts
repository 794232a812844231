/** Why a linkage schema cannot be used; its message is for the operator and holds nothing of any record. */
export class SchemaProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SchemaProblem'
  }
}

/** Why a record cannot be encoded: the column and the rule that it breaks, never what stands there. */
export class RecordProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'RecordProblem'
  }
}
