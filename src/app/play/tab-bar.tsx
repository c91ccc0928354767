import { useTranslation } from 'react-i18next';

/** What a narrow screen shows; on a wide one the pager is always there, and the others lie over the room. */
export type View = 'room' | 'wiring' | 'kvm' | 'pager';

const views = [
  { id: 'room', key: 'viewRoom', sign: '▤' },
  { id: 'wiring', key: 'viewWiring', sign: '⌁' },
  { id: 'kvm', key: 'viewKvm', sign: '▣' },
  { id: 'pager', key: 'viewPager', sign: '☎' },
] as const;

/** The bar at the foot of a narrow screen. */
export function TabBar({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const { t } = useTranslation('app');
  return (
    <nav className="tabs" aria-label={t('play.views')}>
      {views.map((tab) => (
        <button
          key={tab.id}
          type="button"
          className="tab"
          aria-current={view === tab.id ? 'true' : undefined}
          onClick={() => onView(tab.id)}
        >
          <span aria-hidden="true">{tab.sign}</span>
          {t(`play.${tab.key}`)}
        </button>
      ))}
    </nav>
  );
}
