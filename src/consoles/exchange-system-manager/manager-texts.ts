import { useTranslation } from 'react-i18next';
import type { MailProtocol, ServerStatus, StoreProblem, WatchedService } from '#domain';
import type { Place } from './places.ts';

/** The words that tree, list and dialogs share. */
export interface Texts {
  readonly place: (place: Place) => string;
  readonly serverState: (state: ServerStatus['state']) => string;
  readonly storeState: (problem: StoreProblem | null) => string;
  readonly service: (service: WatchedService) => string;
  readonly protocol: (protocol: MailProtocol) => string;
  readonly member: (kind: 'master' | 'member') => string;
}

type Translate = ReturnType<typeof useTranslation<'consoles-esm'>>['t'];

/** The words of the console in the language in use. */
export function textsOf(t: Translate): Texts {
  const named: Partial<Record<Place['kind'], (place: Place) => string>> = {
    adminGroup: ({ adminGroup }) => adminGroup,
    server: ({ server }) => server,
    protocol: ({ protocol }) => t(`protocolServer.${protocol}`),
    storageGroup: ({ storageGroup }) => storageGroup,
    store: ({ store }) => store,
    routingGroup: ({ routingGroup }) => routingGroup,
    member: ({ server }) => server,
    connector: ({ routingGroup }) => t('roles.connector', { routingGroup }),
  };
  return {
    place: (place) => named[place.kind]?.(place) ?? t(`place.${place.kind as FixedPlace}`),
    serverState: (state) => t(`serverState.${state}`),
    storeState: (problem) => t(`storeState.${problem ?? 'mounted'}`),
    service: (service) => t(`service.${service}`),
    protocol: (protocol) => t(`protocol.${protocol}`),
    member: (kind) => t(`roles.${kind}`),
  };
}

type FixedPlace = Exclude<
  Place['kind'],
  'adminGroup' | 'server' | 'protocol' | 'storageGroup' | 'store' | 'routingGroup' | 'member' | 'connector'
>;

/** {@link textsOf} for a component. */
export function useTexts(): Texts {
  const { t } = useTranslation('consoles-esm');
  return textsOf(t);
}
