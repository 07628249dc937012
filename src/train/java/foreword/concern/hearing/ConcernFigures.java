package foreword.concern.hearing;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How well concerns are heard: precision and recall on lines that were kept aside, and false alarms on public mail. */
final class ConcernFigures {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "nl");

    private final Listener listener;

    ConcernFigures(Listener listener) {
        this.listener = listener;
    }

    void print(List<Line> aside, List<Line> mail) {
        System.out.println("| messages kept aside | concerns | others | precision | recall | span overlaps |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        row("lines of concerns", aside, line -> line.source().equals("own"));
        LANGUAGES.forEach(language -> row(
                "… " + language,
                aside,
                line -> line.source().equals("own") && line.language().equals(language)));
        row("lines of praise", aside, line -> line.source().equals("praise"));
        row("all", aside, line -> true);
        long alarms = mail.stream().filter(this::isSaid).count();
        System.out.printf(
                Locale.ROOT,
                "public mail (dev_email): %d alarms among %d, %.2f%%%n",
                alarms,
                mail.size(),
                100.0 * alarms / mail.size());
        System.out.printf(Locale.ROOT, "Brier score on all kept aside: %.4f%n", brier(aside));
    }

    double precision(List<Line> lines) {
        List<Line> said = lines.stream().filter(this::isSaid).toList();
        return said.stream().filter(Line::concern).count() / (double) Math.max(1, said.size());
    }

    double recall(List<Line> lines) {
        List<Line> concerns = lines.stream().filter(Line::concern).toList();
        return concerns.stream().filter(this::isSaid).count() / (double) Math.max(1, concerns.size());
    }

    boolean isSaid(Line line) {
        return probability(line) >= listener.model().sure();
    }

    private void row(String name, List<Line> all, Predicate<Line> of) {
        List<Line> lines = all.stream().filter(of).toList();
        long concerns = lines.stream().filter(Line::concern).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.3f | %.3f | %.3f |%n",
                name,
                concerns,
                lines.size() - concerns,
                precision(lines),
                recall(lines),
                overlap(lines));
    }

    /** Of those found whose words are marked, how many quotes share at least half of the marked words and no more than as many others. */
    private double overlap(List<Line> lines) {
        List<Line> found = lines.stream()
                .filter(line -> line.concern() && line.from() >= 0 && isSaid(line))
                .toList();
        long good = found.stream().filter(this::quotesWell).count();
        return good / (double) Math.max(1, found.size());
    }

    private boolean quotesWell(Line line) {
        Listener.Heard heard = listener.hear(line.text(), null).orElseThrow();
        int from = heard.words().start(heard.from());
        int to = heard.words().end(heard.to() - 1);
        int shared = Math.min(to, line.to()) - Math.max(from, line.from());
        int either = Math.max(to, line.to()) - Math.min(from, line.from());
        return shared * 2 >= either;
    }

    private double brier(List<Line> lines) {
        return lines.stream()
                .mapToDouble(line -> probability(line) - (line.concern() ? 1 : 0))
                .map(error -> error * error)
                .average()
                .orElse(0);
    }

    private double probability(Line line) {
        return listener.hear(line.text(), null).map(Listener.Heard::probability).orElse(0.0);
    }
}
