// Why: reading and checking ten thousand services takes longer than drawing them, and nothing has
// changed in the plan most of the times that they are asked for.
// Must not: keep what has not been held against its contract, or what more than the plan decides.
import type { PlanFile } from '../../../db/open.ts';
import { contentStamp } from '../../../db/content-stamp.ts';
import type { PlanContext } from '../plan-context.ts';
import { asRefusal } from '../refusal.ts';
import type { RpcContext } from '../router/base.ts';

/** Reads whose answer is decided by what is in the plan, the day, and what was asked. */
const keptPaths: ReadonlySet<string> = new Set(['/rpc/service/list', '/rpc/plan/info']);

interface KeptAnswer {
  readonly key: string;
  readonly bytes: ArrayBuffer;
  readonly headers: Headers;
}

type Result =
  | { readonly matched: true; readonly response: Response }
  | { readonly matched: false; readonly response: undefined };

interface Asked {
  readonly request: Request;
  readonly context: RpcContext;
  readonly next: () => Promise<Result>;
}

/** Gives an answer that was given before, byte for byte, while the plan and the day are the same. */
export function createKeptAnswers(): (asked: Asked) => Promise<Result> {
  const answers = new WeakMap<PlanFile, Map<string, KeptAnswer>>();
  return async ({ request, context, next }) => {
    const { pathname } = new URL(request.url);
    const plan = keptPaths.has(pathname) ? openPlan(context) : null;
    if (plan === null) return next();
    const input = await request.clone().text();
    // Taken before the answer is worked out: what is written meanwhile makes the answer unusable.
    const key = `${contentStamp(plan.file)} ${plan.today()} ${input}`;
    const ofPlan = answers.get(plan.file) ?? new Map<string, KeptAnswer>();
    answers.set(plan.file, ofPlan);
    const kept = ofPlan.get(pathname);
    if (kept?.key === key) return answer(kept);
    const result = await next();
    if (!result.matched || !result.response.ok) return result;
    const made = {
      key,
      bytes: await result.response.arrayBuffer(),
      headers: result.response.headers,
    };
    ofPlan.set(pathname, made);
    return answer(made);
  };
}

function answer({ bytes, headers }: KeptAnswer): Result {
  return { matched: true, response: new Response(bytes, { headers: new Headers(headers) }) };
}

/** Where no plan is open, the operation says so in its own words. */
function openPlan(context: RpcContext): PlanContext | null {
  try {
    return context.plan();
  } catch (error) {
    if (asRefusal(error) !== null) return null;
    throw error;
  }
}
