// Why: a room full of phones as people have them: in by QR or code, through the ballot with one hand,
// through lost networks, while the lead sees counts alone.
// Must not: trust the phone's own word: what it says is sent is read from the lead's side.
import { devices, type BrowserContextOptions, type Page } from '@playwright/test';

import type { Room } from '../../src-shared/contract/owner/room.ts';
import { expect, expectAccessible, test as base } from '../support/browser-test.ts';
import { type OwnerClient, ownerClient } from '../support/owner-client.ts';
import { loopback } from '../support/room.ts';

const small = { width: 320, height: 640 } as const;

/** A phone of its own, that fails the test by itself on a script error. */
type NewPhone = (over?: BrowserContextOptions) => Promise<Page>;

const test = base.extend<{ readonly newPhone: NewPhone }>({
  newPhone: async ({ browser }, use) => {
    const errors: string[] = [];
    await use(async (over = {}) => {
      const context = await browser.newContext({ ...devices['Pixel 5'], locale: 'sv-SE', ...over });
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
      page.on('console', (message) => {
        const isNetwork = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !isNetwork) errors.push(message.text());
      });
      return page;
    });
    expect(errors, 'script errors on the phones').toEqual([]);
  },
});

interface Workshop {
  readonly client: OwnerClient;
  readonly sessionId: string;
  readonly names: readonly string[];
  readonly room: Room;
  state(): Promise<Room>;
}

/** A workshop with three services of the example, open for phones on loopback. */
async function openWorkshop(
  host: { readonly origin: string; readonly token: string },
  mode: 'live' | 'rehearsal' = 'live',
): Promise<Workshop> {
  const client = ownerClient(host.origin, host.token, 'Workshopledare');
  await client.workspace.create({ name: 'Källaren', example: 'stockholm' });
  const { rows } = await client.service.list({});
  const chosen = rows.filter(({ outcome }) => outcome !== 'block').slice(0, 3);
  await client.service.update({
    id: chosen[0]?.id ?? '',
    patch: { description: 'Samtal i grupp, en gång i veckan.' },
  });
  const { id } = await client.session.create({
    name: 'Workshop våren',
    serviceIds: chosen.map((row) => row.id),
  });
  const { room } = await client.room.open({
    sessionId: id,
    address: loopback,
    mode,
    isSelfService: true,
  });
  return {
    client,
    sessionId: id,
    names: chosen.map(({ name }) => name),
    room,
    async state() {
      const { room: now } = await client.room.state({});
      if (!now) throw new Error('The room is open');
      return now;
    },
  };
}

async function enter(page: Page, link: string, perspective = 'Vill inte ange'): Promise<void> {
  await page.goto(link);
  await page.getByRole('radio', { name: perspective }).check();
  await page.getByRole('button', { name: 'Gå med' }).click();
  await expect(page.getByText('Insats 1 av 3')).toBeVisible();
}

async function choose(page: Page, criterion: string, step: number | null): Promise<void> {
  const name = step === null ? 'Kan inte bedöma' : new RegExp(`^${step} `, 'u');
  await page.getByRole('group', { name: criterion }).getByRole('radio', { name }).check();
}

