import { path } from '../../platform/http/path.ts'
import { shellPaths } from '../../web/shell-paths.ts'

export const accessibilityPaths = {
  statement: path(shellPaths.accessibility),
  tell: path('/accessibility/tell'),
  told: path('/accessibility/told'),
  messages: path('/accessibility/messages'),
  settle: path('/accessibility/messages/:messageId'),
} as const
