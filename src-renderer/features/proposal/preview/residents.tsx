// Why: the catalogue as a resident will read it, made of the very sentences that the PDF prints.
// Must not: show a service that is not included, or word anything of its own but the template's
// fixed lines.
import type { ReactNode } from 'react';

import type { ExportRequest } from '../../../../src-shared/contract/catalogue-document.ts';
import type { ChapterView, ServiceView } from '../../../../src-shared/text/paper/catalogue-view.ts';
import {
  documentTitle,
  exampleNotice,
  isDraft,
  pageStatus,
  planName,
  ruleSetFacts,
  versionFacts,
  versionTitle,
  weightSentences,
} from '../../../../src-shared/text/paper/statement.ts';
import { t } from '../../../../src-shared/text/translate.ts';
import { cx } from '../../../ui/cx.ts';
import { Facts, PaperChip, Paragraphs, Sheet } from './paper.tsx';
import classes from './paper.module.css';

export function sheetId(index: number): string {
  return `forslag-del-${index}`;
}

export interface ResidentsProps {
  readonly request: ExportRequest;
  readonly chapters: readonly ChapterView[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onJump: (index: number) => void;
}

export function Residents(props: ResidentsProps): ReactNode {
  const { request, chapters } = props;
  const head = [documentTitle, pageStatus(request)] as const;
  return (
    <>
      <Sheet id={sheetId(0)} label={t('proposal.preview.front')} head={head}>
        <Front {...props} />
      </Sheet>
      {chapters.length === 0 && (
        <Sheet id={sheetId(1)} label={t('proposal.title')} head={head}>
          <p>{t('proposal.preview.noServices')}</p>
        </Sheet>
      )}
      {chapters.map((chapter, index) => (
        <Sheet key={chapter.name} id={sheetId(index + 1)} label={chapter.name} head={head}>
          <h3 className={classes.h1} data-tag="H1">
            {chapter.name}
          </h3>
          <p className={classes.intro} data-tag="P">
            {chapter.intro}
          </p>
          {chapter.services.map((service) => (
            <Service
              key={service.id}
              service={service}
              isOpen={service.id === props.openId}
              onOpen={() => props.onOpen(service.id)}
            />
          ))}
          <p className={classes.right} data-tag="P">
            <b>{t('proposal.preview.rightTitle')}</b> {t('proposal.preview.rightBody')}
          </p>
        </Sheet>
      ))}
    </>
  );
}

function Front({ request, chapters, onJump }: ResidentsProps): ReactNode {
  return (
    <>
      <h3 className={classes.documentTitle} data-tag="P">
        {documentTitle}
      </h3>
      <p className={classes.subtitle} data-tag="P">
        {t('proposal.preview.catalogueOf', { plan: planName(request) })}
      </p>
      <p className={cx(classes.version, isDraft(request) && classes.draft)}>
        {versionTitle(request)}
      </p>
      {request.document.hasExampleValues && (
        <p className={classes.exampleNotice} data-tag="P">
          {exampleNotice}
        </p>
      )}
      <Facts facts={versionFacts(request)} isWide />
      <hr className={classes.rule} />
      <Facts facts={ruleSetFacts(request)} isWide />
      <hr className={classes.rule} />
      <div className={classes.soft}>
        <Paragraphs items={weightSentences(request)} />
      </div>
      {chapters.length > 0 && (
        <>
          <h4 className={classes.h3}>{t('proposal.preview.contents')}</h4>
          <ol className={classes.contents}>
            {chapters.map(({ name, services }, index) => (
              <li key={name}>
                <button type="button" onClick={() => onJump(index + 1)}>
                  {name}
                </button>
                <span className={classes.faint}>{services.length}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function Service({
  service,
  isOpen,
  onOpen,
}: {
  readonly service: ServiceView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}): ReactNode {
  return (
    <article data-service={service.id} className={cx(classes.service, isOpen && classes.chosen)}>
      <h4 className={classes.h2} data-tag="H2">
        <button
          type="button"
          className={classes.serviceName}
          title={t('proposal.preview.openService', { name: service.name })}
          aria-current={isOpen || undefined}
          onClick={onOpen}
        >
          {service.name}
        </button>
      </h4>
      <ul className={classes.chips}>
        {service.chips.map((chip) => (
          <li key={chip.word}>
            <PaperChip tone={chip.tone}>{chip.word}</PaperChip>
            {chip.districts}
          </li>
        ))}
      </ul>
      {service.openConditions !== null && (
        <p className={classes.open} data-tag="P">
          {service.openConditions}
        </p>
      )}
      <Paragraphs items={service.paragraphs} />
      <Facts facts={service.lines} />
      {service.information.length > 0 && (
        <div className={classes.information}>
          <Paragraphs items={service.information} />
        </div>
      )}
      {service.also !== null && (
        <p className={classes.also} data-tag="P">
          {service.also}
        </p>
      )}
    </article>
  );
}
