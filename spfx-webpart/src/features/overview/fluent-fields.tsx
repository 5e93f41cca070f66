import { Dropdown, registerIcons, ResponsiveMode, SearchBox, type IDropdownOption, type IDropdownStyles, type ISearchBoxStyles } from '@fluentui/react';
import type { ShownStatus } from '@virksomhedsplaner/shared/domain';
import * as React from 'react';
import { Icon } from '../../ui/Icon.js';
import { StatusMark } from '../../ui/StatusMark.js';
import { useSurroundings } from '../../ui/surroundings.js';
import { Themed } from '../../ui/Themed.js';
import styles from './filters.module.scss';
import { FluentTheme } from './FluentTheme.js';
import type { FacetOption } from './overview-view.js';

// our own drawings under our own names: which icon font a page carries is not ours to trust
registerIcons({ icons: { vpSearch: <Icon name="search" />, vpClear: <Icon name="cross" /> } });

export interface SearchFieldProps {
  id: string;
  label: string;
  text: string;
  onText(text: string): void;
}

const searchStyles: Partial<ISearchBoxStyles> = { root: { height: 32 }, field: { fontSize: 14 } };

export function SearchField({ id, label, text, onText }: SearchFieldProps): React.ReactElement {
  const { filters } = useSurroundings().strings;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <FluentTheme>
        <SearchBox
          id={id}
          placeholder={filters.searchExample}
          value={text}
          onChange={(_event, value) => onText(value ?? '')}
          iconProps={{ iconName: 'vpSearch' }}
          clearButtonProps={{ ariaLabel: filters.clearSearch, iconProps: { iconName: 'vpClear' } }}
          disableAnimation
          autoComplete="off"
          styles={searchStyles}
        />
      </FluentTheme>
    </div>
  );
}

export interface ChoiceFieldProps {
  id: string;
  label: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  /** Statuses carry their shape beside the word. */
  marked?: boolean;
  onChosen(keys: string[]): void;
}

const choiceStyles: Partial<IDropdownStyles> = { dropdown: { minWidth: 0 }, callout: { maxWidth: 340 }, dropdownItem: { height: 'auto' } };

/** A list of choices, several at a time, each with its number. */
export function ChoiceField({ id, label, options, chosen, marked, onChosen }: ChoiceFieldProps): React.ReactElement {
  const { filters } = useSurroundings().strings;
  const name = (key: string): string => options.find((option) => option.key === key)?.name ?? key;
  const toggle = (option: IDropdownOption | undefined): void => {
    if (option === undefined) return;
    const key = String(option.key);
    onChosen(option.selected === true ? [...chosen, key] : chosen.filter((other) => other !== key));
  };
  const value = (text: string): React.ReactElement => (
    <span id={`${id}-value`} className={styles.value}>
      {text}
    </span>
  );
  return (
    <div className={styles.field}>
      <span id={`${id}-label`}>{label}</span>
      <FluentTheme>
        <Dropdown
          id={id}
          multiSelect
          ariaLabel={label}
          aria-labelledby={`${id}-label ${id}-value`}
          placeholder={filters.all}
          options={options.map(({ key, name: text, count }) => ({ key, text, data: count, ariaLabel: `${text}${filters.count}${count}` }))}
          selectedKeys={[...chosen]}
          onChange={(_event, option) => toggle(option)}
          onRenderTitle={() => value(chosen.length === 1 ? name(chosen[0] ?? '') : filters.chosen(chosen.length))}
          onRenderPlaceholder={() => value(filters.all)}
          // the list is drawn at the end of the document, outside our frame
          onRenderList={(props, render) => <Themed>{render?.(props)}</Themed>}
          onRenderOption={(option) => <Option option={option} marked={marked} />}
          onRenderCaretDown={() => <Icon name="chevron" />}
          dropdownWidth="auto"
          responsiveMode={ResponsiveMode.large}
          calloutProps={{ calloutMaxHeight: 400 }}
          styles={choiceStyles}
        />
      </FluentTheme>
    </div>
  );
}

function Option({ option, marked }: { option: IDropdownOption | undefined; marked: boolean | undefined }): React.ReactElement {
  if (option === undefined) return <></>;
  return (
    <span className={styles.option}>
      {marked && <StatusMark status={option.key as ShownStatus} />}
      <span>{option.text}</span>
      <span className={styles.count}>{option.data}</span>
    </span>
  );
}
