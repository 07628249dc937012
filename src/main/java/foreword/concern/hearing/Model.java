package foreword.concern.hearing;

import foreword.words.LinearModel;
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
 * @param linear over segments
 * @param sure from this probability a message is taken for a concern
 */
record Model(String inputs, LinearModel linear, float sure) {
    private static final int FORMAT = 0x46574331;

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
        return new Model(inputs, new LinearModel(LinearModel.readWeights(data), scale, slope, intercept), sure);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(inputs);
        data.writeFloat(linear.scale());
        data.writeFloat(linear.slope());
        data.writeFloat(linear.intercept());
        data.writeFloat(sure);
        LinearModel.writeWeights(linear.weights(), data);
        data.flush();
    }

    boolean isConcern(double score) {
        return linear.probability(score) >= sure;
    }
}
