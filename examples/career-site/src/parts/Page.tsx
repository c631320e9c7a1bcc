import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../language/language';
import { hasMoved } from '../routing/navigation';

interface PageProps {
  title: string;
  lead?: string;
  /** What leads back, above the heading. */
  back?: ComponentChildren;
  children: ComponentChildren;
}

/** A page: its title in the tab, its heading, which takes the focus when one comes from another page. */
export function Page({ title, lead, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved()) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  useEffect(() => {
    document.title = `${title} · ${words.value.site.name}`;
  }, [title]);
  return (
    <>
      {back !== undefined && <p class="back">{back}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </>
  );
}
