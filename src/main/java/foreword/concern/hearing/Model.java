package foreword.concern.hearing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * What training leaves behind: a weight for each feature in 16 bits, and how a score becomes a probability.
 *
 * @param inputs a line that names what it was trained on, by digest
 * @param scale what one unit of a weight is worth in log-odds
 * @param slope times the score, plus {@code intercept}, are the calibrated log-odds
 * @param sure from this probability a message is taken for a concern
 */
record Model(String inputs, short[] weights, float scale, float slope, float intercept, float sure) {
    private static final int FORMAT = 0x46574331;
    private static final double NEVER = -9;

    static Model load() {
        try (InputStream in =
                Objects.requireNonNull(Model.class.getResourceAsStream("concern.model"), "concern.model")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The model of concerns cannot be read", unreadable);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != FORMAT) {
            throw new IOException("This is no model of concerns of the format that this version reads");
        }
        String inputs = data.readUTF();
        float scale = data.readFloat();
        float slope = data.readFloat();
        float intercept = data.readFloat();
        float sure = data.readFloat();
        short[] weights = new short[data.readInt()];
        byte[] packed = data.readNBytes(weights.length * 2);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) ((packed[2 * i] << 8) | (packed[2 * i + 1] & 0xff));
        }
        return new Model(inputs, weights, scale, slope, intercept, sure);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(scale);
        data.writeFloat(slope);
        data.writeFloat(intercept);
        data.writeFloat(sure);
        data.writeInt(weights.length);
        for (short weight : weights) {
            data.writeShort(weight);
        }
        data.flush();
    }

    /** Log-odds of a segment before calibration. */
    double score(Features features) {
        int sum = 0;
        for (int feature = 0; feature < features.count(); feature++) {
            sum += weights[features.place(feature)];
        }
        return sum * (double) scale;
    }

    /** A score whose probability is next to nothing. */
    double never() {
        return (NEVER - intercept) / slope;
    }

    double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + intercept)));
    }

    boolean isConcern(double score) {
        return probability(score) >= sure;
    }
}
