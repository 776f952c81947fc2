// Why: the first page: open a plan, make one, or bring one from a file, and see what this is for.
// Must not: hide why a plan could not be opened, or ask anything that can wait.
import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDatabaseImport, IconFolderOpen } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';

import type { PlanInfo } from '../../../src-shared/contract/owner/workspace.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { client, rpc } from '../../api/client.ts';
import { failureWords, toFailure } from '../../api/failure.ts';
import { inMemory } from '../../api/files.ts';
import { enterPlan } from '../../api/plan.ts';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { ExampleMark } from '../../ui/chips.tsx';
import { FaultNotice } from '../../ui/feedback.tsx';
import { FileButton } from '../../ui/file-input.tsx';
import { announce } from '../../ui/live-region.tsx';
import { OverlayTarget } from '../../ui/overlay-target.tsx';
import { AppearanceMenu } from '../../ui/theme/appearance-menu.tsx';
import { Introduction } from './introduction.tsx';
import { RecentPlans } from './recent-plans.tsx';
import classes from './start-page.module.css';

interface Trouble {
  readonly title: string;
  readonly body: string;
}

/** Runs one way of opening at a time, and keeps why the last one did not succeed. */
function useOpening() {
  const queries = useQueryClient();
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  async function open(
    what: string,
    title: string,
    work: () => Promise<PlanInfo | null>,
  ): Promise<void> {
    setBusyWith(what);
    setTrouble(null);
    try {
      const info = await work();
      if (info !== null) {
        announce(t('start.opened', { name: info.name }));
        enterPlan(queries, info);
      }
    } catch (error) {
      const failure = toFailure(error);
      const words = failureWords(failure);
      setTrouble(failure.kind === 'refusal' ? { title, body: words.body } : words);
      if (failure.kind === 'unknown') {
        reportError(error);
      }
    } finally {
      setBusyWith(null);
    }
  }

  return { busyWith, trouble, open };
}

export function StartPage(): ReactNode {
  const { busyWith, trouble, open } = useOpening();
  const about = useQuery(rpc.workspace.about.queryOptions({ input: {} }));
  const plans = useQuery(rpc.workspace.plans.queryOptions({ input: {}, staleTime: 0 }));
  const [name, setName] = useState('');
  const hasDialog = about.data?.capabilities.includes('open-plan-dialog') ?? false;
  const isBusy = busyWith !== null;

  useEffect(() => {
    document.title = t('shell.product');
  }, []);

  function create(event: FormEvent): void {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted !== '' && !isBusy) {
      void open('empty', t('start.notCreated'), async () =>
        client.workspace.create({ name: wanted, example: null }),
      );
    }
  }

  return (
    <div className={classes.page}>
      <Introduction version={about.data?.version ?? null} />
      <main className={classes.main}>
        <div className={classes.column}>
          <div className={classes.top}>
            <h1 className={classes.title}>
              {t(plans.data?.plans.length === 0 ? 'start.titleFirst' : 'start.titleOpen')}
            </h1>
            <AppearanceMenu isRail={false} className={classes.appearance} />
          </div>
          {trouble !== null && <FaultNotice title={trouble.title}>{trouble.body}</FaultNotice>}
          <Answer query={plans}>
            {(data) => (
              <RecentPlans
                plans={data.plans}
                busyKey={busyWith}
                onOpen={({ key }) =>
                  void open(key, t('start.refused'), async () => client.workspace.open({ key }))
                }
              />
            )}
          </Answer>

          <section aria-labelledby="start-new">
            <h2 id="start-new" className={classes.heading}>
              {t('start.newPlan')}
            </h2>
            <div className={classes.cards}>
              <form className={classes.card} onSubmit={create}>
                <h3 className={classes.cardTitle}>{t('start.emptyPlan')}</h3>
                <p className={classes.cardText}>{t('start.emptyPlanHelp')}</p>
                <div className={classes.cardRow}>
                  <TextInput
                    className={classes.name}
                    aria-label={t('start.name')}
                    placeholder={t('start.namePlaceholder')}
                    maxLength={300}
                    value={name}
                    onChange={(event) => setName(event.currentTarget.value)}
                  />
                  <Button
                    type="submit"
                    variant="primary"
                    isBusy={busyWith === 'empty'}
                    disabled={name.trim() === '' || isBusy}
                  >
                    {t('start.create')}
                  </Button>
                </div>
              </form>
              <div className={classes.card}>
                <h3 className={classes.cardTitle}>
                  {t('start.example')} <ExampleMark />
                </h3>
                <p className={classes.cardText}>{t('start.exampleHelp')}</p>
                <div className={classes.cardRow}>
                  <Button
                    isBusy={busyWith === 'example'}
                    disabled={isBusy}
                    onClick={() =>
                      void open('example', t('start.notCreated'), async () =>
                        client.workspace.create({
                          name: t('start.exampleName'),
                          example: 'stockholm',
                        }),
                      )
                    }
                  >
                    {t('start.explore')}
                  </Button>
                </div>
              </div>
            </div>
          </section>

          <section aria-labelledby="start-file">
            <h2 id="start-file" className={classes.heading}>
              {t('start.fromFile')}
            </h2>
            <div className={classes.files}>
              <div className={classes.file}>
                {hasDialog ? (
                  <Button
                    icon={IconFolderOpen}
                    isBusy={busyWith === 'file'}
                    disabled={isBusy}
                    onClick={() =>
                      void open('file', t('start.refused'), async () => {
                        const { plan } = await client.workspace.openWithDialog({});
                        return plan;
                      })
                    }
                  >
                    {t('start.openFile')}
                  </Button>
                ) : (
                  <FileButton
                    icon={IconFolderOpen}
                    accept=".flplan"
                    isBusy={busyWith === 'file'}
                    disabled={isBusy}
                    onFile={(file) =>
                      void open('file', t('start.refused'), async () =>
                        client.workspace.receive({
                          fileName: file.name,
                          file: await inMemory(file),
                        }),
                      )
                    }
                  >
                    {t('start.openFile')}
                  </FileButton>
                )}
                <p>{t('start.openFileHelp')}</p>
              </div>
              <div className={classes.file}>
                <FileButton
                  icon={IconDatabaseImport}
                  accept=".flplan,.bak,.backup"
                  isBusy={busyWith === 'restore'}
                  disabled={isBusy}
                  onFile={(file) =>
                    void open('restore', t('start.refused'), async () =>
                      client.workspace.restore({
                        fileName: file.name,
                        file: await inMemory(file),
                      }),
                    )
                  }
                >
                  {t('start.restore')}
                </FileButton>
                <p>{t('start.restoreHelp')}</p>
              </div>
            </div>
          </section>
        </div>
        <OverlayTarget />
      </main>
    </div>
  );
}
