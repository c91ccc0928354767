import type { ReactNode } from 'react';
import { type Key, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

/** One page behind a tab. */
export interface PropertyTab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Props of {@link TabPages}. */
export interface TabPagesProps {
  /** Name of the row of tabs. */
  readonly label: string;
  readonly tabs: readonly PropertyTab[];
  readonly selectedTab?: string;
  readonly onSelectTab?: (id: string) => void;
  /** All pages take the room of the largest, so that nothing moves when another tab is chosen. */
  readonly areStacked?: boolean;
}

/** A row of tabs with the page of the chosen one; the inside of a property sheet, or of a window that is nothing else. */
export function TabPages({
  label,
  tabs,
  selectedTab,
  onSelectTab,
  areStacked = false,
}: TabPagesProps): ReactNode {
  const pages = tabs.map((tab) => (
    <TabPanel key={tab.id} id={tab.id} className="c-tab-panel" shouldForceMount={areStacked}>
      {tab.content}
    </TabPanel>
  ));
  return (
    <Tabs
      className="c-tabs"
      {...(selectedTab === undefined ? {} : { selectedKey: selectedTab })}
      {...(onSelectTab ? { onSelectionChange: (key: Key) => onSelectTab(String(key)) } : {})}
    >
      <TabList className="c-tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="c-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {areStacked ? <div className="c-tab-stack">{pages}</div> : pages}
    </Tabs>
  );
}
