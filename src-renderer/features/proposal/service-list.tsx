// Why: every service of the plan with its place in the proposal and the reason, so that nothing is
// silently left out. Must not: place a service; leaving one out is the only choice here.
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleMinus,
  IconCirclePlus,
  IconHelp,
  IconListCheck,
  IconMinus,
} from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';

import type {
  CatalogueDocument,
  DocumentService,
} from '../../../src-shared/contract/catalogue-document.ts';
import { serviceStatusLabels } from '../../../src-shared/text/labels.ts';
import type { ChapterView } from '../../../src-shared/text/paper/catalogue-view.ts';
import { type Section, servicesIn } from '../../../src-shared/text/paper/services.ts';
import { t } from '../../../src-shared/text/translate.ts';
import { IconButton, type IconType } from '../../ui/button.tsx';
import { Chip, LegalChip, RolloutPill, ToneText } from '../../ui/chips.tsx';
import { cx } from '../../ui/cx.ts';
import { isComplete, isLeftOut, type Lack, lackOf, sections, stateOf } from './proposal-view.ts';
import classes from './service-list.module.css';

export interface ServiceListProps {
  readonly document: CatalogueDocument;
  readonly chapters: readonly ChapterView[];
  readonly openId: string | null;
  /** Names that are not in the latest adopted version; empty where there is none. */
  readonly added: readonly string[];
  readonly onOpen: (id: string) => void;
  /** Null for an adopted version, which nobody changes. */
  readonly onExclude: ((service: DocumentService) => void) | null;
  readonly onInclude: ((service: DocumentService) => void) | null;
}

const sectionIcons: Readonly<Record<Section, IconType>> = {
  included: IconCheck,
  undecided: IconHelp,
  excluded: IconMinus,
};

