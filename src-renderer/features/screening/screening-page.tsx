// Why: the legal screening: the queue, one question at a time with its outcome, or rules × services.
// Must not: hold a rule or explain the law; both come from the rule set.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconScale } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';

import type { ScreeningSummary } from '../../../src-shared/contract/owner/screening.ts';
import type { RuleSet } from '../../../src-shared/contract/rule-set.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { rpc } from '../../api/client.ts';
import { usePlace } from '../../api/place.tsx';
import { Answer } from '../../api/queries.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback.tsx';
import { PageHead } from '../../ui/frame/page-head.tsx';
import { Screen } from '../../ui/frame/screen.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { RulesTable } from './rules-table.tsx';
import { isFinished, queueOf } from './screening-model.ts';

export function ScreeningPage(): ReactNode {
  const ruleSet = useQuery(rpc.screening.ruleSet.queryOptions({ input: {} }));
  const list = useQuery(rpc.screening.list.queryOptions({ input: {} }));
  return (
    <Answer query={ruleSet}>
      {(rules) => (
        <Answer query={list}>
          {({ services }) => <Views ruleSet={rules} services={services} />}
        </Answer>
      )}
    </Answer>
  );
}

function Views({
  ruleSet,
  services,
}: {
  readonly ruleSet: RuleSet;
  readonly services: readonly ScreeningSummary[];
}): ReactNode {
  const { id, search, go, open, setSearch } = usePlace();
  const view = search['vy'] === 'regler' ? 'rules' : 'questions';
  const { unfinished, finished } = queueOf(services);
  const first = unfinished[0] ?? finished[0];
  const head = (
    <PageHead
      title={t('shell.page.screening')}
      note={
        services.length === 0
          ? undefined
          : t('screening.done', {
              done: services.filter(isFinished).length,
              total: services.length,
            })
      }
    >
      <Segmented
        label={t('screening.view')}
        value={view}
        options={[
          { value: 'questions', label: t('screening.byQuestion') },
          { value: 'rules', label: t('screening.byRule') },
        ]}
        onChange={(next) => setSearch({ vy: next === 'rules' ? 'regler' : null })}
      />
    </PageHead>
  );
  if (first === undefined) {
    return (
      <Screen head={<PageHead title={t('shell.page.screening')} />}>
        <EmptyState
          icon={IconScale}
          title={t('screening.empty.title')}
          actions={
            <Button variant="primary" onClick={() => go('/insatser')}>
              {t('screening.empty.action')}
            </Button>
          }
        >
          {t('screening.empty.body')}
        </EmptyState>
      </Screen>
    );
  }
  if (view === 'rules') {
    return (
      <Screen head={head}>
        <RulesTable ruleSet={ruleSet} services={[...unfinished, ...finished]} />
      </Screen>
    );
  }
  if (id === null) {
    return <ToService serviceId={first.serviceId} />;
  }
  if (!services.some(({ serviceId }) => serviceId === id)) {
    return (
      <Screen head={head}>
        <EmptyState
          icon={IconScale}
          title={t('screening.gone.title')}
          actions={
            <Button variant="primary" onClick={() => open(first.serviceId)}>
              {t('screening.gone.action')}
            </Button>
          }
        >
          {t('screening.gone.body')}
        </EmptyState>
      </Screen>
    );
  }
  return (
    <QuestionScreen
      key={id}
      serviceId={id}
      ruleSet={ruleSet}
      queue={{ unfinished, finished }}
      head={head}
    />
  );
}

/** Goes to a service in place of this address, so that back leads out of the page. */
function ToService({ serviceId }: { readonly serviceId: string }): ReactNode {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({
      to: `/provning/${serviceId}`,
      search: (all: object) => all,
      replace: true,
    } as never);
  }, [navigate, serviceId]);
  return <Loading />;
}
