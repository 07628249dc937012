package foreword.praise.hearing;

import foreword.praise.Band;
import foreword.words.LinearModel;
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
 * @param linear over segments
 * @param written by hash, the words that people write small
 * @param maybe from this probability a message is taken for praise
 * @param sure from this one at least four of five are
 */
record Model(String inputs, LinearModel linear, BitSet written, float maybe, float sure) {
    private static final int FORMAT = 0x46575031;

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
        short[] weights = LinearModel.readWeights(data);
        BitSet written = BitSet.valueOf(data.readNBytes(data.readInt()));
        return new Model(inputs, new LinearModel(weights, scale, slope, intercept), written, maybe, sure);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(linear.scale());
        data.writeFloat(linear.slope());
        data.writeFloat(linear.intercept());
        data.writeFloat(maybe);
        data.writeFloat(sure);
        LinearModel.writeWeights(linear.weights(), data);
        byte[] bits = written.toByteArray();
        data.writeInt(bits.length);
        data.write(bits);
        data.flush();
    }

    Band band(double probability) {
        return probability >= sure ? Band.SURE : probability >= maybe ? Band.MAYBE : Band.NO;
    }
}
