import { Fragment, type ReactNode } from 'react';
import { SECTIONS, type Section, type WrittenChapter } from './chapters.ts';
import { useGuideTexts } from './guide-texts.ts';

interface WrittenSectionsProps {
  readonly chapter: WrittenChapter;
  /** What stands after the section with this id and is more than words. */
  readonly after?: Readonly<Record<string, ReactNode>>;
}

/** The sections of a chapter, in its order. */
export const WrittenSections = ({ chapter, after = {} }: WrittenSectionsProps) => {
  const { text } = useGuideTexts();
  return SECTIONS[chapter].map((section) => (
    <Fragment key={section.id}>
      <section className="guide-section">
        <h2>{text(`${chapter}.${section.id}`)}</h2>
        <Items section={section} prefix={`${chapter}.${section.id}`} />
      </section>
      {after[section.id]}
    </Fragment>
  ));
};

const Items = ({ section, prefix }: { readonly section: Section; readonly prefix: string }) => {
  const { text } = useGuideTexts();
  const { shape, items } = section;
  if (shape === 'text') return items.map((item) => <p key={item}>{text(`${prefix}.${item}`)}</p>);
  if (shape === 'list')
    return (
      <ul className="guide-points">
        {items.map((item) => (
          <li key={item}>{text(`${prefix}.${item}`)}</li>
        ))}
      </ul>
    );
  return (
    <dl className="guide-terms">
      {items.map((item) => (
        <div key={item}>
          <dt>{text(`${prefix}.${item}.name`)}</dt>
          <dd>{text(`${prefix}.${item}`)}</dd>
        </div>
      ))}
    </dl>
  );
};
