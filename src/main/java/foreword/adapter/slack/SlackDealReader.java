package foreword.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.deal.DealNews;
import foreword.deal.PayloadReader;
import foreword.deal.reading.DealPosts;
import foreword.deal.reading.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads deal news in a Slack message, wherever its app put it: text, blocks, attachments. A person's message is its text; the
 * copy of it in a {@code rich_text} block counts once.
 */
public final class SlackDealReader implements PayloadReader {
    private static final Pattern LINKED = Pattern.compile("<https?://[^|>]{1,2000}\\|([^<>]{1,300})>");

    private final DealPosts posts;

    public SlackDealReader(DealPosts posts) {
        this.posts = posts;
    }

    @Override
    public DealNews read(String body, Map<String, String> headers) {
        JsonNode given;
        try {
            given = Json.read(body);
        } catch (IllegalArgumentException broken) {
            return DealNews.none("no JSON of a Slack message");
        }
        JsonNode event = given.path("event").isObject() ? given.path("event") : given;
        return switch (Json.textOrEmpty(event, "subtype")) {
            case "message_deleted" -> DealNews.none("a message that was deleted");
            case "message_changed" -> message(event.path("message"));
            default -> message(event);
        };
    }

    /** A text as it was typed into Slack, its markup still in it. */
    public DealNews text(String mrkdwn) {
        return posts.read(MrkdwnText.plain(mrkdwn, id -> ""));
    }

    /** One message, new or as it reads after an edit. */
    public DealNews message(JsonNode message) {
        boolean structured = message.path("attachments").size() > 0 || hasFields(message.path("blocks"));
        String text = Json.textOrEmpty(message, "text");
        if (!structured && !text.isBlank()) {
            return text(text);
        }
        Parts parts = new Parts();
        parts.line(text);
        parts.blocks(message.path("blocks"));
        message.path("attachments").forEach(parts::attachment);
        return posts.read(new Post(parts.lines, parts.fields, parts.title));
    }

    private static boolean hasFields(JsonNode blocks) {
        for (JsonNode block : blocks) {
            if (!Json.textOrEmpty(block, "type").equals("rich_text")
                    && !Json.textOrEmpty(block, "type").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** What a message is made of, in the order in which a reader sees it. */
    private static final class Parts {
        private final List<String> lines = new ArrayList<>();
        private final List<Post.Field> fields = new ArrayList<>();
        private @Nullable String title;

        void line(String mrkdwn) {
            String words = plain(mrkdwn);
            if (!words.isBlank() && !lines.contains(words)) {
                lines.add(words);
            }
        }

        void blocks(JsonNode blocks) {
            for (JsonNode block : blocks) {
                switch (Json.textOrEmpty(block, "type")) {
                    case "context" -> {}
                    case "section" -> section(block);
                    default -> line(RichText.plain(block, id -> ""));
                }
            }
        }

        private void section(JsonNode block) {
            String text = Json.textOrEmpty(block, "text.text");
            Matcher linked = LINKED.matcher(text);
            if (title == null && linked.find() && !isCallToAction(linked.group(1))) {
                title = linked.group(1).strip();
            }
            line(text);
            block.path("fields").forEach(field -> field(Json.textOrEmpty(field, "text")));
        }

        private static boolean isCallToAction(String label) {
            return label.matches(
                    "(?iU)(?:view|open|see|show|go to|click|details|more|link|zum|öffnen|ansehen|voir|ver|bekijk|vedi|apri|abrir)\\b.*|here");
        }

        /** A field of a section: its label on the first line or before a colon. */
        private void field(String mrkdwn) {
            String words = plain(mrkdwn);
            int end = words.indexOf('\n');
            if (end > 0) {
                String label = words.substring(0, end).replaceFirst("\\s*[:：]\\s*$", "");
                fields.add(new Post.Field(label, words.substring(end + 1).strip()));
            } else {
                Post.Field.of(words).ifPresentOrElse(fields::add, () -> line(mrkdwn));
            }
        }

        void attachment(JsonNode attachment) {
            String pretext = Json.textOrEmpty(attachment, "pretext");
            String text = Json.textOrEmpty(attachment, "text");
            line(pretext);
            if (attachment.hasNonNull("title")) {
                String named = plain(Json.textOrEmpty(attachment, "title"));
                if (attachment.hasNonNull("title_link") && title == null) {
                    title = named;
                } else {
                    line(named);
                }
            }
            line(text);
            attachment
                    .path("fields")
                    .forEach(field -> fields.add(new Post.Field(
                            plain(Json.textOrEmpty(field, "title")), plain(Json.textOrEmpty(field, "value")))));
            blocks(attachment.path("blocks"));
            if (pretext.isBlank() && text.isBlank()) {
                line(Json.textOrEmpty(attachment, "fallback"));
            }
        }

        private static String plain(String mrkdwn) {
            return MrkdwnText.plain(mrkdwn, id -> "");
        }
    }
}
