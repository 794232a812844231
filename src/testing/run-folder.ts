/** In which the start of a run tells every worker of it where what they share lies. */
const NAME = 'SAMLAD_TEST_RUN'

export const setRunFolder = (folder: string): void => {
  process.env[NAME] = folder
}

/** For what the test files of a run share, gone when it ends; undefined where no tests run. */
export const runFolder = (): string | undefined => process.env[NAME]
