import type { TabState } from '../../lib/browser/protocol.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { nameOfId } from '../words.ts';
import type { PanelActions } from './actions.ts';
import { FindingItem } from './finding-item.tsx';

interface ListProps {
  findings: readonly Finding[];
  state: TabState;
  actions: PanelActions;
}

/** Findings as a list keyed by finding, so that what stays on the screen is not drawn anew while the agent types. */
export function FindingList({ findings, state, actions }: ListProps) {
  return (
    <ol class="finding-list">
      {findings.map((finding) => (
        <FindingItem
          key={finding.key}
          finding={finding}
          name={state.result?.names[finding.check] ?? nameOfId(finding.check)}
          state={state}
          actions={actions}
        />
      ))}
    </ol>
  );
}
