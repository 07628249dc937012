package foreword.content;

import java.util.List;
import java.util.Optional;

/** The pieces we have, and who was sent which. A person is named as {@code target/…} or {@code contact/…}. */
public interface ContentLibrary {
    void add(ContentItem item, byte[] file);

    Optional<ContentItem> find(ContentItem.Id id);

    byte[] file(ContentItem.Id id);

    List<ContentItem> all();

    /** Pieces this person was not sent yet. */
    List<ContentItem> newTo(String person);

    void sentTo(String person, ContentItem.Id item);
}
