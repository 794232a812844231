import { join } from 'node:path'
import { projectRoot } from '../platform/config/root.ts'

/** `--data DIR`; without it the folder of state that systemd made for this process, or else `data` beside the program. */
export const dataOption = {
  type: 'string',
  default: process.env['STATE_DIRECTORY'] ?? join(projectRoot, 'data'),
} as const
