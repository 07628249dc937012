package foreword.praise.hearing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the peers that learn are trained on; a row counts more by coming more often. */
final class PeerRows {
    private static final int MAILS = 4;
    private static final int OWN = 5;

    private PeerRows() {}

    /** The public rows that our model learns from too. */
    static List<Labelled> open() throws IOException {
        List<Labelled> rows = new ArrayList<>(LabelledMessages.shared("train.jsonl").stream()
                .filter(message -> message.source().equals("ge"))
                .toList());
        addRepeatedly(rows, LabelledMessages.shared("train_email.jsonl"), MAILS);
        return rows;
    }

    /** And our own lines, but for every fifth, as our model. */
    static List<Labelled> openAndOwn() throws IOException {
        List<Labelled> rows = open();
        addRepeatedly(rows, TrainPraise.every(LabelledMessages.own(), false), OWN);
        return rows;
    }

    private static void addRepeatedly(List<Labelled> rows, List<Labelled> added, int times) {
        Collections.nCopies(times, added).forEach(rows::addAll);
    }
}
