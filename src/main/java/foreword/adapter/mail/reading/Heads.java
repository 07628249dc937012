package foreword.adapter.mail.reading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a text other mails begin; each line is looked at once, whoever asks. */
final class Heads {
    private final List<MailLine> lines;
    private final @Nullable HeaderBlock[] blocks;
    private final boolean[] looked;
    private final int[] spoken;
    private final int[] lengths;

    private Heads(List<MailLine> lines) {
        this.lines = lines;
        this.blocks = new HeaderBlock[lines.size()];
        this.looked = new boolean[lines.size()];
        this.spoken = unknown(lines.size());
        this.lengths = unknown(lines.size());
    }

    static Heads of(String text) {
        return new Heads(MailLine.all(text));
    }

    List<MailLine> lines() {
        return lines;
    }

    /** The fields that begin here, null when none do. */
    @Nullable
    HeaderBlock block(int at) {
        if (!looked[at]) {
            looked[at] = true;
            blocks[at] = lines.get(at).isEmpty() ? null : HeaderBlock.at(lines, at);
        }
        return blocks[at];
    }

    /** The fields that begin in the next few lines, null when none do. */
    @Nullable
    HeaderBlock blockBelow(int at) {
        for (int i = at + 1; i < lines.size() && i < at + 5; i++) {
            HeaderBlock block = block(i);
            if (block != null) {
                return block;
            }
        }
        return null;
    }

    /** How many lines from here say who wrote what follows, 0 when none do. */
    int spoken(int at) {
        if (spoken[at] < 0) {
            spoken[at] = lines.get(at).isEmpty() ? 0 : QuoteHead.lines(lines, at);
        }
        return spoken[at];
    }

    /** How many lines here introduce somebody else's mail, 0 when none do. */
    int length(int at) {
        if (lengths[at] < 0) {
            lengths[at] = measured(at);
        }
        return lengths[at];
    }

    private int measured(int at) {
        if (isForward(at)) {
            return 1;
        }
        if (Separators.isOriginal(lines.get(at))) {
            HeaderBlock block = blockBelow(at);
            return block == null ? 1 : block.end() - at;
        }
        HeaderBlock block = block(at);
        return block != null && (block.posted() || !isMemo(at)) ? block.end() - at : spoken(at);
    }

    /** Nothing is written above but, perhaps, fields: the head of a memo. */
    private boolean isMemo(int at) {
        int above = at - 1;
        while (above >= 0
                && (lines.get(above).isBlank()
                        || HeaderNames.isAny(lines.get(above).bare()))) {
            above--;
        }
        return above < 0;
    }

    boolean isForward(int at) {
        return Separators.isForward(lines.get(at)) && (Separators.isDrawn(lines.get(at)) || blockBelow(at) != null);
    }

    /** Whether the text carries words of an earlier mail. */
    boolean areQuoted() {
        for (int i = 0; i < lines.size(); i++) {
            boolean quote = lines.get(i).quoted() && !lines.get(i).isEmpty();
            if (quote || Separators.isOriginal(lines.get(i)) || block(i) != null || spoken(i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] unknown(int size) {
        int[] unknown = new int[size];
        Arrays.fill(unknown, -1);
        return unknown;
    }
}
