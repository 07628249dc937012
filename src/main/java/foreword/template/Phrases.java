package foreword.template;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What the program says, in one language. Values are put in as they are: whoever shows them escapes them. */
public final class Phrases {
    private final Locale language;
    private final Function<Phrase, Form> forms;
    private final Dates dates;

    /** @param forms finds the words of each phrase in this language */
    public Phrases(Locale language, Function<Phrase, Form> forms) {
        this.language = language;
        this.forms = forms;
        this.dates = new Dates(language);
    }

    public Locale language() {
        return language;
    }

    /** How days and hours are written in it. */
    public Dates dates() {
        return dates;
    }

    /**
     * Says it.
     *
     * @param values one for each place, in the order of {@link Phrase#places}
     */
    public String say(Phrase phrase, String... values) {
        if (phrase.counted()) {
            throw new IllegalArgumentException(phrase.area() + "." + phrase.key() + " wants a count");
        }
        return forms.apply(phrase).filled(false, values(phrase, phrase.places(), values));
    }

    /**
     * Says it of one or of several.
     *
     * @param values one for each place after the count, in the order of {@link Phrase#places}
     */
    public String say(Phrase phrase, long count, String... values) {
        if (!phrase.counted()) {
            throw new IllegalArgumentException(phrase.area() + "." + phrase.key() + " wants no count");
        }
        List<String> places = phrase.places().subList(1, phrase.places().size());
        Map<String, String> all = values(phrase, places, values);
        all.put(Phrase.COUNT, String.valueOf(count));
        return forms.apply(phrase).filled(count == 1, all);
    }

    private static Map<String, String> values(Phrase phrase, List<String> places, String... values) {
        if (values.length != places.size()) {
            throw new IllegalArgumentException(phrase.area() + "." + phrase.key() + " has the places " + places
                    + ", but " + values.length + " values were given");
        }
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            all.put(places.get(i), values[i]);
        }
        return all;
    }
}
