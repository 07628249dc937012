package foreword.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pieces we have, and the ledger of who got which. A person is named as {@code target/…} or {@code contact/…}. */
public interface ContentLibrary {
    /** Adds a piece, or puts this version in the place of an earlier one; a link has no bytes. */
    void add(ContentItem item, byte[] file);

    /** Changes everything but the file. */
    void change(ContentItem item);

    Optional<ContentItem> find(ContentItem.Id id);

    /** The bytes; none for a link. */
    byte[] file(ContentItem.Id id);

    /** By title, the archived ones too. */
    List<ContentItem> all();

    /** Pieces that went to any of these, who are one person, or are about to go. */
    default Set<ContentItem.Id> had(List<String> persons) {
        return hadBut(persons, "");
    }

    /** The same, but for what this draft itself brings. */
    Set<ContentItem.Id> hadBut(List<String> persons, String draft);

    /**
     * Writes into the ledger that a piece is about to go; false, and nothing is written, when the person had it or when another
     * mail is about to bring it. Promising the same with the same draft again changes nothing.
     */
    boolean promise(Handed promised);

    /** The mail of this draft will not go: what it promised is free again. */
    void release(String draft);

    /** The mail of this draft has gone. */
    void gone(String draft, Instant at);

    /** True while an approved mail that brings this piece has not gone. */
    default boolean underWay(ContentItem.Id id) {
        return ledger().stream()
                .anyMatch(line -> line.sentAt() == null && line.piece().equals(id));
    }

    /** The whole ledger, the oldest first. */
    List<Handed> ledger();
}
