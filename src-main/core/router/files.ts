// Why: handlers of imports, long jobs and made files.
// Must not: hold rules; a handler is one call.
import {
  applyUpload,
  forgetReading,
  inspectUpload,
  previewUpload,
} from '../services/import-chosen.ts';
import { runImport } from '../services/import-file.ts';
import { base } from './base.ts';

export const importHandlers = {
  run: base.import.run.handler(async ({ context, input }) => {
    const { workspace } = context;
    const { file, jobId, ...request } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return workspace.progress.track(jobId, 'Läser filen', (options) =>
      runImport(context.plan(), { ...request, bytes }, options),
    );
  }),
  inspect: base.import.inspect.handler(async ({ context, input }) => {
    const { file, jobId, ...request } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return context.workspace.progress.track(jobId, 'Läser filen', (options) =>
      inspectUpload(context.plan(), { ...request, bytes }, options),
    );
  }),
  preview: base.import.preview.handler(async ({ context, input }) => {
    const { file, jobId, ...request } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return context.workspace.progress.track(jobId, 'Läser filen', (options) =>
      previewUpload(context.plan(), { ...request, bytes }, options),
    );
  }),
  apply: base.import.apply.handler(async ({ context, input }) => {
    const { file, jobId, ...request } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return context.workspace.progress.track(jobId, 'Läser filen', (options) =>
      applyUpload(context.plan(), { ...request, bytes }, options),
    );
  }),
  forget: base.import.forget.handler(({ context, input }) => {
    forgetReading(context.plan(), input.id);
    return {};
  }),
};

export const jobHandlers = {
  progress: base.job.progress.handler(({ context, input }) =>
    context.workspace.progress.state(input.jobId),
  ),
  cancel: base.job.cancel.handler(({ context, input }) => {
    context.workspace.progress.cancel(input.jobId);
    return {};
  }),
};

export const fileHandlers = {
  keepPicture: base.file.keepPicture.handler(async ({ context, input }) =>
    context.workspace.files.keep({
      name: input.name,
      mediaType: input.name.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      content: new Uint8Array(await input.file.arrayBuffer()),
    }),
  ),
  save: base.file.save.handler(({ context, input }) => context.workspace.files.save(input.fileId)),
};
