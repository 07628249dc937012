package foreword.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A weight for each place in 16 bits, and how a score becomes a probability.
 *
 * @param scale what one unit of a weight is worth in log-odds
 * @param slope times the score, plus {@code intercept}, are the calibrated log-odds
 */
public record LinearModel(short[] weights, float scale, float slope, float intercept) {
    private static final double NEVER = -9;

    /** The same weights, calibrated. */
    public LinearModel calibrated(double newSlope, double newIntercept) {
        return new LinearModel(weights, scale, (float) newSlope, (float) newIntercept);
    }

    /** Log-odds before calibration. */
    public double score(Places places) {
        int sum = 0;
        for (int i = 0; i < places.count(); i++) {
            sum += weights[places.at(i)];
        }
        return sum * (double) scale;
    }

    /** A score whose probability is next to nothing. */
    public double never() {
        return (NEVER - intercept) / slope;
    }

    public double probability(double score) {
        return 1 / (1 + Math.exp(-(slope * score + intercept)));
    }

    /** The weights as {@link #writeWeights} wrote them, their number before them. */
    public static short[] readWeights(DataInputStream data) throws IOException {
        short[] weights = new short[data.readInt()];
        byte[] packed = data.readNBytes(weights.length * 2);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (short) ((packed[2 * i] << 8) | (packed[2 * i + 1] & 0xff));
        }
        return weights;
    }

    public static void writeWeights(short[] weights, DataOutputStream data) throws IOException {
        data.writeInt(weights.length);
        for (short weight : weights) {
            data.writeShort(weight);
        }
    }
}
