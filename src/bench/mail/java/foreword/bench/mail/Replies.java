package foreword.bench.mail;

import foreword.adapter.mail.reading.ReplyCase;
import foreword.adapter.mail.reading.ReplyScore;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of a reply's new words each reader keeps, and of nobody else's. */
final class Replies implements Part {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final Map<String, String> PEERS = new TreeMap<>(Map.of(
            "email-reply-parser 2.3.9 (npm)", "crisp",
            "planer 1.2.0 (npm)", "planer",
            "node-email-reply-parser 0.1.4 (npm)", "turbo",
            "emailreplyparser 0.0.5 (npm)", "ported"));

    @Override
    public String name() {
        return "replies";
    }

    @Override
    public void print(Markdown out) throws IOException, InterruptedException {
        out.title(
                "Replies: the new words",
                "Share of cases read exactly, white space aside; then the shares that lost a line of the client's and leaked one of"
                        + " somebody else's; then the share of all cases of which every claim of the set holds.",
                "The peers' exceptions are as wrong as ours: where a set keeps signatures or drops names, nobody is excused.",
                "A peer that needs more than " + PATIENCE.toSeconds() + " s for a mail is stopped, and has read nothing."
                        + " Slowest mail: of all, warm, the whole way from bytes for Foreword, the body alone for peers.");
        List<String> columns = new ArrayList<>(List.of("reader"));
        ReplyCase.SETS.forEach(set -> columns.add(
                set + " " + ReplyCase.set(set).size()));
        columns.add("slowest mail");
        out.head(columns.toArray(String[]::new));
        row(out, new Foreword());
        row(out, new Nothing());
        for (Map.Entry<String, String> peer : PEERS.entrySet()) {
            try (NodeReader reader = NodeReader.start(peer.getKey(), peer.getValue(), PATIENCE)) {
                row(out, reader);
            }
        }
    }

    private static void row(Markdown out, Reader reader) throws IOException, InterruptedException {
        List<Object> cells = new ArrayList<>(List.of(reader.name()));
        long slowest = 0;
        for (String set : ReplyCase.SETS) {
            ReplyScore score = new ReplyScore();
            for (ReplyCase reply : ReplyCase.set(set)) {
                reader.newWords(reply);
                Reading reading = reader.newWords(reply);
                score.add(reply, reading.text());
                slowest = Math.max(slowest, reading.nanos());
            }
            cells.add("%.3f (%.2f/%.2f) %.3f".formatted(score.exact(), score.lost(), score.leaked(), score.held()));
        }
        cells.add(slowest >= PATIENCE.toNanos() ? "stopped" : Markdown.millis(slowest));
        out.row(cells.toArray());
    }
}
