package foreword.sandbox.page;

import java.util.Map;
import java.util.regex.Pattern;

/** Slack's names of the emojis in use, as characters. */
final class Emoji {
    private static final Pattern NAME = Pattern.compile(":([a-z0-9_+-]{1,40}):");
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("star2", "🌟"),
            Map.entry("white_check_mark", "✅"),
            Map.entry("heavy_check_mark", "✔️"),
            Map.entry("warning", "⚠️"),
            Map.entry("x", "❌"),
            Map.entry("no_entry", "⛔"),
            Map.entry("no_entry_sign", "🚫"),
            Map.entry("speech_balloon", "💬"),
            Map.entry("pencil", "📝"),
            Map.entry("pencil2", "✏️"),
            Map.entry("memo", "📝"),
            Map.entry("bouquet", "💐"),
            Map.entry("hourglass_flowing_sand", "⏳"),
            Map.entry("hourglass", "⌛"),
            Map.entry("wastebasket", "🗑️"),
            Map.entry("leftwards_arrow_with_hook", "↩️"),
            Map.entry("email", "📧"),
            Map.entry("envelope", "✉️"),
            Map.entry("incoming_envelope", "📨"),
            Map.entry("outbox_tray", "📤"),
            Map.entry("tada", "🎉"),
            Map.entry("wave", "👋"),
            Map.entry("bell", "🔔"),
            Map.entry("no_bell", "🔕"),
            Map.entry("calendar", "📅"),
            Map.entry("bulb", "💡"),
            Map.entry("eyes", "👀"),
            Map.entry("pray", "🙏"),
            Map.entry("heart", "❤️"),
            Map.entry("star", "⭐"),
            Map.entry("sparkles", "✨"),
            Map.entry("handshake", "🤝"),
            Map.entry("paperclip", "📎"),
            Map.entry("lock", "🔒"),
            Map.entry("question", "❓"),
            Map.entry("moneybag", "💰"),
            Map.entry("chart_with_upwards_trend", "📈"),
            Map.entry("bar_chart", "📊"),
            Map.entry("gear", "⚙️"),
            Map.entry("sleeping", "😴"),
            Map.entry("zzz", "💤"),
            Map.entry("slightly_smiling_face", "🙂"),
            Map.entry("smile", "😄"),
            Map.entry("raised_hands", "🙌"),
            Map.entry("clap", "👏"),
            Map.entry("fire", "🔥"),
            Map.entry("rocket", "🚀"),
            Map.entry("+1", "👍"),
            Map.entry("-1", "👎"),
            Map.entry("thumbsup", "👍"),
            Map.entry("ok_hand", "👌"),
            Map.entry("one", "1️⃣"),
            Map.entry("two", "2️⃣"),
            Map.entry("three", "3️⃣"),
            Map.entry("four", "4️⃣"),
            Map.entry("five", "5️⃣"),
            Map.entry("six", "6️⃣"));

    private Emoji() {}

    /** The character; the name between colons for one we do not know. */
    static String of(String name) {
        return KNOWN.getOrDefault(name, ":" + name + ":");
    }

    static String in(String text) {
        return NAME.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(of(found.group(1))));
    }
}
