import type { ComponentChildren } from 'preact';

/** A few words that matter now. Screen readers say them when they come up. */
export function Notice({ kind, children }: { kind: 'calm' | 'trouble'; children: ComponentChildren }) {
  return (
    <div class={`notice ${kind}`} role={kind === 'trouble' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
