package foreword.praise.hearing;

import foreword.praise.Band;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;

/**
 * What training leaves behind: a weight for each feature in 16 bits, the words that people write small, and how a score becomes a
 * probability.
 *
 * @param inputs a line that names what it was trained on, by digest
 * @param scale what one unit of a weight is worth in log-odds
 * @param slope times the score, plus {@code intercept}, are the calibrated log-odds
 * @param maybe from this probability a message is taken for praise
 * @param sure from this one at least four of five are
 */
record Model(
        String inputs,
        short[] weights,
        BitSet written,
        float scale,
        float slope,
        float intercept,
        float maybe,
        float sure) {
    private static final int FORMAT = 0x46575031;
    private static final double NEVER = -9;

    static Model load() {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream("praise.model"), "praise.model")) {
            return read(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The praise model cannot be read", unreadable);
        }
    }

    static Model read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        if (data.readInt() != FORMAT) {
            throw new IOException("This is no praise model of the format that this version reads");
        }
        String inputs = data.readUTF();
        float scale = data.readFloat();
        float slope = data.readFloat();
        float intercept = data.readFloat();
        float maybe = data.readFloat();
        float sure = data.readFloat();
        short[] weights = new short[data.readInt()];
        byte[] packed = data.readNBytes(weights.length * 2);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) ((packed[2 * i] << 8) | (packed[2 * i + 1] & 0xff));
        }
        BitSet written = BitSet.valueOf(data.readNBytes(data.readInt()));
        return new Model(inputs, weights, written, scale, slope, intercept, maybe, sure);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(scale);
        data.writeFloat(slope);
        data.writeFloat(intercept);
        data.writeFloat(maybe);
        data.writeFloat(sure);
        data.writeInt(weights.length);
        for (short weight : weights) {
            data.writeShort(weight);
        }
        byte[] bits = written.toByteArray();
        data.writeInt(bits.length);
        data.write(bits);
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

    Band band(double probability) {
        return probability >= sure ? Band.SURE : probability >= maybe ? Band.MAYBE : Band.NO;
    }
}
