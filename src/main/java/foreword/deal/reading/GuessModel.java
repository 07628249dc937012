package foreword.deal.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What training leaves behind: for each outcome a weight of 8 bits for each place of {@link Clues}.
 *
 * @param inputs a line that names what it was trained on, by digest
 * @param weights place by place, for each as many as there are outcomes
 * @param offsets what is added to each outcome's score
 * @param scale what one unit of a weight is worth
 * @param believed the least probability at which an outcome is said
 * @param believedHedged the same where something in the message hedges
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // the weights stand in the order of the outcomes
record GuessModel(String inputs, byte[] weights, float[] offsets, float scale, float believed, float believedHedged) {
    static final int OUTCOMES = Outcome.ALL.size();

    private static final int FORMAT = 0x46574431;

    static GuessModel load() {
        try (InputStream in =
                Objects.requireNonNull(GuessModel.class.getResourceAsStream("deals.model"), "deals.model")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model of deal news cannot be read", unreadable);
        }
    }

    static GuessModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != FORMAT) {
            throw new IOException("This is no model of deal news of the format that this version reads");
        }
        String inputs = data.readUTF();
        float scale = data.readFloat();
        float believed = data.readFloat();
        float believedHedged = data.readFloat();
        float[] offsets = new float[OUTCOMES];
        for (int i = 0; i < OUTCOMES; i++) {
            offsets[i] = data.readFloat();
        }
        byte[] weights = new byte[OUTCOMES * Clues.COUNT];
        for (int left = data.readInt(); left > 0; left--) {
            data.readFully(weights, data.readInt() * OUTCOMES, OUTCOMES);
        }
        return new GuessModel(inputs, weights, offsets, scale, believed, believedHedged);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(scale);
        data.writeFloat(believed);
        data.writeFloat(believedHedged);
        for (float offset : offsets) {
            data.writeFloat(offset);
        }
        int[] used = IntStream.range(0, Clues.COUNT).filter(this::isUsed).toArray();
        data.writeInt(used.length);
        for (int place : used) {
            data.writeInt(place);
            data.write(weights, place * OUTCOMES, OUTCOMES);
        }
        data.flush();
    }

    private boolean isUsed(int place) {
        return IntStream.range(0, OUTCOMES).anyMatch(outcome -> weights[place * OUTCOMES + outcome] != 0);
    }

    /** The likeliest outcome when it is likely enough; {@link Outcome#NOTHING} among them. */
    Optional<Outcome> likeliest(Clues clues, boolean hedged) {
        double[] probabilities = probabilities(clues);
        int best = best(probabilities);
        return probabilities[best] >= (hedged ? believedHedged : believed)
                ? Optional.of(Outcome.ALL.get(best))
                : Optional.empty();
    }

    /** The place of the highest of the probabilities, of equal ones the first. */
    static int best(double[] probabilities) {
        int best = 0;
        for (int outcome = 1; outcome < probabilities.length; outcome++) {
            best = probabilities[outcome] > probabilities[best] ? outcome : best;
        }
        return best;
    }

    /** How probable each outcome is, in the order of {@link Outcome}; one against the others, scaled to one. */
    double[] probabilities(Clues clues) {
        double[] probabilities = new double[OUTCOMES];
        double total = 0;
        for (int outcome = 0; outcome < OUTCOMES; outcome++) {
            int sum = 0;
            for (int place : clues.places()) {
                sum += weights[place * OUTCOMES + outcome];
            }
            double score = offsets[outcome] + sum * (double) scale * clues.share();
            probabilities[outcome] = 1 / (1 + Math.exp(-score));
            total += probabilities[outcome];
        }
        for (int outcome = 0; outcome < OUTCOMES; outcome++) {
            probabilities[outcome] /= total;
        }
        return probabilities;
    }
}
