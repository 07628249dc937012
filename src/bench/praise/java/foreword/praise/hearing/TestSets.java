package foreword.praise.hearing;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the contenders are judged on.
 *
 * @param mails dev_email
 * @param lines dev_b2b_challenge, as far as a client said it
 * @param all the development parts of the public sets: what speed is measured on
 */
record TestSets(List<Labelled> mails, List<Labelled> lines, List<Labelled> all) {
    private static final int PRAISE_KEPT = 12;

    static TestSets load() throws IOException {
        return new TestSets(
                LabelledMessages.shared("dev_email.jsonl"),
                LabelledMessages.shared("dev_b2b_challenge.jsonl").stream()
                        .filter(Labelled::client)
                        .toList(),
                LabelledMessages.shared("dev.jsonl"));
    }

    /** The part of GoEmotions. */
    List<Labelled> comments() {
        return all.stream().filter(message -> message.source().equals("ge")).toList();
    }

    /** What customers and programmers wrote at work: MultiDoGO and Senti4SD, whose labels are weak. */
    List<Labelled> chats() {
        return all.stream()
                .filter(message ->
                        message.source().equals("md") || message.source().equals("so"))
                .toList();
    }

    /** Our own lines that training did not see: every one that is no praise, most of them traps, and one praise in twelve. */
    List<Labelled> littlePraise() throws IOException {
        List<Labelled> aside = TrainPraise.every(LabelledMessages.own(), true);
        return IntStream.range(0, aside.size())
                .filter(i -> !aside.get(i).praise() || i % PRAISE_KEPT == 0)
                .mapToObj(aside::get)
                .toList();
    }

    List<String> texts() {
        return all.stream().map(Labelled::text).toList();
    }

    static double share(List<Labelled> messages) {
        return messages.stream().filter(Labelled::praise).count() / (double) messages.size();
    }
}
