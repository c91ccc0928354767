// Shell: light, without react-aria; the title screen uses only these.

export { keyOf } from './collection/key-of.ts';
export { LineList, type LineListProps, type TextLine } from './collection/line-list.tsx';
export { type ListColumn, type ListSort, type RowIcon, sortRows } from './collection/list-model.ts';
export { ListView, type ListViewProps } from './collection/list-view.tsx';
export {
  type Task,
  TaskList,
  type TaskListProps,
  type TaskStatus,
  worstStatus,
} from './collection/task-list.tsx';
export { branchIds, findNode, type TreeNode } from './collection/tree-model.ts';
export { TreeView, type TreeViewProps } from './collection/tree-view.tsx';
// Consoles: the classic kit.
export { CrashBoundary, type CrashBoundaryProps } from './crash/crash-boundary.tsx';
export { lazyView } from './crash/lazy-view.tsx';
export { Dialog, type DialogProps } from './dialog/dialog.tsx';
export {
  MessageBox,
  type MessageBoxProps,
  type MessageButton,
  type MessageKind,
} from './dialog/message-box.tsx';
export { PropertySheet, type PropertySheetProps } from './dialog/property-sheet.tsx';
export { Wizard, type WizardProps } from './dialog/wizard.tsx';
export { neighbourPage, type WizardPage } from './dialog/wizard-model.ts';
export { WizardNote } from './dialog/wizard-note.tsx';
export { Button, type ButtonProps } from './fields/button.tsx';
export { CheckBox, type CheckBoxProps } from './fields/check-box.tsx';
export { ComboBox, type ComboBoxProps } from './fields/combo-box.tsx';
export { DualListBox, type DualListBoxProps } from './fields/dual-list-box.tsx';
export type { FieldProps } from './fields/field-props.ts';
export { isCompleteIp } from './fields/ip-address.ts';
export { IpAddressField, type IpAddressFieldProps } from './fields/ip-address-field.tsx';
export { ListBox, type ListBoxProps } from './fields/list-box.tsx';
export { NumberField, type NumberFieldProps } from './fields/number-field.tsx';
export type { Option } from './fields/options.tsx';
export { ProgressBar, type ProgressBarProps } from './fields/progress-bar.tsx';
export { RadioGroup, type RadioGroupProps } from './fields/radio-group.tsx';
export { Select, type SelectProps } from './fields/select.tsx';
export { PasswordField, TextField, type TextFieldProps } from './fields/text-field.tsx';
export { Icon, type IconName, type IconProps, type IconState } from './icon/icon.tsx';
export { KitLanguage } from './kit-language.tsx';
export { ConsoleFrame, type ConsoleFrameProps } from './layout/console-frame.tsx';
export { GroupBox, type GroupBoxProps } from './layout/group-box.tsx';
export { SplitPane, type SplitPaneProps } from './layout/split-pane.tsx';
export { StatusBar, type StatusBarProps } from './layout/status-bar.tsx';
export { type PropertyTab, TabPages, type TabPagesProps } from './layout/tab-pages.tsx';
export { ToolBar, type ToolBarItem, type ToolBarProps } from './layout/tool-bar.tsx';
export { ContextMenu, type ContextMenuProps } from './menu/context-menu.tsx';
export { MenuBar, type MenuBarProps } from './menu/menu-bar.tsx';
export { isSeparator, type MenuEntry, type MenuItem, type MenuSeparator } from './menu/menu-model.ts';
export { StartMenu, type StartMenuProps } from './menu/start-menu.tsx';
export { type ContextMenuHandle, useContextMenu } from './menu/use-context-menu.tsx';
export { type Caption, Captions } from './shell/captions.tsx';
export { Card, type CardProps } from './shell/card.tsx';
export { type Segment, SegmentedControl, type SegmentedControlProps } from './shell/segmented-control.tsx';
export { type Tone, ToneSign } from './shell/tone.tsx';
export { VisuallyHidden } from './shell/visually-hidden.tsx';
export {
  type Appearance,
  applyAppearance,
  defaultAppearance,
  isMotionReduced,
  type ThemeChoice,
} from './theme/apply-theme.ts';
export { useText } from './use-text.ts';
export {
  COMPACT_WIDTH_PX,
  Desktop,
  type DesktopIcon,
  type DesktopProps,
  type WindowDefinition,
} from './window/desktop.tsx';
export { Taskbar, type TaskbarProps, type TaskbarWindow } from './window/taskbar.tsx';
export { useWindowKeys, type WindowKeys } from './window/use-window-keys.ts';
export {
  useWindowManager,
  type WindowActions,
  type WindowManager,
  windowOf,
} from './window/use-window-manager.ts';
export { useCloseWindow, useWindowTitle } from './window/window-context.ts';
export { noWindows, type OpenOptions, reduceWindows, type WindowsState } from './window/window-reducer.ts';
