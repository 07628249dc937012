package foreword.content;

import foreword.activity.Key;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece worth reading. It keeps its id through all its versions.
 *
 * @param version counted from 1; goes up when its file or its address changes
 * @param title as a person would call it
 * @param line half a sentence that says what it is, such as "two-page checklist"
 * @param archived true when it is not chosen any more
 */
public record ContentItem(Id id, int version, String title, String line, Body body, Fit fit, boolean archived) {
    /** Names a piece. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("k"));
        }
    }

    /** What a reader gets: a file goes along with the mail, a link stands in it. */
    public sealed interface Body {
        /** Gives what belongs to the case at hand. */
        <T> T fold(Function<File, T> file, Function<Link, T> link);
    }

    /**
     * Goes along with the mail.
     *
     * @param name safe, without a path
     * @param bytes how large it is
     */
    public record File(String name, String type, long bytes) implements Body {
        @Override
        public <T> T fold(Function<File, T> file, Function<Link, T> link) {
            return file.apply(this);
        }
    }

    /** Stands in the mail. */
    public record Link(URI address) implements Body {
        @Override
        public <T> T fold(Function<File, T> file, Function<Link, T> link) {
            return link.apply(this);
        }
    }

    public ContentItem {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a piece has a title");
        }
    }

    /** For everybody, in its first version. */
    public static ContentItem of(Id id, String title, String line, Body body) {
        return new ContentItem(id, 1, title, line, body, Fit.ANYBODY, false);
    }

    /** The same piece for these readers. */
    public ContentItem fitting(Fit readers) {
        return new ContentItem(id, version, title, line, body, readers, archived);
    }

    /** Its next version, with another file or address. */
    public ContentItem renewed(Body next) {
        return new ContentItem(id, version + 1, title, line, next, fit, archived);
    }

    /** The same piece under another title, or called something else in a sentence. */
    public ContentItem called(String newTitle, String newLine) {
        return new ContentItem(id, version, newTitle, newLine, body, fit, archived);
    }

    /** Not to be chosen any more, or again. */
    public ContentItem archived(boolean put) {
        return new ContentItem(id, version, title, line, body, fit, put);
    }

    public Optional<File> attached() {
        return body.fold(Optional::of, link -> Optional.empty());
    }

    public Optional<URI> address() {
        return body.fold(file -> Optional.empty(), link -> Optional.of(link.address()));
    }

    /** True while it may be chosen. */
    public boolean current(LocalDate today) {
        return !archived && !fit.expired(today);
    }
}
