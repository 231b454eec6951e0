import { ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox';
import { useTexts } from '../texts/use-texts.ts';
import { countriesFound, countriesIn } from './countries.ts';

interface CountryFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | null;
  onChange(country: string | null): void;
}

/** A country, found by typing part of its name in any language of the window. */
export const CountryField = ({ label, hint, value, onChange }: CountryFieldProps) => {
  const { t, language } = useTexts();
  const countries = useMemo(() => countriesIn(language), [language]);
  const isFound = useMemo(() => {
    let last = { typed: '', names: new Set(countries.map(({ name }) => name)) };
    return (name: string, typed: string): boolean => {
      if (last.typed !== typed) {
        const names = new Set(countriesFound(countries, typed).map((country) => country.name));
        last = { typed, names };
      }
      return last.names.has(name);
    };
  }, [countries]);
  return (
    <ComboBox
      className="country"
      // A new language is a new list of names; the field must not keep the old one's text.
      key={language}
      defaultItems={countries}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={isFound}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      <div className="field">
        <Input className="field-input" placeholder={hint ?? t('country.placeholder')} />
        <Button className="field-button">
          <ChevronDown aria-hidden="true" size={18} />
        </Button>
      </div>
      <Popover className="popover popover-list" offset={4}>
        <ListBox
          className="listbox"
          renderEmptyState={() => <p className="listbox-empty">{t('country.none')}</p>}
        >
          {(country: (typeof countries)[number]) => (
            <ListBoxItem id={country.code} textValue={country.name} className="option">
              {country.name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
