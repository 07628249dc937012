package foreword.ask.reading;

import foreword.ask.Answer;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What training leaves behind: for each answer a weight of 8 bits for each feature, and from which probability on it is believed.
 *
 * @param inputs a line that names what it was trained on, by digest
 * @param weights place by place of {@link Features}, for each as many as there are answers
 * @param offsets what is added to each answer's score
 * @param scale what one unit of a weight is worth
 * @param sharpness times the scores are the calibrated logits
 * @param believed the least probability at which an answer is said, by {@link #believed(Answer, boolean)}
 */
@SuppressWarnings({"ArrayRecordComponent", "EnumOrdinal"}) // the weights stand in the order of the answers
record Model(String inputs, byte[] weights, float[] offsets, float scale, float sharpness, float[] believed) {
    static final int ANSWERS = Answer.LEARNED.size();

    private static final int FORMAT = 0x46574131;

    static Model load() {
        try (InputStream in =
                Objects.requireNonNull(Model.class.getResourceAsStream("answers.model"), "answers.model")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model of answers cannot be read", unreadable);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != FORMAT) {
            throw new IOException("This is no model of answers of the format that this version reads");
        }
        String inputs = data.readUTF();
        float scale = data.readFloat();
        float sharpness = data.readFloat();
        float[] offsets = floats(data, ANSWERS);
        float[] believed = floats(data, ANSWERS * 2);
        byte[] weights = new byte[ANSWERS * Features.COUNT];
        for (int left = data.readInt(); left > 0; left--) {
            data.readFully(weights, data.readInt() * ANSWERS, ANSWERS);
        }
        return new Model(inputs, weights, offsets, scale, sharpness, believed);
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = data.readFloat();
        }
        return floats;
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(scale);
        data.writeFloat(sharpness);
        for (float[] floats : new float[][] {offsets, believed}) {
            for (float value : floats) {
                data.writeFloat(value);
            }
        }
        int[] used = IntStream.range(0, Features.COUNT).filter(this::isUsed).toArray();
        data.writeInt(used.length);
        for (int place : used) {
            data.writeInt(place);
            data.write(weights, place * ANSWERS, ANSWERS);
        }
        data.flush();
    }

    /** How probable each answer is, in the order of {@link Answer}. */
    double[] probabilities(Features features) {
        double[] scores = new double[ANSWERS];
        double most = Double.NEGATIVE_INFINITY;
        for (int answer = 0; answer < ANSWERS; answer++) {
            double sum = 0;
            for (int feature = 0; feature < features.count(); feature++) {
                sum += weight(answer, features.place(feature));
            }
            scores[answer] = sharpness * (offsets[answer] + sum * scale * features.share());
            most = Math.max(most, scores[answer]);
        }
        double total = 0;
        for (int answer = 0; answer < ANSWERS; answer++) {
            scores[answer] = Math.exp(scores[answer] - most);
            total += scores[answer];
        }
        for (int answer = 0; answer < ANSWERS; answer++) {
            scores[answer] /= total;
        }
        return scores;
    }

    int weight(int answer, int place) {
        return weights[place * ANSWERS + answer];
    }

    private boolean isUsed(int place) {
        return IntStream.range(0, ANSWERS).anyMatch(answer -> weight(answer, place) != 0);
    }

    /**
     * @param mixed whether some phrase speaks for another answer
     */
    boolean believes(Answer answer, boolean mixed, double probability) {
        return probability >= believed[believed(answer, mixed)];
    }

    /** Where the least probability of an answer stands. */
    static int believed(Answer answer, boolean mixed) {
        return answer.ordinal() * 2 + (mixed ? 1 : 0);
    }
}