test('votes from two phones, and the lead sees counts alone', async ({ host, newPhone }) => {
  const { room, names, state, client, sessionId } = await openWorkshop(host);
  const one = await newPhone();
  const other = await newPhone({ viewport: small });
  await enter(one, room.link);
  // The code is taken out of the address, so that it does not follow a shared link.
  expect(new URL(one.url()).hash).toBe('');
  await enter(other, room.link, 'Brukarorganisation');
  await expect(other.getByText('Du svarar som brukarorganisation')).toBeVisible();

  await expect(one.getByRole('heading', { name: names[0] ?? '' })).toBeVisible();
  await one.getByText('Om insatsen').click();
  await expect(one.getByText('Samtal i grupp')).toBeVisible();
  await choose(one, 'Möjlig effekt', 4);
  await choose(one, 'Genomförbarhet', 2);
  await one.getByRole('radio', { name: 'Hög' }).check();
  await one.getByRole('button', { name: 'Skicka och fortsätt' }).click();
  await expect(one.getByText('1 av 3 skickad')).toBeVisible();
  await expect(one.getByRole('heading', { name: names[1] ?? '' })).toBeVisible();

  await choose(other, 'Möjlig effekt', 1);
  await choose(other, 'Genomförbarhet', null);
  await other.getByRole('button', { name: 'Skicka och fortsätt' }).click();
  await expect(other.getByText('1 av 3 skickad')).toBeVisible();

  await expect
    .poll(async () => (await state()).progress)
    .toMatchObject({ participants: 2, perService: [{ effect: 2, feasibility: 2 }, {}, {}] });
  await client.session.reveal({ sessionId });
  await expect(one.getByText('Resultatet visas på storbilden')).toBeVisible();
  const result = await client.session.result({
    sessionId,
    round: null,
    weight: null,
    threshold: null,
    topK: null,
  });
  const item = result.items.find(({ name }) => name === names[0]);
  expect(item?.effect.counts).toEqual([1, 0, 0, 1, 0]);
  expect(item?.feasibility).toMatchObject({ n: 1, abstain: 1 });
});

test('asks the one who sees it otherwise why, and nobody learns who it was', async ({
  host,
  newPhone,
}) => {
  const { room, names, client, sessionId } = await openWorkshop(host);
  const apart = await newPhone({ viewport: small });
  await enter(apart, room.link);
  await choose(apart, 'Möjlig effekt', 1);
  await choose(apart, 'Genomförbarhet', 4);
  await apart.getByRole('button', { name: 'Skicka och fortsätt' }).click();
  await expect(apart.getByText('1 av 3 skickad')).toBeVisible();
  // The rest of the room is typed in by the lead.
  const typed = await client.session.addParticipants({
    sessionId,
    participants: ['T1', 'T2', 'T3', 'T4'].map((label) => ({
      label,
      perspectiveId: null,
      districtId: null,
    })),
  });
  const serviceId = typed.candidateList.find(({ name }) => name === names[0])?.serviceId ?? '';
  await client.session.vote({
    sessionId,
    entry: 'keyboard',
    votes: typed.participantList
      .filter(({ label }) => label.startsWith('T'))
      .map(({ id }) => ({
        participantId: id,
        serviceId,
        criterion: 'effect' as const,
        value: 5,
        confidence: null,
      })),
  });
  await client.session.reveal({ sessionId });
  const asked = apart.getByRole('region', { name: 'Du ser det på ett annat sätt än de flesta' });
  await expect(asked.getByText('utan att det sparas vem som skrev')).toBeVisible();
  await expectAccessible(apart);
  await asked.getByRole('textbox', { name: names[0] ?? '' }).fill('Når inte de mest utsatta.');
  await asked.getByRole('button', { name: 'Lämna skälet' }).click();
  await expect(asked.getByText('Skälet är lämnat. Tack.')).toBeVisible();
  const { reasons } = await client.session.result({
    sessionId,
    round: null,
    weight: null,
    threshold: null,
    topK: null,
  });
  expect(reasons.map(({ text }) => text)).toEqual(['Når inte de mest utsatta.']);
  // Given once: a page that is opened again does not ask again.
  await apart.reload();
  await expect(apart.getByText('Resultatet visas på storbilden')).toBeVisible();
  await expect(asked).toHaveCount(0);
});

test('is worked by keyboard, and what is chosen goes along when one leaves', async ({
  host,
  newPhone,
}) => {
  const { room, state } = await openWorkshop(host);
  const page = await newPhone();
  await page.goto(room.link.replace(/#.*/u, ''));
  await page.getByLabel('Kod').fill(`${room.code?.slice(0, 3)} ${room.code?.slice(3)}`);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'Vill inte ange' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Insats 1 av 3')).toBeVisible();
  await page.getByRole('group', { name: 'Möjlig effekt' }).getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^2 Liten/u })).toBeChecked();
  // No button is pressed: the page is left as it is.
  await page.reload();
  await expect(page.getByText('Insats 1 av 3')).toBeVisible();
  await expect(page.getByRole('radio', { name: /^2 Liten/u })).toBeChecked();
  await expect
    .poll(async () => (await state()).progress.perService[0])
    .toMatchObject({ effect: 1, feasibility: 0 });
});

