package foreword.workflow;

import foreword.draft.MessageKind;
import foreword.people.Segment;
import java.util.Map;

/** Finds the words for a message and brings them into the forms in which they travel. */
public interface Wording {
    /** The language of our templates without a tag, as BCP 47 writes it. */
    String LANGUAGE = "en";

    /**
     * Fills the template of this kind.
     *
     * @throws MissingWords when a variable of the template is not known, with its name
     */
    Words write(MessageKind kind, Segment segment, Map<String, Object> variables) throws MissingWords;

    String plainText(String markdown);

    String html(String markdown, String title);

    /** Subject and body, the body as Markdown. */
    record Words(String subject, String body) {}
}
