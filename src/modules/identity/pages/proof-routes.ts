import { holdsNothing, type Route } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { countingOwnCode, countingOwnPassword } from '../forms/counting.ts'
import { addressOf, originOf, visitOf } from '../forms/visitor.ts'
import { identityPaths } from '../paths.ts'
import { prove, proveWithPasskey, viewProof } from '../proof-actions.ts'
import { ProofView } from './proof.tsx'

export const proofPage = page(identityPaths.proof, viewProof, ProofView)
const shared = {
  page: proofPage,
  pageInput: (_: unknown, values: Record<string, unknown>) => ({ return: values['return'] }),
  done: (proved: { readonly return: string }) => proved.return,
}

/** Where a person proves anew who they are, before what asks for it; then they are back where they were. */
export const proofRoutes: readonly Route[] = [
  proofPage,
  // Nothing of what stands in it is ever kept.
  holdsNothing(
    form(identityPaths.proof, prove, {
      ...shared,
      before: async (context, fields) => {
        await countingOwnPassword(context, fields)
        await countingOwnCode(context, fields)
      },
      input: (context) => ({ session: visitOf(context), ...originOf(context) }),
    }),
  ),
  holdsNothing(
    form(identityPaths.passkeyProof, proveWithPasskey, {
      ...shared,
      input: (context) => ({ visit: visitOf(context), address: addressOf(context) }),
    }),
  ),
]