test('keeps answers without a network, and they arrive once', async ({ host, newPhone }) => {
  const { room, state, names } = await openWorkshop(host);
  const page = await newPhone();
  await enter(page, room.link);
  await page.context().setOffline(true);
  for (const name of names) {
    await expect(page.getByRole('heading', { name })).toBeVisible();
    await choose(page, 'Möjlig effekt', 5);
    await choose(page, 'Genomförbarhet', 3);
    await page.getByRole('button', { name: /^Skicka/u }).click();
  }
  await expect(page.getByText('6 svar väntar på att skickas')).toBeVisible();
  await expect(page.getByText('Ingen kontakt')).toBeVisible();
  expect((await state()).progress.perService.every(({ effect }) => effect === 0)).toBe(true);
  await page.context().setOffline(false);
  await expect(page.getByText('3 av 3 skickade')).toBeVisible();
  expect((await state()).progress.perService).toMatchObject([
    { effect: 1, feasibility: 1 },
    { effect: 1, feasibility: 1 },
    { effect: 1, feasibility: 1 },
  ]);
});

test('follows the lead, who shows, locks and closes', async ({ host, newPhone }) => {
  const { room, client, names } = await openWorkshop(host);
  const { rows } = await client.service.list({});
  const second = rows.find(({ name }) => name === names[1]);
  const page = await newPhone();
  await enter(page, room.link);
  await choose(page, 'Möjlig effekt', 3);
  await client.room.show({ serviceId: second?.id ?? '' });
  await client.room.setTimer({ seconds: 90 });
  await expect(page.getByRole('heading', { name: names[1] ?? '' })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText('kvar');
  await expect(page.getByRole('button', { name: 'Föregående insats' })).toBeHidden();
  await client.room.lock({ isLocked: true });
  await expect(page.getByText('Omgången är låst')).toBeVisible();
  await client.room.lock({ isLocked: false });
  await expect(page.getByText('Omgången är låst')).toBeHidden();
  await client.room.close({});
  await expect(page.getByText('Ingen kontakt')).toBeVisible();
  // What was chosen before the lead turned the page went along with it.
  const { room: again } = await client.room.open({
    sessionId: room.sessionId,
    address: loopback,
    mode: 'live',
    isSelfService: true,
  });
  expect(again.progress.perService[0]).toMatchObject({ effect: 1, feasibility: 0 });
});

test('says that a rehearsal counts for nothing', async ({ host, newPhone }) => {
  const { room } = await openWorkshop(host, 'rehearsal');
  const page = await newPhone();
  await page.goto(room.link);
  await expect(page.getByText('Repetition', { exact: true })).toBeVisible();
  await enter(page, room.link);
  await expect(page.getByText('Svaren sparas inte')).toBeVisible();
});

test('turns a wrong code away, in words', async ({ host, newPhone }) => {
  const { room } = await openWorkshop(host);
  const page = await newPhone();
  await page.goto(`${room.link.replace(/#.*/u, '')}#BCDFGHJK`);
  await expect(page.getByRole('alert')).toContainText('hör inte till workshopen');
  await page.getByLabel('Kod').fill(room.code ?? '');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await expect(page.getByRole('heading', { name: 'Workshop våren' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has no accessibility violation at 320 px, ${colorScheme}`, async ({ host, newPhone }) => {
    const { room } = await openWorkshop(host);
    const page = await newPhone({ viewport: small, colorScheme });
    await page.goto(room.link);
    await expect(page.getByRole('button', { name: 'Gå med' })).toBeVisible();
    await expectAccessible(page);
    await enter(page, room.link);
    await expectAccessible(page);
    await choose(page, 'Möjlig effekt', 4);
    await expectAccessible(page);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'nothing is wider than the phone').toBe(0);
  });
}
