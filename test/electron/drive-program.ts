// Why: runs a built or packaged main file in plain Node, playing Electron and one person: makes a plan
// from the example, exports a PDF, quits. Given to Node with --import before the main file.
// Must not: be imported by a test; it takes over the process it runs in.
import { registerHooks } from 'node:module';

const fakeAddress = new URL('./fake-electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fakeAddress, shortCircuit: true } : next(specifier, context),
});

const electron = await import('./fake-electron.ts');
const folder = process.env['DRIVE_FOLDER'] ?? '';
electron.resetElectron(folder);

drive().then(
  (result) => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    process.exit(0);
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n${electron.given.errorBoxes.join('\n')}\n`);
    process.exit(1);
  },
);

async function drive(): Promise<unknown> {
  await until(() => electron.calls.includes('whenReady'));
  electron.stage.makeReady();
  await until(() => electron.given.windows[0]?.addresses.length === 1);
  const page = await ask('/', {});
  const about = await call('workspace/about', {});
  await call('workspace/create', { name: 'Provplan', example: 'stockholm' });
  const exported = (await call('proposal/export', {
    format: 'pdf',
    version: null,
    jobId: '01999999-0000-7000-8000-000000000000',
  })) as { readonly fileId: string };
  electron.stage.saveAnswers = [{ canceled: false, filePath: `${folder}/katalog.pdf` }];
  const saved = await call('file/save', { fileId: exported.fileId });
  electron.app.emit('will-quit', electron.preventable({}));
  await until(() => electron.calls.includes('quit'));
  return {
    status: page.status,
    policy: page.headers.get('content-security-policy'),
    page: await page.text(),
    about,
    saved,
    errorBoxes: electron.given.errorBoxes,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (electron.given.errorBoxes.length > 0) {
      throw new Error('The program told of an error.');
    }
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

function ask(path: string, init: RequestInit): Promise<Response> {
  const handler = electron.given.handlers.get('app');
  if (handler === undefined) {
    throw new Error('The program serves no scheme.');
  }
  return Promise.resolve(handler(new Request(`app://forsta-linjen${path}`, init)));
}

async function call(operation: string, input: unknown): Promise<unknown> {
  const answer = await ask(`/rpc/${operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ json: input }),
  });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${operation}: ${answer.status} ${text}`);
  }
  return (JSON.parse(text) as { readonly json: unknown }).json;
}
