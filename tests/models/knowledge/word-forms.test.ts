import { describe, expect, it } from 'vitest';
import { bare, wordPattern } from '../../../models/knowledge/word-forms.ts';

const stands = (word: string, language: string, text: string): boolean =>
  wordPattern(word, language).test(bare(text));

describe('a word in the forms of its language', () => {
  it.each([
    ['server', 'en', 'Servers keep it.'],
    ['server', 'en', 'on the server’s disk'],
    ['e-mail', 'en', 'the recovery e-mail,'],
    ['end-to-end encrypted', 'en', 'It is end-to-end  encrypted.'],
    ['سرور', 'fa', 'روی سرورهای شرکت'],
    ['سرور', 'fa', 'روی سرور\u200cهایش'],
    ['نسخهٔ پشتیبان', 'fa', 'نسخه پشتیبان گوشی'],
    ['اعلان', 'fa', 'اعلان\u200cهای دستگاه'],
    ['خادم', 'ar', 'على الخادم'],
    ['خادم', 'ar', 'وبالخادم نفسه'],
    ['شركة الاتصالات', 'ar', 'لشركة الاتصالات'],
    ['مشفّر من طرف إلى طرف', 'ar', 'والمشفر من طرف إلى طرف'],
    ['نسخة احتياطية', 'ar', 'النسخة الاحتياطية'],
    ['رابط', 'ar', 'للرابط'],
  ])('finds %s (%s) in: %s', (word, language, text) => {
    expect(stands(word, language, text)).toBe(true);
  });

  it.each([
    ['server', 'en', 'an observer'],
    ['order', 'en', 'across the border'],
    ['link', 'en', 'Linking is over'],
    ['پل', 'fa', 'گوگل\u200cپلی'],
    ['پل', 'fa', 'پلیس'],
    ['حکم', 'fa', 'محکم'],
    ['تور', 'fa', 'دستور'],
    ['أمر', 'ar', 'أمريكا'],
    ['جسر', 'ar', 'خادم'],
  ])('does not find %s (%s) in: %s', (word, language, text) => {
    expect(stands(word, language, text)).toBe(false);
  });

  it('reads a word as letters, whatever signs it has', () => {
    expect(stands('SIM (card)', 'en', 'a SIM (card) here')).toBe(true);
    expect(stands('a.b', 'en', 'a.b')).toBe(true);
    expect(stands('a.b', 'en', 'axb')).toBe(false);
  });
});
