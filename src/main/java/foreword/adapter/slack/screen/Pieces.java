package foreword.adapter.slack.screen;

import foreword.content.ContentItem;
import foreword.content.ContentLibrary;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a piece of content is named on a screen, for example {@code Rollout checklist (PDF, 212 kB)}. */
final class Pieces {
    private static final int KILO = 1000;

    private Pieces() {}

    static Optional<ContentItem> of(ContentLibrary library, ContentItem.@Nullable Id id) {
        return Optional.ofNullable(id).flatMap(library::find);
    }

    static String name(ContentItem piece) {
        return Cut.to(50, Mrkdwn.oneLine(piece.title())) + " ("
                + piece.body()
                        .fold(
                                file -> kind(file) + size(file.bytes()),
                                link -> "link, "
                                        + Cut.to(
                                                30,
                                                Mrkdwn.oneLine(String.valueOf(
                                                        link.address().getHost()))))
                + ")";
    }

    private static String kind(ContentItem.File file) {
        int dot = file.name().lastIndexOf('.');
        String ending = file.name().substring(dot + 1);
        return dot < 0 || ending.length() > 4 ? "" : Mrkdwn.oneLine(ending).toUpperCase(Locale.ROOT) + ", ";
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? Math.max(1, Math.round((double) bytes / KILO)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
    }
}
