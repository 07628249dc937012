package foreword.ask.reading;

import foreword.ask.Answer;
import foreword.ask.AnswerReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How well replies are read: precision and recall of each answer, and how much was left to the owner. */
final class AnswerFigures {
    private static final LocalDate ON = LocalDate.of(2026, 11, 27);
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "nl", "it");

    private final List<Read> all;

    AnswerFigures(AnswerReader reader, List<Line> lines) {
        this.all = lines.stream()
                .map(line -> new Read(line, reader.read(line.text(), ON).answer()))
                .toList();
    }

    /** A line, and how it was read. */
    private record Read(Line line, Answer answer) {
        boolean isRight() {
            return answer == line.answer();
        }
    }

    void print() {
        System.out.println("| replies | lines | read so | precision | recall | left to the owner |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Answer answer : Answer.LEARNED) {
            if (answer != Answer.UNCLEAR) {
                row(answer.name().toLowerCase(Locale.ROOT).replace('_', '-'), all, answer);
            }
        }
        for (String language : LANGUAGES) {
            List<Read> some = all.stream()
                    .filter(read -> read.line().language().equals(language))
                    .toList();
            row(language + ": yes", some, Answer.YES);
            row(language + ": no", some, Answer.NO);
            System.out.printf(
                    Locale.ROOT,
                    "| %s: all | %d | | %.3f | %.3f | %.3f |%n",
                    language,
                    some.size(),
                    precision(some),
                    recall(some),
                    abstained(some));
        }
        System.out.printf(
                Locale.ROOT,
                "| all | %d | | %.3f | %.3f | %.3f |%n",
                all.size(),
                precision(all),
                recall(all),
                abstained(all));
        System.out.printf(
                Locale.ROOT,
                "| unclear lines | %d | | | | %.3f |%n",
                of(Answer.UNCLEAR, all).size(),
                abstained(of(Answer.UNCLEAR, all)));
    }

    double precision(Answer answer) {
        return precision(said(answer, all));
    }

    double recall(Answer answer) {
        return recall(of(answer, all));
    }

    private static void row(String name, List<Read> reads, Answer answer) {
        List<Read> of = of(answer, reads);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | %.3f |%n",
                name,
                of.size(),
                said(answer, reads).size(),
                precision(said(answer, reads)),
                recall(of),
                abstained(of));
    }

    private static List<Read> of(Answer answer, List<Read> reads) {
        return reads.stream().filter(read -> read.line().answer() == answer).toList();
    }

    private static List<Read> said(Answer answer, List<Read> reads) {
        return reads.stream().filter(read -> read.answer() == answer).toList();
    }

    /** Of those that were taken for an answer, the part that was taken for the right one. */
    private static double precision(List<Read> reads) {
        List<Read> said =
                reads.stream().filter(read -> read.answer() != Answer.UNCLEAR).toList();
        return said.stream().filter(Read::isRight).count() / (double) Math.max(1, said.size());
    }

    private static double recall(List<Read> reads) {
        List<Read> clear = reads.stream()
                .filter(read -> read.line().answer() != Answer.UNCLEAR)
                .toList();
        return clear.stream().filter(Read::isRight).count() / (double) Math.max(1, clear.size());
    }

    private static double abstained(List<Read> reads) {
        return said(Answer.UNCLEAR, reads).size() / (double) Math.max(1, reads.size());
    }
}
