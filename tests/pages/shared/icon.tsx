const paths = {
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  inbox: 'M4 5h16v14H4zM4 13h5l1 2h4l1-2h5',
  people: 'M9 11a3 3 0 100-6 3 3 0 000 6zM3 20c0-4 3-6 6-6s6 2 6 6M16 5a3 3 0 010 6M18 14c2 1 3 3 3 6',
  chart: 'M5 20V10M12 20V4M19 20v-7',
  gear: 'M12 9a3 3 0 100 6 3 3 0 000-6zM12 3v3M12 18v3M3 12h3M18 12h3M6 6l2 2M16 16l2 2M18 6l-2 2M8 16l-2 2',
  bold: 'M7 5h6a3.5 3.5 0 010 7H7zM7 12h7a3.5 3.5 0 010 7H7z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  link: 'M10 14a4 4 0 006 0l3-3a4 4 0 00-6-6l-1 1M14 10a4 4 0 00-6 0l-3 3a4 4 0 006 6l1-1',
  list: 'M9 6h11M9 12h11M9 18h11M4 6h1M4 12h1M4 18h1',
  clip: 'M19 11l-8 8a5 5 0 01-7-7l8-8a3.5 3.5 0 015 5l-8 8a2 2 0 01-3-3l7-7',
  reply: 'M10 6L4 12l6 6M4 12h10c4 0 6 2 6 6',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  star: 'M12 4l2.5 5 5.5.8-4 3.9 1 5.5-5-2.6-5 2.6 1-5.5-4-3.9 5.5-.8z',
  refresh: 'M20 12a8 8 0 11-2.3-5.700L20 9M20 4v5h-5',
  close: 'M6 6l12 12M18 6L6 18',
  minus: 'M5 18h14',
  expand: 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM16 16l5 5',
  chevron: 'M6 9l6 6 6-6',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
} as const;

/** A line drawing that takes the colour of the text around it. */
export function Icon(props: { name: keyof typeof paths; size?: number }) {
  const size = props.size ?? 18;
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" class="icon">
      <path
        d={paths[props.name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
