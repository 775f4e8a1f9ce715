import type { ComponentChildren } from 'preact';

/** A part of the page with a heading that the navigation and addresses can point at. */
export function Section(props: { id: string; heading: string; lead?: string; children: ComponentChildren }) {
  return (
    <section id={props.id} aria-labelledby={`${props.id}-heading`}>
      <h2 id={`${props.id}-heading`}>{props.heading}</h2>
      {props.lead && <p class="section-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}
