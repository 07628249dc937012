package foreword.bench.mail;

import foreword.adapter.mail.reading.AnswersBelow;
import foreword.adapter.mail.reading.ReplyCase;
import foreword.adapter.mail.reading.ReplyScore;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How much of answers that stand below or between quoted lines each reader keeps. */
final class Below implements Part {
    @Override
    public String name() {
        return "below";
    }

    @Override
    public void print(Markdown out) throws IOException, InterruptedException {
        List<ReplyCase> cases = AnswersBelow.cases();
        out.title(
                "Answers below and between",
                cases.size() + " replies of our own making: every head over every way of marking and every place for an answer.",
                "A quote between two answers is to stay, one above the first or below the last to go, as a signature is.",
                "Line F1: of all lines that are not blank. The rules were made with these in sight, so the first row proves little.");
        out.head("reader", "exact", "lost a line", "leaked a line", "line F1");
        row(out, new Foreword(), cases);
        row(out, new Nothing(), cases);
        for (Map.Entry<String, String> peer : Replies.PEERS.entrySet()) {
            try (NodeReader reader = NodeReader.start(peer.getKey(), peer.getValue(), Replies.PATIENCE)) {
                row(out, reader, cases);
            }
        }
    }

    private static void row(Markdown out, Reader reader, List<ReplyCase> cases) throws IOException, InterruptedException {
        ReplyScore score = new ReplyScore();
        for (ReplyCase reply : cases) {
            score.add(reply, reader.newWords(reply).text());
        }
        out.row(reader.name(), score.exact(), score.lost(), score.leaked(), score.lineF1());
    }
}
