import { CountryField } from '../../components/CountryField.tsx';
import { answer } from '../../stores/answers.ts';
import { useStore } from '../../stores/store.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { YouQuestionPage } from './YouQuestionPage.tsx';

export const CountryQuestion = () => {
  const { t } = useTexts();
  const country = useStore((state) => state.answers.country);
  const phoneCountry = useStore((state) => state.answers.phoneCountry);
  return (
    <YouQuestionPage
      question="country"
      answered={country !== null}
      onUnknown={() => {
        answer('country', null);
        answer('phoneCountry', null);
      }}
    >
      <CountryField
        label={t('you.country.live')}
        value={country}
        onChange={(value) => answer('country', value)}
      />
      <CountryField
        label={t('you.country.phone')}
        hint={t('you.country.phone.same')}
        value={phoneCountry}
        onChange={(value) => answer('phoneCountry', value)}
      />
    </YouQuestionPage>
  );
};
