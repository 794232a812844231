import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether files can be put where the operator said; the last folder of the path need not be there yet. @throws as the system says it. */
export const requireArchivePlace = (folder: string): void =>
  accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK)
