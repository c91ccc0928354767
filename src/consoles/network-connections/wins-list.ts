/** The list of WINS servers and which of them is chosen; an address may stand in it more than once. */
export interface WinsList {
  readonly servers: readonly string[];
  /** Its place in the list; null = none. */
  readonly selected: number | null;
}

/** A further server, last in the order of use and chosen. */
export function withServer({ servers }: WinsList, server: string): WinsList {
  return { servers: [...servers, server], selected: servers.length };
}

/** The chosen server with another address. */
export function withEdited({ servers, selected }: WinsList, server: string): WinsList {
  return { servers: servers.map((each, index) => (index === selected ? server : each)), selected };
}

/** Without the chosen server. The next one is chosen then, or the last. */
export function withoutSelected({ servers, selected }: WinsList): WinsList {
  if (selected === null) return { servers, selected };
  const rest = servers.filter((_each, index) => index !== selected);
  return { servers: rest, selected: rest.length === 0 ? null : Math.min(selected, rest.length - 1) };
}

/** Whether the chosen server can go a place up (-1) or down (1). */
export function canShift({ servers, selected }: WinsList, step: -1 | 1): boolean {
  return selected !== null && servers[selected + step] !== undefined;
}

/** The chosen server a place up or down; the same list when it cannot go further. */
export function shifted(list: WinsList, step: -1 | 1): WinsList {
  const { servers, selected } = list;
  const [server, other] = selected === null ? [] : [servers[selected], servers[selected + step]];
  if (selected === null || server === undefined || other === undefined) return list;
  const order = servers.map((each, index) =>
    index === selected ? other : index === selected + step ? server : each,
  );
  return { servers: order, selected: selected + step };
}
