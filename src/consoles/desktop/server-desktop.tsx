import { Activity, type ReactNode, useState } from 'react';
import type { Session } from '#session';
import { KvmScreen } from './kvm-screen.tsx';
import './desktop.css';

/** Props of {@link ServerDesktop}. */
export interface ServerDesktopProps {
  readonly session: Session;
  /** Name of the server to show; null shows nothing but keeps what is open on the others. */
  readonly node: string | null;
  /** Ids of the consoles that the level allows. */
  readonly tools: readonly string[];
}

interface Visited {
  readonly session: Session;
  readonly nodes: readonly string[];
}

/**
 * The KVM: the screen of one server. Keep it mounted and change `node` to switch between servers: the desktops that
 * were shown before stay as they were, half-filled wizards included.
 */
export function ServerDesktop({ session, node, tools }: ServerDesktopProps): ReactNode {
  const [visited, setVisited] = useState<Visited>({ session, nodes: node === null ? [] : [node] });
  let known = visited.session === session ? visited.nodes : [];
  if (node !== null && !known.includes(node)) known = [...known, node];
  if (visited.session !== session || known.length !== visited.nodes.length) {
    setVisited({ session, nodes: known });
  }
  return (
    <div className="kvm" hidden={node === null}>
      {known.map((name) => (
        <Activity key={name} mode={name === node ? 'visible' : 'hidden'}>
          <KvmScreen session={session} node={name} tools={tools} />
        </Activity>
      ))}
    </div>
  );
}
