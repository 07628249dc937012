package foreword.content;

import java.util.Set;

/**
 * Who is to read a piece, and who hands it on.
 *
 * @param name the given name of the reader
 * @param challenge what the reader is busy with, may be empty
 * @param why why we want to meet the reader, may be empty
 * @param segment of whoever introduces us
 * @param language of the mail, as BCP 47 writes it
 * @param had pieces that went to the reader, or will, in whatever version
 */
public record Reader(
        String name, String challenge, String why, String segment, String language, Set<ContentItem.Id> had) {
    public Reader {
        had = Set.copyOf(had);
    }
}
