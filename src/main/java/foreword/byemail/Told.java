package foreword.byemail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a card says, in plain words, as its row is now.
 *
 * @param subject of the mail, one line
 * @param sentence what happened or is asked, whole
 * @param notes what else is good to know, in small print
 * @param settled nobody has to do anything about it any more
 * @param language in which it is said
 */
public record Told(
        String subject,
        String sentence,
        List<Passage> passages,
        List<Deed> deeds,
        List<String> notes,
        boolean settled,
        Locale language) {

    public Told {
        passages =
                passages.stream().filter(passage -> !passage.text().isBlank()).toList();
        deeds = List.copyOf(deeds);
        notes = notes.stream().filter(note -> !note.isBlank()).toList();
    }

    static Told open(String subject, String sentence, List<Passage> passages, List<Deed> deeds, String... notes) {
        return new Told(subject, sentence, passages, deeds, List.of(notes), false, Locale.ENGLISH);
    }

    static Told settled(String sentence, List<Passage> passages, List<Deed> deeds, String... notes) {
        return new Told(sentence, sentence, passages, deeds, List.of(notes), true, Locale.ENGLISH);
    }

    /** The same, said in this language. */
    Told in(Locale other) {
        return new Told(subject, sentence, passages, deeds, notes, settled, other);
    }

    Optional<Deed> deed(String action, String value) {
        return deeds.stream()
                .filter(deed -> deed.action().equals(action) && deed.value().equals(value))
                .findFirst();
    }

    /** The first deed with this name, whatever its value. */
    Optional<Deed> deed(String action) {
        return deeds.stream().filter(deed -> deed.action().equals(action)).findFirst();
    }

    /** The same under a sentence of its own, with these deeds before the others. */
    Told under(String newSubject, String newSentence, List<Deed> first) {
        List<Deed> all = new ArrayList<>(first);
        all.addAll(deeds);
        return new Told(newSubject, newSentence, passages, all, notes, settled, language);
    }
}
