package foreword.workflow;

import foreword.draft.MessageKind;
import foreword.people.Segment;
import foreword.words.Tongue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the words for a message and brings them into the forms in which they travel. */
public interface Wording {
    /**
     * Fills the template of this kind.
     *
     * @param locale in which the reader is written to
     * @throws MissingWords when a variable of the template is not known, with its name
     */
    Words write(MessageKind kind, Segment segment, Locale locale, Map<String, Object> variables) throws MissingWords;

    /** The line of this kind that is said aloud, in the reader's language; empty where the templates have none. */
    Optional<String> spoken(MessageKind kind, Segment segment, Locale locale);

    /**
     * Fills the template of this name, for one of us.
     *
     * @throws MissingWords when a variable of the template is not known, with its name
     */
    Words write(String template, Locale locale, Map<String, Object> variables) throws MissingWords;

    String plainText(String markdown);

    String html(String markdown, String title, Locale locale);

    /** The language for readers of whom none is known. */
    Locale usual();

    /** In which language a text is written, as far as its words tell; else the usual one. */
    default Locale languageOf(String plainText) {
        return switch (Tongue.of(plainText)) {
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
            case OTHER -> usual();
        };
    }

    /** Subject and body, the body as Markdown. */
    record Words(String subject, String body) {}
}
