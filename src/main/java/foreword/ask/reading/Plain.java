package foreword.ask.reading;

import java.text.Normalizer;

/** Text without accents, letter for letter, so that every place stays what it was: phones leave accents out. */
final class Plain {
    private static final char[] LATIN = latin();

    private Plain() {}

    static char[] of(char[] text) {
        char[] plain = text.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] < LATIN.length ? LATIN[plain[i]] : plain[i] == '\u2019' ? '\'' : plain[i];
        }
        return plain;
    }

    private static char[] latin() {
        char[] letters = new char[0x180];
        for (char c = 0; c < letters.length; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            letters[c] = Character.isLetter(c) ? parts.charAt(0) : c;
        }
        return letters;
    }
}
