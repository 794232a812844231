import { path } from '../../platform/http/path.ts'

/** Every address of the state of the house. */
export const paths = {
  state: path('/state'),
  tryMail: path('/state/mail'),
} as const