export function ServiceList(props: ServiceListProps): ReactNode {
  const { document, added } = props;
  const latest = document.earlierVersions.at(-1)?.number ?? null;

  function walk(event: KeyboardEvent<HTMLTableElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target, currentTarget } = event;
    if (step === undefined || !(target instanceof HTMLElement) || !target.matches('[data-row]')) {
      return;
    }
    event.preventDefault();
    const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    rows[rows.indexOf(target) + step]?.focus();
  }

  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('proposal.list')} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col">{t('proposal.column.service')}</th>
            <th scope="col" className={classes.state}>
              {t('proposal.column.state')}
            </th>
            <th scope="col" className={classes.reasons}>
              {t('proposal.column.reasons')}
            </th>
            <th scope="col" className={classes.act}>
              <span className={classes.hidden}>{t('proposal.column.act')}</span>
            </th>
          </tr>
        </thead>
        {sections.map((section) => {
          const services = servicesIn(document, section);
          const Icon = sectionIcons[section];
          const fresh = services.filter(({ name }) => added.includes(name)).length;
          return (
            <tbody key={section} id={`forslag-${section}`}>
              <tr className={classes.section}>
                <th scope="rowgroup" colSpan={4}>
                  <span className={classes.sectionWords}>
                    <span className={cx(classes.emblem, classes[section])} aria-hidden>
                      <Icon size={14} stroke={2.5} />
                    </span>
                    <b>{t(`proposal.section.${section}`)}</b>
                    <span>{services.length}</span>
                    <span>{sectionNote(section, services.length, fresh, latest)}</span>
                  </span>
                </th>
              </tr>
              {services.map((service) => (
                <Row key={service.id} service={service} {...props} />
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

function sectionNote(
  section: Section,
  count: number,
  fresh: number,
  latest: number | null,
): string | null {
  switch (section) {
    case 'included':
      if (count === 0) {
        return t('proposal.section.noneIncluded');
      }
      if (latest === null) {
        return null;
      }
      return fresh === 0
        ? t('proposal.section.includedSame', { version: latest })
        : t('proposal.section.includedNote', { count: fresh, version: latest });
    case 'undecided':
      return t(count === 0 ? 'proposal.section.noneUndecided' : 'proposal.section.undecidedNote');
    case 'excluded':
      return t(count === 0 ? 'proposal.section.noneExcluded' : 'proposal.section.excludedNote');
  }
}

function Row({
  service,
  document,
  chapters,
  openId,
  added,
  onOpen,
  onExclude,
  onInclude,
}: ServiceListProps & { readonly service: DocumentService }): ReactNode {
  const isOpen = service.id === openId;
  const { section } = service.proposal;
  const isOut = isLeftOut(service);
  const lack = useMemo(() => lackOf(document, chapters, service), [document, chapters, service]);
  return (
    <tr
      className={cx(classes.row, isOpen && classes.open)}
      aria-current={isOpen || undefined}
      onClick={() => onOpen(service.id)}
    >
      <th scope="row">
        <button
          type="button"
          data-row={service.id}
          className={classes.name}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(service.id);
          }}
        >
          {service.name}
        </button>
        {section === 'included' && added.includes(service.name) && (
          <span className={classes.fresh}>{t('proposal.isNew')}</span>
        )}
      </th>
      <td>
        <StateMark service={service} />
      </td>
      <td className={classes.reasons}>
        {section === 'included' ? (
          <LackWords lack={lack} />
        ) : (
          <Reasons reasons={service.proposal.reasons} isOpen={isOpen} />
        )}
      </td>
      <td className={classes.act}>
        {isOut && onInclude !== null && (
          <IconButton
            size="small"
            icon={IconCirclePlus}
            label={t('proposal.include.action', { name: service.name })}
            onClick={(event) => {
              event.stopPropagation();
              onInclude(service);
            }}
          />
        )}
        {section !== 'excluded' && onExclude !== null && (
          <IconButton
            size="small"
            icon={IconCircleMinus}
            label={t('proposal.exclude.action', { name: service.name })}
            onClick={(event) => {
              event.stopPropagation();
              onExclude(service);
            }}
          />
        )}
      </td>
    </tr>
  );
}

function StateMark({ service }: { readonly service: DocumentService }): ReactNode {
  const state = stateOf(service);
  switch (state.kind) {
    case 'rollout':
      return <RolloutPill status={state.status} districts={state.districts} />;
    case 'unfinished':
      return <LegalChip outcome="review" label={t('proposal.state.unfinished')} />;
    case 'lawyer':
      return <LegalChip outcome="review" label={t('proposal.state.lawyer')} />;
    case 'unscreened':
      return <LegalChip outcome="unscreened" />;
    case 'block':
      return <LegalChip outcome="block" />;
    case 'left-out':
      return <Chip>{t('proposal.state.leftOut')}</Chip>;
    case 'ended':
      return <span className={classes.quiet}>{serviceStatusLabels[state.status]}</span>;
  }
}

const fieldWords = {
  description: t('proposal.missingField.description'),
  'För vem': t('proposal.missingField.För vem'),
  Kontakt: t('proposal.missingField.Kontakt'),
  Avgift: t('proposal.missingField.Avgift'),
  Dokumentation: t('proposal.missingField.Dokumentation'),
} as const;

function fieldWord(field: string): string {
  return Object.hasOwn(fieldWords, field)
    ? fieldWords[field as keyof typeof fieldWords]
    : field.toLocaleLowerCase('sv');
}

function LackWords({ lack }: { readonly lack: Lack }): ReactNode {
  if (isComplete(lack)) {
    return (
      <span className={classes.complete}>
        <IconCheck size={14} stroke={2.25} aria-hidden />
        {t('proposal.complete')}
      </span>
    );
  }
  return (
    <span className={classes.lack}>
      {lack.hasUntreatedRisk && (
        <ToneText tone="block" icon={IconAlertTriangle}>
          {t('proposal.highRisk')}
        </ToneText>
      )}
      {lack.openConditions > 0 && (
        <ToneText tone="plan" icon={IconListCheck}>
          {t('proposal.openConditions', { count: lack.openConditions })}
        </ToneText>
      )}
      {lack.fields.length > 0 && (
        <span>{t('proposal.missing', { fields: lack.fields.map(fieldWord).join(', ') })}</span>
      )}
    </span>
  );
}

/** Short where the list is read, whole where the row is open. */
function Reasons({
  reasons,
  isOpen,
}: {
  readonly reasons: readonly string[];
  readonly isOpen: boolean;
}): ReactNode {
  return (
    <ul className={cx(classes.sentences, !isOpen && classes.clamp)}>
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
