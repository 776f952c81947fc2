// Why: the one instrument that both pages are measured by, inside the page: from the act until two
// frames after its result stands in the document, when it has been painted.
// Must not: know which of the pages it is in, or import anything: it is carried over as source.

export interface Instrument {
  /** Milliseconds from navigation until the first services were painted; null before that. */
  firstRow: number | null;
  /**
   * Types a text, which the first service must not have, into the search field; answers when
   * another one stands first and is painted. An empty text waits for the first one to be back.
   */
  filter(text: string): Promise<number>;
  /** Presses the heading; answers when another service stands first and is painted. */
  sort(heading: string): Promise<number>;
}

declare global {
  // oxlint-disable-next-line no-var -- only var declares a property of globalThis
  var instrument: Instrument;
}

/** Runs in the page before any script of its own. */
export function installInstrument(): void {
  /** What stood first before the filter. */
  let unfiltered: string | null = null;

  const serviceName = /Insats nummer (\d+)(?!\d)/;

  /** Names of the shown services, first on top. */
  function shown(): readonly string[] {
    return [...document.querySelectorAll('[role=row][aria-rowindex]')]
      .map((row) => ({
        index: Number(row.getAttribute('aria-rowindex')),
        name: serviceName.exec(row.textContent)?.[0],
      }))
      .filter((row): row is { index: number; name: string } => row.name !== undefined)
      .sort((a, b) => a.index - b.index)
      .map(({ name }) => name);
  }

  const nextFrame = async (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => resolve(performance.now()));
    });

  async function painted(isDone: () => boolean): Promise<number> {
    const start = performance.now();
    do {
      if ((await nextFrame()) - start > 60_000) throw new Error('Nothing came in a minute');
    } while (!isDone());
    await nextFrame();
    return nextFrame();
  }

  globalThis.instrument = {
    firstRow: null,
    async filter(text) {
      const field = document.querySelector<HTMLInputElement>(
        'input[type=search], [role=searchbox]',
      );
      if (field === null) throw new Error('The page has no search field');
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const before = shown();
      unfiltered ??= before[0] ?? null;
      const start = performance.now();
      set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const time = await painted(() => {
        const [first] = shown();
        return text === '' ? first === unfiltered : first !== undefined && first !== before[0];
      });
      if (text === '') unfiltered = null;
      return time - start;
    },
    async sort(heading) {
      const button = [...document.querySelectorAll('[role=columnheader] button')].find(
        ({ textContent }) => textContent.trim() === heading,
      );
      if (!(button instanceof HTMLElement)) throw new Error(`No heading ${heading}`);
      const before = shown()[0];
      const start = performance.now();
      button.click();
      return (await painted(() => shown()[0] !== undefined && shown()[0] !== before)) - start;
    },
  };
  void painted(() => shown().length > 0).then((time) => {
    globalThis.instrument.firstRow = time;
  });
}
