/** The site's few pictures, each a path on a square of 24; a text always stands beside them. */
const paths = {
  interviews: 'M4 5h16v11H9l-5 4z',
  reflections: 'M4 20l1-5L16 4l4 4L9 19z M13 7l4 4',
  progress: 'M4 4v16h16 M7 15l4-5 3 3 5-7',
  data: 'M5 11h14v9H5z M8 11V8a4 4 0 0 1 8 0v3',
  check: 'M5 12.5l4.5 4.5L19 7',
  plus: 'M12 5v14 M5 12h14',
  hard: 'M12 4l9 16H3z M12 10v4 M12 17v.5',
  good: 'M12 20s-8-4.6-8-10a4.5 4.5 0 0 1 8-2.8A4.5 4.5 0 0 1 20 10c0 5.4-8 10-8 10z',
  back: 'M14 6l-6 6 6 6',
  chevron: 'M6 9l6 6 6-6',
  away: 'M12 4v11 M7 11l5 5 5-5 M5 20h14',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
