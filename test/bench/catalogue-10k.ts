// Why: what a person waits for in a catalogue of 10 000 services, over what the table libraries alone
// need: the first rows after opening the page, a filter, another order.
// Must not: measure the two pages by different means.
import type { Benchmark, Sample } from './harness.ts';
import type { BrowserStage, MeasuredPage } from './browser-stage.ts';
import { openStage } from './browser-stage.ts';

let stage: Promise<BrowserStage> | null = null;

async function onStage(measureOne: (page: MeasuredPage) => Promise<number>): Promise<Sample> {
  stage ??= openStage();
  const { product, bare } = await stage;
  // A page behind another one is not painted.
  await bare.page.bringToFront();
  const baseline = await measureOne(bare);
  await product.page.bringToFront();
  return { ours: await measureOne(product), baseline };
}

async function close(): Promise<void> {
  const open = stage;
  stage = null;
  await (await open)?.close();
}

/** Loads the page anew and waits for its first rows. */
async function load({ page, address }: MeasuredPage): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.instrument.firstRow !== null);
  return page.evaluate(() => globalThis.instrument.firstRow ?? 0);
}

const isLoaded = async ({ page }: MeasuredPage): Promise<boolean> =>
  page.evaluate(
    () => globalThis.instrument.firstRow !== null && document.querySelector('[role=row]') !== null,
  );

async function loaded(measured: MeasuredPage): Promise<MeasuredPage['page']> {
  if (!measured.page.url().startsWith(measured.address) || !(await isLoaded(measured))) {
    await load(measured);
  }
  return measured.page;
}

export const firstRow: Benchmark = {
  name: 'first-row-10k',
  what: 'The catalogue page of 10 000 services from navigation to its first painted rows, against a bare page with the same table libraries and rows.',
  reach: 1.5,
  run: () => onStage(load),
  close,
};

export const filter: Benchmark = {
  name: 'filter-10k',
  what: 'Text in the search field until only the matching of 10 000 services are painted, against the bare page.',
  reach: 1.5,
  run: (run) =>
    onStage(async (measured) => {
      const page = await loaded(measured);
      const time = await page.evaluate(
        (text) => globalThis.instrument.filter(text),
        run % 2 === 0 ? '777' : '888',
      );
      await page.evaluate(() => globalThis.instrument.filter(''));
      return time;
    }),
  close,
};

export const sort: Benchmark = {
  name: 'sort-10k',
  what: 'A press on the heading Insats until 10 000 services are painted in the other order, against the bare page.',
  reach: 1.5,
  run: () =>
    onStage(async (measured) => {
      const page = await loaded(measured);
      return page.evaluate(() => globalThis.instrument.sort('Insats'));
    }),
  close,
};
