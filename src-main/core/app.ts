// Why: the core is one function from Request to Response; hosts only carry bytes to it.
// Must not: know who carries them, or hold a rule of the field.
import { Hono } from 'hono';
import { createRpcHandler } from './http/rpc.ts';
import { rendererResponse } from './http/renderer-files.ts';
import type { App, AppDeps } from './ports.ts';
import { createWorkspace } from './workspace.ts';

/** Role where a request names none: the window always does. */
const unnamedRole = 'Strateg';

export function createApp(deps: AppDeps): App {
  const workspace = createWorkspace(deps);
  const rpc = createRpcHandler(deps.log);
  const server = new Hono();

  server.all('/rpc/*', async (context) => {
    const role = roleOf(context.req.header('x-role'));
    const { matched, response } = await rpc.handle(context.req.raw, {
      prefix: '/rpc',
      context: { workspace, role, plan: () => workspace.plan(role) },
    });
    return matched ? response : context.text('Okänd operation', 404);
  });
  server.get('/files/:id', (context) => {
    const response = workspace.files.response(context.req.param('id'));
    return response ?? context.text('Filen finns inte kvar. Exportera en gång till.', 404);
  });
  server.get('*', (context) => rendererResponse(deps.rendererFolder, context.req.path));
  server.onError((error, context) => {
    deps.log({
      level: 'error',
      message: `Request failed: ${context.req.method} ${context.req.path}`,
      error,
    });
    return context.text('Ett fel inträffade. Ingenting har ändrats.', 500);
  });

  return {
    fetch: async (request) => server.fetch(request),
    close: () => workspace.end(),
  };
}

/** The role from its header, where it is percent-encoded since headers hold no å, ä, ö. */
function roleOf(header: string | undefined): string {
  if (header === undefined) return unnamedRole;
  try {
    const role = decodeURIComponent(header).trim().slice(0, 80);
    return role === '' ? unnamedRole : role;
  } catch (error) {
    if (error instanceof URIError) return unnamedRole;
    throw error;
  }
}
